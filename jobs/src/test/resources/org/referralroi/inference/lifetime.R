# Lifetime value of made-up customers, one by one; prints 10 digits. R 4.2.2, base packages only.
# Usage: Rscript lifetime.R
options(digits = 10)

# MadeCustomers.java makes the same 90. Some are young, every third is referred, many churn early, bucket 12 holds
# others alone; customers 4, 24, 44 … come back after churn, customer 12 has a credit, stratum large/plus no referred.
i <- 0:89
customers <- data.frame(
  referred = i %% 3 == 0,
  bucket = ifelse(i %in% c(1, 2), 12, (i * 7) %% 11),
  stratum = ifelse(i %% 9 == 1, "large/plus", ifelse(i %% 2 == 0, "small/basic", "small/plus")),
  complete = ifelse(i %% 10 == 9, i %% 7, 20 + (i * 17) %% 31),
  left_in = ifelse((i * 11) %% 5 < 3, ((i * 53) %% 101)^2 %/% 200, NA))
months <- 0:59
margin <- t(sapply(i, function(c) {
  left <- customers$left_in[c + 1]
  stays <- is.na(left) | months <= left
  back <- c %% 20 == 4 & !is.na(left) & months %in% (left + 3:5)
  m <- ifelse(stays, 2000 + 500 * (c %% 3 == 0) + 40 * (c %% 7) - 10 * months, ifelse(back, 700, 0))
  if (c == 12) m[3] <- -300
  m
}))
observe <- function(completed) {
  complete <<- outer(completed, months, ">")
  at_risk <<- complete & (is.na(customers$left_in) | outer(customers$left_in, months, ">="))
  churned <<- at_risk & !is.na(customers$left_in) & outer(customers$left_in, months, "==")
}
observe(customers$complete)

jackknife <- function(who, statistic, back = identity, level = 0.95) {
  buckets <- unique(customers$bucket[who])
  all <- statistic(who)
  left <- sapply(buckets, function(b) statistic(who & customers$bucket != b))
  g <- length(buckets)
  se <- sqrt((g - 1) / g * sum((left - all)^2))
  back(c(all, all + c(-1, 1) * qt(1 - (1 - level) / 2, g - 1) * se))
}
of <- function(m, who, k) sum(m[who, k + 1])
discount <- function(k, rate) (1 + rate)^(-k / 12)
observed <- function(who, h, rate = 0.1) {
  sum(sapply(seq_len(h) - 1, function(k) discount(k, rate) * of(margin * complete, who, k) / of(complete, who, k)))
}
# As in shifted-beta-geometric.R; where Newton leaves the positive numbers there is no finite maximum
fit <- function(who, known) {
  k <- seq_len(known) - 1
  n <- sapply(k, function(j) of(at_risk, who, j)); d <- sapply(k, function(j) of(churned, who, j))
  p <- sum(d) / sum(n)
  if (sum(k * ((n - d) * p / (1 - p) - d)) <= 0) return(list(alpha = NA, beta = NA, n = n, d = d, s = function(t) (1 - p)^t))
  loglik <- function(q) {
    h <- exp(q[1]) / (exp(q[1]) + exp(q[2]) + k)
    -sum(d * log(h) + (n - d) * log(1 - h))
  }
  q <- exp(optim(c(0, 3), loglik, method = "BFGS", control = list(maxit = 1000, reltol = 1e-14))$par)
  for (step in 1:30) {
    a <- q[1]; b <- q[2]
    score <- c(sum(d / a - n / (a + b + k)), sum((n - d) / (b + k) - n / (a + b + k)))
    m <- sum(n / (a + b + k)^2)
    q <- q - solve(matrix(c(m - sum(d) / a^2, m, m, m - sum((n - d) / (b + k)^2)), 2), score)
  }
  list(alpha = q[1], beta = q[2], n = n, d = d, s = function(t) prod(1 - q[1] / (sum(q) + seq_len(t) - 1)))
}
projected <- function(who, known, h, rate = 0.1) {
  value <- observed(who, min(known, h), rate)
  if (h <= known) return(value)
  f <- fit(who, known)
  recent <- seq(max(0, known - 12), known - 1)
  per_active <- sum(sapply(recent, function(k) of(margin * complete, who, k))) /
    sum(sapply(recent, function(k) of(at_risk, who, k)))
  value + sum(sapply(known:(h - 1), function(k) discount(k, rate) * f$s(k) * per_active))
}
referred <- customers$referred
arms <- list(referred = referred, non_referred = !referred)

for (name in names(arms)) {
  who <- arms[[name]]
  known <- sum(cumprod(colSums(complete[who, ]) >= pmax(5, sum(who) / 20)))
  cat("\n", name, ": customers, buckets, known months, complete in month 0, at each horizon\n", sep = "")
  print(c(sum(who), length(unique(customers$bucket[who])), known, colSums(complete[who, ])[c(1, 12, 24, 36)]))
  cat("observed at 12, 24, 36 in major units\n")
  for (h in c(12, 24, 36)) print(jackknife(who, function(w) observed(w, h)) / 100)
  cat("undiscounted at 12, to the last month complete for 5\n")
  last <- max(which(colSums(complete[who, ]) >= 5))
  for (h in c(1, 12, last)) print(c(h, colSums(complete[who, ])[h], jackknife(who, function(w) observed(w, h, 0)) / 100))
  cat("alpha, beta\n")
  print(jackknife(who, function(w) log(fit(w, known)$alpha), exp))
  print(jackknife(who, function(w) log(fit(w, known)$beta), exp))
  f <- fit(who, known)
  cat("largest gap\n")
  print(max(abs(cumprod(1 - f$d / f$n) - sapply(seq_len(known), f$s))))
  cat("projected to 12, 36, 60, 120\n")
  for (h in c(12, 36, 60, 120)) print(jackknife(who, function(w) projected(w, known, h)) / 100)
}

