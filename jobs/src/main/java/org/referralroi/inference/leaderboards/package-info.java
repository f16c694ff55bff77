/** Leaderboards, and lists to act on. */
package org.referralroi.inference.leaderboards;
