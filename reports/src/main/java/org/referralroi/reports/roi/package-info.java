/** The report for those who pay for the program: is it worth its money, and what is to be done. */
package org.referralroi.reports.roi;
