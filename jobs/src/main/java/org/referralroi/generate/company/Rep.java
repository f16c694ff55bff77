package org.referralroi.generate.company;

import org.referralroi.generate.planted.Region;

/**
 * Someone in sales.
 *
 * @param id key
 * @param name as reports show it
 * @param email address
 * @param team what the rep does
 * @param region where
 * @param managerId whom the rep reports to, empty for the head
 * @param startedOn first day
 * @param endedOn first day no longer there, 0 for none
 */
public record Rep(
        String id,
        String name,
        String email,
        String team,
        Region region,
        String managerId,
        int startedOn,
        int endedOn) {}
