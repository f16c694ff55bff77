/** Lists of rows of a table of statistics, as pages and PDF show them: the first of so many. */
package org.referralroi.reports.list;
