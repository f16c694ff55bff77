/**
 * Explains a published number: what it means, what it is, the SQL that counted it and the rows
 * behind it.
 */
package org.referralroi.explain;
