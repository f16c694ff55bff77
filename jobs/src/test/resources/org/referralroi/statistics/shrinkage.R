# Beta-binomial shrinkage of rates and chances of ranks; prints 17 digits. R 4.2.2, base only.
# Usage: Rscript shrinkage.R
options(digits = 17)

fit <- function(x, n) {
  loglik <- function(p) -sum(lbeta(exp(p[1]) + x, exp(p[2]) + n - x) - lbeta(exp(p[1]), exp(p[2])))
  p <- exp(optim(c(0, 1), loglik, method = "BFGS", control = list(maxit = 1000, reltol = 1e-14))$par)
  for (step in 1:30) {
    a <- p[1]
    b <- p[2]
    all <- sum(digamma(a + b) - digamma(a + b + n))
    score <- c(sum(digamma(a + x) - digamma(a)), sum(digamma(b + n - x) - digamma(b))) + all
    m <- sum(trigamma(a + b) - trigamma(a + b + n))
    hessian <- matrix(c(m + sum(trigamma(a + x) - trigamma(a)), m,
                        m, m + sum(trigamma(b + n - x) - trigamma(b))), 2)
    p <- p - solve(hessian, score)
  }
  p
}
shrink <- function(x, n, level = 0.95) {
  p <- fit(x, n)
  tail <- (1 - level) / 2
  print(p)
  print(cbind(rate = (p[1] + x) / (sum(p) + n), low = qbeta(tail, p[1] + x, p[2] + n - x),
              high = qbeta(1 - tail, p[1] + x, p[2] + n - x)))
  p
}
# chances of the ranks of unit i by integration over its rate, all subsets of the others above it
chances <- function(i, a, b) {
  others <- setdiff(seq_along(a), i)
  sets <- as.matrix(expand.grid(rep(list(0:1), length(others))))
  above <- function(t) {
    q <- pbeta(t, a[others], b[others], lower.tail = FALSE)
    p <- apply(sets, 1, function(s) prod(ifelse(s == 1, q, 1 - q)))
    tapply(p, rowSums(sets), sum)
  }
  sapply(0:length(others), function(r) integrate(
    Vectorize(function(t) dbeta(t, a[i], b[i]) * above(t)[r + 1]),
    qbeta(1e-13, a[i], b[i]), qbeta(1 - 1e-13, a[i], b[i]),
    rel.tol = 1e-10, subdivisions = 2000)$value)
}
ranks <- function(x, n, level = 0.9) {
  p <- fit(x, n)
  probability <- t(sapply(seq_along(x), chances, a = p[1] + x, b = p[2] + n - x))
  print(probability)
  tail <- (1 - level) / 2
  print(t(apply(probability, 1, function(q) {
    c(which(cumsum(q) >= tail)[1], which(cumsum(q) >= 1 - tail)[1])
  })))
}

cat("five reps\n")
x <- c(12, 3, 30, 0, 9)
n <- c(40, 20, 60, 8, 15)
invisible(shrink(x, n))
ranks(x, n)
cat("thirty reps, 90 %\n")
i <- 0:29
x30 <- (i * 7) %% 11 + (i %/% 10) * 8
n30 <- 20 + (i * 13) %% 37 + x30
p <- fit(x30, n30)
print(p)
print((p[1] + x30[c(1, 15, 30)]) / (sum(p) + n30[c(1, 15, 30)]))
cat("thirty reps: ranks of the 1st, 15th and 30th by 1,000,000 draws\n")
set.seed(20261031)
draws <- sapply(i + 1, function(j) rbeta(1e6, p[1] + x30[j], p[2] + n30[j] - x30[j]))
for (j in c(1, 15, 30)) {
  rank <- 1 + rowSums(draws > draws[, j])
  limits <- quantile(rank, c(0.05, 0.95), type = 1)
  print(limits)
  # how near the chances come to 0.05 and 0.95
  print(cumsum(c(0, tabulate(rank, 30)) / 1e6)[c(limits[1], limits[1] + 1, limits[2], limits[2] + 1)])
}
cat("two large units\n")
invisible(shrink(c(12000, 31000), c(100000, 100000), 0.9))
ranks(c(12000, 12500), c(100000, 100000))
cat("partners and customers\n")
invisible(shrink(c(39, 15), c(83, 60)))
