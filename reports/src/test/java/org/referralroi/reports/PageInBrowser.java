package org.referralroi.reports;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Pages as the installed Chromium shows them: on a desk and in a hand, by day and by night. One
 * instance serves many pages.
 */
public final class PageInBrowser implements AutoCloseable {

    private static final String AXE =
            resource("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js");

    /** Serious and critical findings, each with the first of its places. */
    private static final String RUN_AXE =
            """
            async () => (await axe.run()).violations
              .filter(v => ['serious', 'critical'].includes(v.impact))
              .map(v => `${v.id}: ${v.help}: ${v.nodes[0].html}`)
            """;

    /** What runs out of the page, out of its box, out of its picture, or over another text. */
    private static final String CUT =
            """
            () => {
              const faults = []
              const root = document.documentElement
              if (root.scrollWidth > root.clientWidth) {
                faults.push(`the page is ${root.scrollWidth} wide`)
              }
              for (const e of document.body.querySelectorAll('*')) {
                const style = getComputedStyle(e)
                if (['hidden', 'clip'].includes(style.overflowX) && style.clipPath === 'none'
                    && !e.closest('svg') && e.scrollWidth > e.clientWidth + 1) {
                  faults.push(`cut: ${e.textContent.trim().slice(0, 60)}`)
                }
              }
              for (const svg of document.querySelectorAll('svg')) {
                const frame = svg.getBoundingClientRect()
                const boxes = []
                for (const text of svg.querySelectorAll('text')) {
                  const box = text.getBoundingClientRect()
                  if (box.left < frame.left - 1 || box.right > frame.right + 1
                      || box.top < frame.top - 1 || box.bottom > frame.bottom + 1) {
                    faults.push(`out of its picture: ${text.textContent}`)
                  }
                  for (const [other, words] of boxes) {
                    const across = Math.min(box.right, other.right) - Math.max(box.left, other.left)
                    const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top)
                    if (across > 1 && down > 4) {
                      faults.push(`${text.textContent} lies over ${words}`)
                    }
                  }
                  boxes.push([box, text.textContent])
                }
              }
              return faults
            }
            """;

    private final Playwright playwright;
    private final Browser browser;
    private final Path folder;

    /**
     * @param folder for the pages
     */
    public PageInBrowser(Path folder) {
        this.folder = folder;
        this.playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(chromium())
                                        // a container has no sandbox to give
                                        .setArgs(List.of("--no-sandbox")));
    }

    /** All that is wrong with a page, at two widths and in two colour schemes. */
    public List<String> faults(String html) {
        List<String> faults = new ArrayList<>();
        for (int width : List.of(1280, 390)) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                String where = "%d %s: ".formatted(width, scheme);
                List<String> said = new ArrayList<>();
                try (BrowserContext context = context(width, scheme)) {
                    Page page = context.newPage();
                    page.onConsoleMessage(
                            m -> {
                                // what the policy of a page forbids is said here
                                if (m.type().equals("error")) {
                                    said.add("console: " + m.text());
                                }
                            });
                    page.onRequest(
                            r -> {
                                if (!r.url().startsWith("file:") && !r.url().startsWith("data:")) {
                                    said.add("request: " + r.url());
                                }
                            });
                    show(page, html);
                    said.addAll(texts(page.evaluate(CUT)));
                    page.evaluate(AXE);
                    said.addAll(texts(page.evaluate(RUN_AXE)));
                }
                said.forEach(fault -> faults.add(where + fault));
            }
        }
        return faults;
    }

    /** A page on a desk, to press its keys. */
    public Page open(String html) {
        Page page = context(1280, ColorScheme.LIGHT).newPage();
        show(page, html);
        return page;
    }

    /** A picture of the whole page, to look at. */
    public byte[] picture(String html, int width, ColorScheme scheme) {
        try (BrowserContext context = context(width, scheme)) {
            Page page = context.newPage();
            show(page, html);
            return page.screenshot(new Page.ScreenshotOptions().setFullPage(true));
        }
    }

    @Override
    public void close() {
        playwright.close();
    }

    private BrowserContext context(int width, ColorScheme scheme) {
        return browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
    }

    // from a file, as readers open it, so that its policy holds
    private void show(Page page, String html) {
        try {
            Path file = Files.createTempFile(folder, "page", ".html");
            Files.writeString(file, html);
            page.navigate(file.toUri().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(Object found) {
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    private static Path chromium() {
        Optional<Path> found =
                Stream.of(System.getenv("PATH").split(":"))
                        .flatMap(
                                folder ->
                                        Stream.of("chromium", "chromium-browser", "google-chrome")
                                                .map(name -> Path.of(folder, name)))
                        .filter(Files::isExecutable)
                        .findFirst();
        return found.orElseThrow(
                () ->
                        new IllegalStateException(
                                "the tests of pages need Chromium (Debian: apt-get install chromium)"));
    }

    private static String resource(String name) {
        try (InputStream text = PageInBrowser.class.getResourceAsStream(name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
