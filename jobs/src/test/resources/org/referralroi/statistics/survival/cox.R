# Cox regression; prints 17 digits. R 4.2.2, survival 3.5-3.
# Usage: Rscript cox.R
library(survival)
options(digits = 17)

aml <- data.frame(
  time = c(9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161, 5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45),
  status = c(1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1),
  group = rep(c("referred", "other"), c(11, 12)))

# Row i stands for 1 + i mod 4 people; many ties
i <- 0:2999
plan <- (i %/% 3) %% 4
referred <- (i * 31) %% 5 < 2
people <- data.frame(
  time = 1 + ((i * 7919) %% 997) %/% (1 + plan + 2 * (1 - referred)),
  status = as.numeric((i * 104729) %% 100 < 40),
  segment = c("small", "mid", "large")[1 + i %% 3],
  plan = c("a", "b", "c", "d")[1 + plan],
  group = ifelse(referred, "referred", "other"))[rep(seq_along(i), 1 + i %% 4), ]

# The same, but only 2 % are seen to churn
censored <- people
censored$status <- as.numeric(((i * 104729) %% 100 < 2)[rep(seq_along(i), 1 + i %% 4)])

show <- function(formula, data) {
  data$group <- relevel(factor(data$group), "other")
  if (!is.null(data$segment)) data$segment <- relevel(factor(data$segment), "small")
  fit <- coxph(formula, data, ties = "efron", model = TRUE, x = TRUE,
               control = coxph.control(eps = 1e-11, toler.chol = 1e-12, iter.max = 50))
  print(summary(fit)$coefficients[, c("coef", "se(coef)"), drop = FALSE])
  print(fit$loglik)
  print(summary(fit)$logtest)
  print(cox.zph(fit, transform = "km", terms = FALSE)$table[, c("chisq", "p")])
  invisible(fit)
}

cat("leukaemia\n")
show(Surv(time, status) ~ group, aml)
cat("people, alone\n")
alone <- show(Surv(time, status) ~ group, people)
cat("people, adjusted\n")
adjusted <- show(Surv(time, status) ~ segment + plan + group, people)
print(anova(alone, adjusted))
print(2 * (adjusted$loglik[2] - alone$loglik[2]))
cat("people, 2 % churn, adjusted\n")
show(Surv(time, status) ~ segment + plan + group, censored)
cat("three people\n")
show(Surv(time, status) ~ group,
     data.frame(time = c(2, 3, 5), status = 1, group = c("other", "referred", "other")))
cat("a plan without churn: its coefficient goes to minus infinity, the others hold\n")
separated <- people
separated$status[separated$plan == "d"] <- 0
show(Surv(time, status) ~ segment + plan + group, separated)
cat("a plan that always churns first: its coefficient goes to infinity, the others hold\n")
first <- rbind(people, data.frame(time = 0, status = 1, segment = "mid", plan = "z", group = "other"))
show(Surv(time, status) ~ segment + plan + group, first)
