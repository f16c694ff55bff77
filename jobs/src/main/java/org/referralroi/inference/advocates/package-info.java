/** How referrals are spread among advocates. */
package org.referralroi.inference.advocates;
