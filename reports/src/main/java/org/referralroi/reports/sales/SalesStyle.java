package org.referralroi.reports.sales;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.referralroi.reports.PageStyle;

/** The style of all pages, and what only the tables of this report need. */
final class SalesStyle {

    private SalesStyle() {}

    static PageStyle standard() {
        try (InputStream css = SalesStyle.class.getResourceAsStream("sales.css")) {
            return new PageStyle(PageStyle.standard().css() + new String(css.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("sales.css", e);
        }
    }
}
