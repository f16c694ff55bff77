# Delete-a-group jackknife of a ratio of sums; prints 17 digits. R 4.2.2, base packages only.
# Usage: Rscript jackknife.R
options(digits = 17)

jackknife <- function(buckets, statistic, level = 0.95) {
  all <- statistic(colSums(buckets))
  g <- nrow(buckets)
  left <- sapply(seq_len(g), function(i) statistic(colSums(buckets[-i, , drop = FALSE])))
  se <- sqrt((g - 1) / g * sum((left - all)^2))
  c(all, all + c(-1, 1) * qt(1 - (1 - level) / 2, g - 1) * se)
}

ratio <- function(sums) sums[1] / sums[2]

cat("five buckets\n")
five <- cbind(c(1200, 800, 1500, 950, 1100), c(10, 8, 11, 9, 10))
print(jackknife(five, ratio))

cat("two buckets, 90 %\n")
print(jackknife(five[1:2, ], ratio, 0.90))

cat("two hundred buckets: margin, customers of two groups; difference of means\n")
i <- 0:199
many <- cbind((i * 7919) %% 10007, 20 + (i * 31) %% 17, (i * 104729) %% 9973, 40 + (i * 13) %% 23)
print(jackknife(many, function(s) s[1] / s[2] - s[3] / s[4]))
print(jackknife(many, function(s) (s[1] / s[2]) / (s[3] / s[4]), 0.99))

cat("means of bucket totals: equals t.test\n")
print(jackknife(cbind(c(3, 8, 4, 11, 5, 9), 1), ratio))
print(t.test(c(3, 8, 4, 11, 5, 9))$conf.int)
