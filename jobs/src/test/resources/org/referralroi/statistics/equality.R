# Tests of two proportions; prints 17 digits. R 4.2.2, base packages only.
# Usage: Rscript equality.R
options(digits = 17, warn = -1)

table2 <- function(x1, n1, x2, n2) matrix(c(x1, n1 - x1, x2, n2 - x2), 2)

cat("fisher\n")
fisher <- function(...) print(fisher.test(table2(...))$p.value)
fisher(3, 4, 1, 4)          # Fisher's tea: 3 of 4 right
fisher(1, 12, 9, 13)
fisher(0, 5, 7, 900)
fisher(2, 3, 999, 1000)
fisher(310, 1000, 12000, 100000)
fisher(40, 1000, 5000, 100000)
fisher(4, 10, 4, 10)        # all tables no more probable than this one
fisher(0, 7, 0, 9)

cat("score\n")
score <- function(x1, n1, x2, n2) {
  print(prop.test(c(x1, x2), c(n1, n2), correct = FALSE)$p.value)
}
score(56, 70, 48, 80)
score(310, 1000, 12000, 100000)
score(40, 1000, 5000, 100000)
score(1, 12, 9, 13)
