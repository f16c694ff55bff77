/** Sends the reports of a published month by mail, to each recipient once. */
package org.referralroi.deliver;
