/**
 * PDF: one machinery for all reports. It fills the templates compiled in the build, in the look a
 * company asks for, and gives the same bytes for the same contents.
 */
package org.referralroi.reports.pdf;
