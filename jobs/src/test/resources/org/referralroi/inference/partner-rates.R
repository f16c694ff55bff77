# Referrals a year of partners, drawn towards the mean by the method of moments (Marshall 1991); prints 17 digits.
# R 4.2.2, base only; the formula is that of spdep::EBest. Usage: Rscript partner-rates.R
options(digits = 17)

rates <- function(x, t) {
  m <- sum(x) / sum(t)
  a <- max(0, sum(t * (x / t - m)^2) / sum(t) - m / mean(t))
  print(c(mean = m, variance = a))
  print(m + a / (a + m / t) * (x / t - m))
}

cat("skewed\n")
rates(rep(c(39, 11, 4, 1, 0, 2, 0), c(1, 1, 2, 3, 2, 1, 1)), rep(c(12, 12, 12, 12, 12, 3, 1), c(1, 1, 2, 3, 2, 1, 1)) / 12)
cat("no more than by chance\n")
rates(c(2, 3, 2, 3), c(12, 12, 12, 12) / 12)
