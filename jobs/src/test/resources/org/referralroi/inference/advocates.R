# Expected values of AdvocateFiguresTest. R 4.2.2: Rscript advocates.R
options(digits = 10)

# Gini by its definition: mean difference of two drawn with replacement over twice the mean
spread <- function(name, x) {
  top <- function(share) sum(head(sort(x, decreasing = TRUE), ceiling(length(x) * share))) / sum(x)
  cat(name, ": mean", mean(x), "top 1 %", top(0.01), "top 10 %", top(0.1),
      "gini", mean(abs(outer(x, x, "-"))) / (2 * mean(x)), "\n")
}
wilson <- function(x, n) {
  cat(x, "of", n, x / n, suppressWarnings(prop.test(x, n, correct = FALSE)$conf.int), "\n")
}

customer <- c(rep(1, 7), 2, 2, 13)
partner <- c(3, 4)
spread("all", c(customer, partner))
spread("customer", customer)
spread("partner", partner)
wilson(20, 25); wilson(12, 20); wilson(5, 12)
wilson(15, 19); wilson(10, 15); wilson(3, 10)
wilson(5, 6); wilson(2, 5); wilson(2, 2)
wilson(3, 40); wilson(2, 40); wilson(0, 40)
