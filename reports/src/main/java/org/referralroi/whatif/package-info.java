/**
 * The what-if model: what a referral program would return, month by month, under stated
 * assumptions. Pure functions over records; the page of the calculator runs the same model written
 * in JavaScript, and both agree to 1e-9.
 */
package org.referralroi.whatif;
