package org.referralroi.generate;

/** A part of a page that is made, not written: what stands between its two marks. */
record MadeSection(String begin, String end) {

    static MadeSection named(String name) {
        return new MadeSection("<!-- made: " + name + " -->\n", "<!-- end: " + name + " -->\n");
    }

    String in(String page) {
        return page.substring(page.indexOf(begin) + begin.length(), page.indexOf(end));
    }

    String replacedIn(String page, String content) {
        return page.substring(0, page.indexOf(begin) + begin.length())
                + content
                + page.substring(page.indexOf(end));
    }
}
