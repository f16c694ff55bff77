package org.referralroi.deliver;

import org.referralroi.conf.MailAddress;

/** A report for a recipient. */
record Post(String list, MailAddress to) {}
