# Median, mean, concentration; prints 17 digits. R 4.2.2, base packages only.
# Usage: Rscript frequencies.R
options(digits = 17)

# ranks j and n + 1 - j with P(X < j) < tail, X binomial(n, 1/2)
median_interval <- function(x, level = 0.95) {
  x <- sort(x)
  n <- length(x)
  j <- qbinom((1 - level) / 2, n, 0.5)
  if (j == 0) NA else c(x[j], x[n + 1 - j])
}
mean_interval <- function(x, level = 0.95) as.vector(t.test(x, conf.level = level)$conf.int)
gini <- function(x) sum(abs(outer(x, x, "-"))) / (2 * length(x)^2 * mean(x))
top_share <- function(x, percent) {
  sum(sort(x, decreasing = TRUE)[seq_len(ceiling(length(x) * percent / 100))]) / sum(x)
}
show <- function(x, level) {
  print(list(median = c(median(x), median_interval(x, level)),
             mean = c(mean(x), if (length(x) > 1) mean_interval(x, level))))
}

six <- c(3, 8, 4, 11, 5, 9)
tied <- rep(c(0, 1, 2, 7, 30), c(4, 9, 3, 2, 1))
large <- (0:999 * 7919) %% 997
show(six, 0.95)
show(tied, 0.90)
show(large, 0.99)
show(c(6, 2, 9, 1, 4), 0.95)

print(c(gini(six), gini(tied), gini(large), gini(c(1, 2, 3, 4)), gini(c(0, 0, 0, 10))))
print(c(top_share(six, 1), top_share(tied, 10), top_share(large, 1), top_share(large, 10)))
