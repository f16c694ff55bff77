# Direct standardisation over exact strata, and E-values; prints 17 digits. R 4.2.2, base only.
# Usage: Rscript standardization.R
options(digits = 17)

standardize <- function(strata, level = 0.95, unbiased = FALSE) {
  x1 <- strata[, 1]; n1 <- strata[, 2]; x2 <- strata[, 3]; n2 <- strata[, 4]
  both <- n1 > 0 & n2 > 0
  coverage <- sum(n1[both]) / sum(n1)
  x1 <- x1[both]; n1 <- n1[both]; x2 <- x2[both]; n2 <- n2[both]
  w <- n1 / sum(n1)
  p1 <- x1 / n1
  p2 <- x2 / n2
  a <- sum(w * p1)
  b <- sum(w * p2)
  within <- function(p, n) {
    pooled <- sum(p * n) / sum(n)
    if (unbiased) ifelse(n > 1, p * (1 - p) / (n - 1), pooled * (1 - pooled)) else p * (1 - p) / n
  }
  va <- sum(w^2 * within(p1, n1))
  vb <- sum(w^2 * within(p2, n2))
  z <- qnorm(1 - (1 - level) / 2)
  print(list(coverage = coverage,
             ratio = c(a / b, exp(log(a / b) + c(-1, 1) * z * sqrt(va / a^2 + vb / b^2))),
             difference = c(a - b, a - b + c(-1, 1) * z * sqrt(va + vb))))
}

cat("three strata, one without the second group\n")
standardize(rbind(c(30, 100, 40, 400), c(10, 50, 90, 600), c(5, 20, 0, 0), c(0, 0, 7, 50)))

cat("forty strata\n")
i <- 0:39
forty <- cbind((i * 7) %% 11, 11 + (i * 5) %% 13, (i * 3) %% 19, 19 + (i * 17) %% 101)
standardize(forty, 0.9)

cat("forty strata, unbiased\n")
standardize(forty, 0.9, unbiased = TRUE)

cat("200 large strata, unbiased\n")
i <- 0:199
standardize(cbind(100 + (i * 37) %% 211, 1000 + (i * 53) %% 701, 900 + (i * 91) %% 977, 20000 + (i * 71) %% 5003), 0.99, unbiased = TRUE)

cat("three strata, one of a single person, unbiased\n")
standardize(rbind(c(3, 10, 4, 40), c(1, 1, 9, 60), c(0, 5, 2, 20)), unbiased = TRUE)

cat("one stratum\n")
standardize(rbind(c(56, 70, 48, 80)), 0.99)

cat("E-values\n")
e <- function(r) { r <- ifelse(r < 1, 1 / r, r); r + sqrt(r * (r - 1)) }
print(e(c(2, 3.9, 1.8, 0.8, 0.91, 10.73, 8.02)))
