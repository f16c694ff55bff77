# Conversion of tiny groups, plain and adjusted; prints 10 digits. R 4.2.2, base packages only.
# Usage: Rscript conversion.R
options(digits = 10)
z <- qnorm(0.975)

wilson <- function(x, n) prop.test(x, n, correct = FALSE)$conf.int[1:2]
katz <- function(x1, n1, x2, n2) {
  r <- x1 / n1 / (x2 / n2)
  c(r, r * exp(c(-1, 1) * z * sqrt(1 / x1 - 1 / n1 + 1 / x2 - 1 / n2)))
}
newcombe <- function(x1, n1, x2, n2) {
  p1 <- x1 / n1; p2 <- x2 / n2; w1 <- wilson(x1, n1); w2 <- wilson(x2, n2)
  c(p1 - p2, p1 - p2 - sqrt((p1 - w1[1])^2 + (w2[2] - p2)^2), p1 - p2 + sqrt((w1[2] - p1)^2 + (p2 - w2[1])^2))
}
compare <- function(x1, n1, x2, n2) {
  print(list(ratio = katz(x1, n1, x2, n2), difference = newcombe(x1, n1, x2, n2),
             score = prop.test(c(x1, x2), c(n1, n2), correct = FALSE)$p.value,
             fisher = fisher.test(matrix(c(x1, n1 - x1, x2, n2 - x2), 2))$p.value), digits = 10)
}
options(warn = -1)

cat("12 of 40 referred against 20 of 160, and 3 of 20 more\n")
compare(12, 40, 20, 160)
compare(12, 40, 23, 180)
cat("2 of 4 referred against 1 of 20, and 0 of 10 more\n")
compare(2, 4, 1, 20)
compare(2, 4, 1, 30)
cat("Wilson intervals\n")
print(rbind(wilson(12, 40), wilson(1, 8), wilson(11, 30), wilson(1, 10), wilson(20, 160), wilson(3, 20), wilson(23, 180)))
print(rbind(wilson(2, 4), wilson(1, 20), wilson(0, 10), wilson(1, 30)))

standardize <- function(x1, n1, x2, n2, unbiased = TRUE) {
  w <- n1 / sum(n1); p1 <- x1 / n1; p2 <- x2 / n2; a <- sum(w * p1); b <- sum(w * p2)
  within <- function(p, n) {
    pooled <- sum(p * n) / sum(n)
    if (unbiased) ifelse(n > 1, p * (1 - p) / (n - 1), pooled * (1 - pooled)) else p * (1 - p) / n
  }
  va <- sum(w^2 * within(p1, n1)); vb <- sum(w^2 * within(p2, n2))
  list(ratio = c(a / b, a / b * exp(c(-1, 1) * z * sqrt(va / a^2 + vb / b^2))),
       difference = c(a - b, a - b + c(-1, 1) * z * sqrt(va + vb)))
}
cat("adjusted, 12 and 5 referred leads in two strata\n")
adjusted <- standardize(c(4, 2), c(12, 5), c(7, 2), c(60, 15))
print(adjusted)
cat("the same with p(1 - p)/n\n")
print(standardize(c(4, 2), c(12, 5), c(7, 2), c(60, 15), unbiased = FALSE))
cat("coverage, 17 of 18\n")
print(wilson(17, 18))
e <- function(r) ifelse(r < 1, 1 / r + sqrt(1 / r * (1 / r - 1)), r + sqrt(r * (r - 1)))
print(e(adjusted$ratio[1:2]))
cat("sales involved, 7 and 2\n")
print(standardize(c(3, 1), c(7, 2), c(1, 1), c(5, 3)))
cat("owner-routed, 4 and 2\n")
print(standardize(c(2, 1), c(4, 2), c(2, 1), c(8, 3)))
