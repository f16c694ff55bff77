/** What the index of the published months says of each. */
package org.referralroi.reports.index;
