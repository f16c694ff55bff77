/** How fast the stages are, beside a bare copy of the same files in the same process. */
package org.referralroi.benchmark;
