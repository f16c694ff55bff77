/**
 * The report for sales: what to do on Monday, how reps stand, and a page for each of them. {@link
 * org.referralroi.reports.sales.SalesReport} holds all that is printed, as text.
 */
package org.referralroi.reports.sales;
