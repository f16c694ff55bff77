/**
 * What is planted in the made-up company, its shares, rates, prices and effects, with the history
 * it has lived through and the random streams that all else is drawn from.
 */
package org.referralroi.generate.planted;
