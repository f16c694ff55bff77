# Retention and hazards of made-up customers; prints 10 digits. R 4.2.2, survival 3.5-3.
# Usage: Rscript retention.R
library(survival)
options(digits = 10, warn = -1)

# MadeTenures.java makes the same. Row i stands for 1 + i mod w people; every third is referred
made <- function(n, w, unit, a, b, f, percent) {
  i <- seq_len(n) - 1
  referred <- i %% 3 == 0
  data.frame(
    days = unit * (1 + (((i * a) %% b) * ifelse(referred, 3, f)) %/% 3),
    churned = as.numeric((i * 104729) %% 100 < percent),
    group = factor(ifelse(referred, "referred", "non_referred"), c("non_referred", "referred")),
    segment = factor((i %/% 3) %% 3), region = factor((i %/% 7) %% 2),
    plan = factor((i %/% 5) %% 4), quarter = factor((i %/% 11) %% 4))[rep(seq_len(n), 1 + i %% w), ]
}
ratio <- function(formula, data) {
  fit <- coxph(formula, data, ties = "efron", model = TRUE, x = TRUE,
               control = coxph.control(eps = 1e-12, toler.chol = 1e-13, iter.max = 50))
  b <- coef(fit)["groupreferred"]
  se <- sqrt(vcov(fit)["groupreferred", "groupreferred"])
  print(exp(c(b, b + c(-1, 1) * qnorm(0.975) * se)))
  cox.zph(fit, transform = "km", terms = FALSE)$table["groupreferred", c("chisq", "p")]
}
all <- ~ group + segment + region + plan + quarter
show <- function(title, data, adjusted) {
  cat("\n", title, ": customers, churned, longest\n", sep = "")
  means <- list()
  for (g in c("referred", "non_referred")) {
    d <- data[data$group == g, ]
    print(c(nrow(d), sum(d$churned), max(d$days)))
    fit <- survfit(Surv(days, churned) ~ 1, d, conf.type = "log-log")
    s <- summary(fit, times = c(90, 180, 365, 730, 1095))
    print(cbind(s$time, s$surv, s$lower, s$upper))
    print(unlist(quantile(fit, 0.5)))
    m <- summary(fit, rmean = 730)$table[c("rmean", "se(rmean)")]
    print(c(m[1], m[1] + c(-1, 1) * qnorm(0.975) * m[2]))
    means[[g]] <- m
  }
  difference <- means[[1]] - means[[2]]
  print(difference[1] + c(0, -1, 1) * qnorm(0.975) * sqrt(means[[1]][2]^2 + means[[2]][2]^2))
  print(pchisq(survdiff(Surv(days, churned) ~ group, data)$chisq, 1, lower.tail = FALSE))
  ratio(Surv(days, churned) ~ group, data)
  print(ratio(update(adjusted, Surv(days, churned) ~ .), data))
}
show("24 customers, all times tied, adjusted for segment", made(24, 1, 90, 5, 12, 3, 60), ~ group + segment)
show("600 customers, 6 % seen to churn", made(600, 1, 1, 7919, 1200, 3, 6), all)
show("7,500 customers, many ties", made(3000, 4, 1, 7919, 1499, 2, 40), all)

edge <- function(title, days, churned, referred, horizon = 730) {
  cat("\n", title, "\n", sep = "")
  for (g in c(TRUE, FALSE)) if (any(referred == g)) {
    fit <- survfit(Surv(days[referred == g], churned[referred == g]) ~ 1, conf.type = "log-log")
    print(cbind(fit$time, fit$surv, fit$lower, fit$upper))
    print(quantile(fit, 0.5)$quantile)
    m <- summary(fit, rmean = horizon)$table[c("rmean", "se(rmean)")]
    print(c(m[1], m[1] + c(-1, 1) * qnorm(0.975) * m[2]))
  }
  if (any(referred) && any(!referred)) {
    print(pchisq(survdiff(Surv(days, churned) ~ referred)$chisq, 1, lower.tail = FALSE))
    fit <- summary(coxph(Surv(days, churned) ~ referred, ties = "efron", control = coxph.control(eps = 1e-12)))
    print(fit$conf.int[c(1, 3, 4)])
  }
}
edge("one group alone", c(100, 1200, 1200, 1200), c(1, 1, 0, 0), rep(TRUE, 4))
edge("all churned", c(100, 100, 100, 200, 200), rep(1, 5), c(TRUE, TRUE, FALSE, FALSE, FALSE))
edge("one customer each", c(300, 400), c(1, 0), c(TRUE, FALSE))
edge("separated", c(10, 10, 20, 20, 30, 30, 30), c(1, 1, 1, 0, 1, 1, 1), c(TRUE, TRUE, TRUE, rep(FALSE, 4)))
cat("\ncovariates that tell the groups apart: the raw ratio\n")
days <- c(50, 50, 50, 90, 90, 90, 90, 90, 40, 40, 40, 40, 70, 70, 70, 70)
churned <- c(1, 0, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0, 1, 0, 0, 0)
print(summary(coxph(Surv(days, churned) ~ rep(1:0, each = 8), control = coxph.control(eps = 1e-12)))$conf.int[c(1, 3, 4)])
cat("\nthe curve\n")
print(summary(survfit(Surv(c(1, 40, 40, 90, 90, 90, rep(200, 4)), c(1, 0, 0, 1, 1, rep(0, 5))) ~ 1, conf.type = "log-log")), digits = 10)
