/**
 * The people of the made-up company and what became of them: leads, deals, customers, advocates and
 * their referrals, each drawn from a stream of its own and none of them remembered.
 */
package org.referralroi.generate.company;
