/**
 * Reports: from the statistics of one run to the pages that people read. {@link
 * org.referralroi.reports.RoiReport} holds all that is printed, already as text; the templates of
 * PDF and page only place it.
 */
package org.referralroi.reports;
