/** A what-if scenario on paper: in the words of the calculator, with its charts. */
package org.referralroi.scenario;
