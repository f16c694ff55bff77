/** What was delivered and what became of it, for those who have to put it right. */
package org.referralroi.inference.deliveries;
