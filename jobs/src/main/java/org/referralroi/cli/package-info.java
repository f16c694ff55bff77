/** The command line: {@code ./roi} and its commands. */
package org.referralroi.cli;
