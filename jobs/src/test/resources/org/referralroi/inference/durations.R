# Days to a win, hours to a contact, steps of the funnel; prints 10 digits. R 4.2.2, survival 3.5-3.
# Usage: Rscript durations.R
library(survival)
options(digits = 10, warn = -1)

cat("days to the win, referred, then non-referred\n")
median_interval <- function(x, level = 0.95) {
  x <- sort(x); n <- length(x); j <- qbinom((1 - level) / 2, n, 0.5)
  if (j == 0) NA else c(x[j], x[n + 1 - j])
}
show <- function(x) {
  print(list(median = c(median(x), median_interval(x)), mean = c(mean(x), t.test(x)$conf.int)))
}
referred <- rep(c(0, 7, 30, 31, 120), c(2, 1, 3, 1, 1))
marketing <- rep(c(10, 40), c(3, 2))
show(referred)
show(marketing)
show(c(marketing, 90))

cat("won by, with loss as competing event\n")
won_by <- function(days, state, times) {
  fit <- survfit(Surv(days, factor(state, c("open", "won", "lost"))) ~ 1)
  print(cbind(times, summary(fit, times = times)$pstate[, 2]))
}
days <- c(rep(0, 2), rep(20, 6), rep(60, 5), rep(100, 2), rep(200, 4))
state <- c("won", "lost", rep("won", 3), rep("lost", 2), "open", rep("won", 2), rep("open", 3), "lost", "open",
           "won", rep("open", 3))
won_by(days, state, c(30, 60, 90, 180))
won_by(c(10, 45, 45), c("won", "open", "lost"), 30)

cat("hours to the contact\n")
minutes <- c(0, 45, 90, 600, 1440, 1500, 4000, 20000, 60000)
contacted <- c(2, 3, 3, 4, 3, 4, 2, 1, 0)
uncontacted <- c(0, 0, 1, 1, 1, 2, 2, 1, 3)
waits <- Surv(rep(minutes, 2), rep(1:0, each = 9))
fit <- survfit(waits ~ 1, weights = c(contacted, uncontacted), subset = c(contacted, uncontacted) > 0,
               conf.type = "log-log")
print(unlist(quantile(fit, 0.5)) / 60)
print(rbind(prop.test(15, 31, correct = FALSE)$conf.int[1:2], prop.test(3, 12, correct = FALSE)$conf.int[1:2]))

cat("steps of the funnel: 5 of 8, 3 of 5, 8 of 10, 4 of 4, 2 of 4\n")
for (step in list(c(5, 8), c(3, 5), c(8, 10), c(4, 4), c(2, 4))) {
  print(prop.test(step[1], step[2], correct = FALSE)$conf.int[1:2])
}
