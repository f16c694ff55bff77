package org.referralroi.reports;

import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One published month, as the index shows it.
 *
 * @param headline what its report says first
 * @param links to its files
 */
public record PublishedMonth(YearMonth month, String headline, List<Link> links) {

    /**
     * A way to a file.
     *
     * @param href relative to the index, so that the folder can be moved or served as it is
     */
    public record Link(String name, String href) {

        private static final Pattern RELATIVE =
                Pattern.compile("(\\.\\./)*[A-Za-z0-9_%~.-]+(/[A-Za-z0-9_%~.-]+)*");

        public Link {
            if (!RELATIVE.matcher(href).matches()) {
                throw new IllegalArgumentException(
                        "link '%s': '%s' is not a relative path of letters, digits and _ %% ~ . -"
                                .formatted(name, href));
            }
        }
    }

    public PublishedMonth {
        links = List.copyOf(links);
    }
}
