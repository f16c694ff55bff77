/**
 * The report on advocates: who brings customers, how evenly, what they are owed, whom to look at.
 */
package org.referralroi.reports.advocates;
