# Shifted-beta-geometric retention by maximum likelihood; prints 17 digits. R 4.2.2, base only.
# Usage: Rscript shifted-beta-geometric.R
options(digits = 17)

# Newton's method on the score in alpha and beta, started from optim
fit <- function(n, d, periods) {
  k <- seq_along(n) - 1
  loglik <- function(p) {
    h <- exp(p[1]) / (exp(p[1]) + exp(p[2]) + k)
    -sum(d * log(h) + (n - d) * log(1 - h))
  }
  p <- exp(optim(c(0, 0), loglik, method = "BFGS", control = list(maxit = 1000, reltol = 1e-14))$par)
  for (step in 1:30) {
    a <- p[1]
    b <- p[2]
    score <- c(sum(d / a - n / (a + b + k)), sum((n - d) / (b + k) - n / (a + b + k)))
    m <- sum(n / (a + b + k)^2)
    hessian <- matrix(c(m - sum(d) / a^2, m, m, m - sum((n - d) / (b + k)^2)), 2)
    p <- p - solve(hessian, score)
  }
  hazard <- p[1] / (sum(p) + k)
  survival <- function(t) prod(1 - p[1] / (sum(p) + seq_len(t) - 1))
  gap <- max(abs(cumprod(1 - d / n) - cumprod(1 - hazard)))
  chisq <- sum((d - n * hazard)^2 / (n * hazard * (1 - hazard)))
  print(c(alpha = p[1], beta = p[2], sapply(periods, survival), gap = gap, chisq = chisq,
          p = pchisq(chisq, length(n) - 2, lower.tail = FALSE)))
}
survivors <- function(s, periods) fit(s[-length(s)], -diff(s), periods)

cat("high end\n")
survivors(c(1000, 869, 743, 653, 593, 551, 517, 491), c(7, 12))
cat("regular\n")
survivors(c(1000, 631, 468, 382, 326, 289, 262, 241), c(7, 12))
cat("few, ragged: later periods observed for fewer customers\n")
fit(c(40, 31, 20, 12, 5), c(6, 3, 1, 1, 0), c(1, 5, 36))
cat("36 months of 200,000 customers\n")
k <- 0:35
n <- 200000 - 5000 * k
fit(n, (n * 40) %/% (900 + 25 * k), c(12, 36, 60))

cat("discounted expected residual lifetime\n")
derl <- function(a, b, n, d) {
  t <- 0:5000
  sum(cumprod((b + n - 1 + t) / (a + b + n - 1 + t)) / (1 + d)^t)
}
print(sapply(1:5, function(n) derl(3.8, 15.2, n, 0.1)))
print(derl(0.668, 3.806, 3, 0.15))
