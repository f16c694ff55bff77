# Kaplan-Meier, log-rank, Aalen-Johansen; prints 17 digits. R 4.2.2, survival 3.5-3.
# Usage: Rscript curves.R
library(survival)
options(digits = 17)

# Remission in acute myelogenous leukaemia (Miller 1981), survival::aml
maintained <- data.frame(time = c(9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161),
                         status = c(1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0))
control <- data.frame(time = c(5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45),
                      status = c(1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1))

# Heavy censoring, many ties, times from 0: row i stands for 1 + i * 31 mod 7 people
i <- 0:1999
rows <- rep(seq_along(i), 1 + (i * 31) %% 7)
heavy <- data.frame(time = (i * 7919) %% 731, status = as.numeric((i * 104729) %% 100 < 6),
                    group = i %% 3 == 0, region = i %% 5)[rows, ]

curve <- function(data, times, level = 0.95, horizon) {
  fit <- survfit(Surv(time, status) ~ 1, data, conf.type = "log-log", conf.int = level)
  s <- summary(fit, times = times)
  print(cbind(time = s$time, surv = s$surv, lower = s$lower, upper = s$upper))
  print(unlist(quantile(fit, 0.5)))
  m <- summary(fit, rmean = horizon)$table[c("rmean", "se(rmean)")]
  print(c(m[1], m[1] + c(-1, 1) * qnorm(1 - (1 - level) / 2) * m[2]))
  m
}
difference <- function(a, b) {
  d <- a[1] - b[1]
  print(c(d, d + c(-1, 1) * qnorm(0.975) * sqrt(a[2]^2 + b[2]^2)))
}

cat("maintained\n")
a <- curve(maintained, c(8, 9, 13, 20, 48, 161), horizon = 45)
cat("control\n")
b <- curve(control, c(5, 23, 44), horizon = 45)
cat("difference of restricted means\n")
difference(a, b)
cat("heavy, 90 %\n")
curve(heavy, c(0, 90, 365, 730), 0.9, horizon = 365)
cat("heavy by group, difference at 730\n")
difference(curve(heavy[heavy$group, ], 730, horizon = 730),
           curve(heavy[!heavy$group, ], 730, horizon = 730))
cat("no censoring, even number\n")
curve(data.frame(time = c(3, 8, 4, 11, 5, 9), status = 1), c(3, 9), horizon = 10)

cat("log-rank\n")
logrank <- function(formula, data) {
  fit <- survdiff(formula, data)
  observed <- if (is.matrix(fit$obs)) rowSums(fit$obs) else fit$obs
  expected <- if (is.matrix(fit$exp)) rowSums(fit$exp) else fit$exp
  print(c(observed[2], expected[2], fit$var[2, 2], fit$chisq,
          pchisq(fit$chisq, 1, lower.tail = FALSE)))
}
both <- rbind(cbind(control, group = 0), cbind(maintained, group = 1))
logrank(Surv(time, status) ~ group, both)
logrank(Surv(time, status) ~ group, heavy)
logrank(Surv(time, status) ~ group + strata(region), heavy)
cat("all events, every time tied; in two strata; leukaemia in strata by parity of the time\n")
tied <- data.frame(time = c(1, 1, 2, 2, 3, 3, 4, 4), status = 1, group = c(1, 0, 1, 0, 1, 1, 0, 0), region = c(0, 0, 1, 1, 0, 1, 0, 1))
logrank(Surv(time, status) ~ group, tied)
logrank(Surv(time, status) ~ group + strata(region), tied)
logrank(Surv(time, status) ~ group + strata(time %% 2), both)
cat("difference of restricted means at 4, six against tied\n")
difference(curve(data.frame(time = c(3, 8, 4, 11, 5, 9), status = 1), 3, horizon = 4), curve(tied, 3, horizon = 4))

cat("Aalen-Johansen\n")
k <- (i * 104729) %% 10
competing <- data.frame(time = (i * 7919) %% 731,
                        status = factor(ifelse(k < 6, 0, ifelse(k < 9, 1, 2)), 0:2))[rows, ]
few <- data.frame(time = c(1, 2, 2, 3, 4, 4, 6, 9, 9, 12),
                  status = factor(c(1, 2, 1, 0, 1, 2, 0, 1, 0, 2), 0:2))
incidence <- function(data, times) {
  s <- summary(survfit(Surv(time, status) ~ 1, data), times = times)
  print(s$pstate[, s$states == "1"])
}
incidence(few, c(1, 2, 5, 9, 12))
incidence(competing, c(0, 30, 90, 365, 730))
incidence(data.frame(time = c(0, 0, 4), status = factor(c(1, 2, 1), 0:2)), c(0, 4))
