/**
 * Lifetime value: what customers bring in, observed, projected and compared, and what it returns.
 */
package org.referralroi.inference.lifetime;
