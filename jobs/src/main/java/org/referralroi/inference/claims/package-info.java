/** Published claims beside the figures of a run. */
package org.referralroi.inference.claims;
