package org.referralroi.calculator;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.referralroi.whatif.Input;
import org.referralroi.whatif.Preset;

/** The calculator in an installed Chromium; remembers every request and complaint. */
final class OpenCalculator implements AutoCloseable {
    static final Preset PUBLISHED =
            new Preset(
                    "published",
                    "Published",
                    Map.of(Input.CONVERSION, 0.13, Input.CONVERSION_WITH_SALES, 0.31),
                    "Amplifinity");
    static final Edition PROSPECT =
            Edition.prospect(
                    PUBLISHED,
                    List.of(
                            new Preset(
                                    "lending",
                                    "Lending",
                                    Map.of(
                                            Input.ENROLMENT, 0.833,
                                            Input.ACTIVE_SHARE, 0.36,
                                            Input.CONVERSION, 0.094,
                                            Input.CONVERSION_WITH_SALES, 0.224),
                                    "Extole benchmarks")));

    private final Playwright playwright;
    private final Browser browser;
    private final Path file;
    final List<String> complaints = new ArrayList<>();
    final List<String> requests = new ArrayList<>();

    OpenCalculator(Path folder, Edition edition) throws IOException {
        file = Files.writeString(folder.resolve("calculator.html"), CalculatorPage.of(edition));
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(chromium())
                                        .setArgs(List.of("--no-sandbox")));
    }

    private static Path chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "install Chromium: apt-get install chromium"));
    }

    Page open(String fragment, String language, int width, int height) {
        Page page =
                browser.newContext(
                                new Browser.NewContextOptions()
                                        .setLocale(language)
                                        .setAcceptDownloads(true)
                                        .setViewportSize(width, height))
                        .newPage();
        page.onConsoleMessage(
                message -> {
                    // the checker of accessibility paints on a canvas, and is told to do it better
                    if (List.of("error", "warning").contains(message.type())
                            && !message.text().startsWith("Canvas2D")) {
                        complaints.add(message.text());
                    }
                });
        page.onPageError(complaints::add);
        page.onRequest(request -> requests.add(request.url()));
        page.navigate(file.toUri() + fragment);
        return page;
    }

    String address() {
        return file.toUri().toString();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
