# Intervals of one and of two proportions; prints 17 digits. R 4.2.2, base packages only.
# Usage: Rscript proportions.R
options(digits = 17)

wilson <- function(x, n, level) as.vector(prop.test(x, n, conf.level = level, correct = FALSE)$conf.int)

# Newcombe (1998), method 10, from the Wilson limits of prop.test
newcombe <- function(x1, n1, x2, n2, level = 0.95) {
  a <- wilson(x1, n1, level)
  b <- wilson(x2, n2, level)
  p <- x1 / n1
  q <- x2 / n2
  c(p - q - sqrt((p - a[1])^2 + (b[2] - q)^2), p - q + sqrt((a[2] - p)^2 + (q - b[1])^2))
}

# Katz et al. (1978)
katz <- function(x1, n1, x2, n2, level = 0.95) {
  s <- sqrt(1 / x1 - 1 / n1 + 1 / x2 - 1 / n2)
  exp(log((x1 / n1) / (x2 / n2)) + c(-1, 1) * qnorm(1 - (1 - level) / 2) * s)
}

cat("wilson\n")
print(wilson(31, 100, 0.95))
print(wilson(0, 10, 0.95))
print(wilson(1, 1, 0.95))
print(wilson(7, 9, 0.90))
print(wilson(123456, 1000000, 0.99))

cat("newcombe\n")
print(newcombe(56, 70, 48, 80))
print(newcombe(9, 10, 3, 10))
print(newcombe(5, 56, 0, 29))
print(newcombe(10, 10, 0, 10))
print(newcombe(310, 1000, 12000, 100000, 0.9))

cat("katz\n")
print(katz(56, 70, 48, 80))
print(katz(1, 3, 999, 1000, 0.99))
print(katz(310, 1000, 12000, 100000, 0.9))
