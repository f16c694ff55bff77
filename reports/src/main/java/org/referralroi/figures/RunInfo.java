package org.referralroi.figures;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What a report says about the run it was made from. It holds nothing that differs between two runs
 * over the same inputs.
 *
 * @param run run id
 * @param month the month reported on
 * @param asOf first day after the month, in the time zone of the program; nothing dated later is
 *     seen
 * @param currency reporting currency, three capital letters
 * @param timeZone IANA name
 * @param confidence of every interval, between 0 and 1
 * @param codeVersion version of the program and of its SQL
 */
public record RunInfo(
        String run,
        YearMonth month,
        LocalDate asOf,
        String currency,
        String timeZone,
        double confidence,
        String codeVersion) {}
