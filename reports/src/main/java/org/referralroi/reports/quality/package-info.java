/** The page on what was delivered and what became of it. */
package org.referralroi.reports.quality;