cat("\ncomparison: customers in month 0, 12, 24, 33\n")
print(colSums(complete)[c(1, 13, 25, 34)])
everybody <- rep(TRUE, length(i))
both <- function(w, h) c(observed(w & referred, h), observed(w & !referred, h))
standardised <- function(w, heads, k) {
  cells <- lapply(split(seq_along(i)[w], customers$stratum[w]), function(rows) {
    r <- rows[referred[rows]]; o <- rows[!referred[rows]]
    nr <- sum(heads[r, k + 1]); no <- sum(heads[o, k + 1])
    if (nr == 0 || no == 0) return(NULL)
    c(nr, sum((margin * complete)[r, k + 1]) / nr, sum((margin * complete)[o, k + 1]) / no)
  })
  cells <- do.call(rbind, cells)
  c(weighted.mean(cells[, 2], cells[, 1]), weighted.mean(cells[, 3], cells[, 1]))
}
adjusted <- function(w, h) {
  rowSums(sapply(seq_len(h) - 1, function(k) discount(k, 0.1) * standardised(w, complete, k)))
}
gap <- function(w, q) {
  sum(sapply((3 * q - 3):(3 * q - 1), function(k) {
    of(margin * complete, w & referred, k) / of(at_risk, w & referred, k) -
      of(margin * complete, w & !referred, k) / of(at_risk, w & !referred, k)
  }))
}
adjusted_gap <- function(w, q) {
  sum(sapply((3 * q - 3):(3 * q - 1), function(k) -diff(standardised(w, at_risk, k))))
}
for (values in list(both, adjusted)) {
  for (h in c(12, 24, 36)) {
    print(jackknife(everybody, function(w) log(values(w, h)[1] / values(w, h)[2]), exp))
    print(jackknife(everybody, function(w) -diff(values(w, h))) / 100)
  }
}
cat("margin gap, adjusted margin gap by quarter\n")
for (q in 1:20) {
  if (min(colSums(complete[referred, seq_len(3 * q)]), colSums(complete[!referred, seq_len(3 * q)])) >= 5) {
    print(c(q, colSums(complete)[3 * q - 2], jackknife(everybody, function(w) gap(w, q)) / 100))
    print(c(q, NA, jackknife(everybody, function(w) adjusted_gap(w, q)) / 100))
  }
}

cat("\nreturn: cohort of 7 customers at cost 3200.00, incrementality 0.8, 1, 0.75, 0.5; break-even\n")
known <- sum(cumprod(colSums(complete[referred, ]) >= pmax(5, sum(referred) / 20)))
value <- jackknife(referred, function(w) projected(w, known, 36))
for (incrementality in c(0.8, 1, 0.75, 0.5)) print((value * 7 * incrementality - 320000) / 320000)
print(320000 / (value[1] * 7))
cat("cumulative margin and customers by month, against a cost of 457.14\n")
h <- min(which(sapply(1:36, function(h) observed(referred, h, 0)) >= 320000 / 7))
print(c(h, colSums(complete[referred, ])[h]))

cat("\nmonths complete for 5 % of the non-referred, and for at least 1; projected to 60\n")
known <- sum(cumprod(colSums(complete[!referred, ]) >= pmax(1, sum(!referred) / 20)))
print(c(known, colSums(complete[!referred, ])[known + 0:1], jackknife(!referred, function(w) projected(w, known, 60)) / 100))
cat("\nyoung: nobody has more than 8 complete months; months at risk, churned, largest gap, projected to 12, 36, 60\n")
observe(pmin(customers$complete, 8))
for (name in names(arms)) {
  who <- arms[[name]]
  f <- fit(who, 8)
  print(rbind(f$n, f$d))
  print(c(f$alpha, f$beta, max(abs(cumprod(1 - f$d / f$n) - sapply(1:8, f$s)))))
  for (h in c(12, 36, 60)) print(jackknife(who, function(w) projected(w, 8, h)) / 100)
}

cat("\nedges: one hazard, to 12 and 60; churn in the first month alone, to 12 and 60\n")
one_hazard <- function(margin, customers, p, at_risk, h) {
  k <- 3:(h - 1)
  (sum(margin / customers / 1.1^(0:2 / 12)) + sum((1 - p)^k / 1.1^(k / 12) * sum(margin) / at_risk)) / 100
}
for (h in c(12, 60)) {
  all <- one_hazard(c(10000, 9000, 7000), 10, 5 / 26, 26, h)
  left <- c(one_hazard(c(5000, 4000, 3000), 5, 3 / 12, 12, h), one_hazard(c(5000, 5000, 4000), 5, 2 / 14, 14, h))
  print(all + c(0, -1, 1) * qt(0.975, 1) * sqrt(1 / 2 * sum((left - all)^2)))
}
for (h in c(12, 60)) {
  k <- 2:(h - 1)
  print((sum(c(5000, 3000) / 5 / 1.1^(0:1 / 12)) + sum(0.6 / 1.1^(k / 12) * 8000 / 8)) / 100)
}
cat("all churned in the first month: 3000 of 3 in one bucket, 1000 of 2 in the other\n")
left <- c(1000 / 2, 3000 / 3)
print((800 + c(0, -1, 1) * qt(0.975, 1) * sqrt(1 / 2 * sum((left - 800)^2))) / 100)
cat("200 a month against 100, and -200 against 100: difference over 12 months\n")
print(c(100, -300) * sum(1.1^(-(0:11) / 12)) / 100)
