package org.referralroi.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.referralroi.Refusal;

/**
 * A run in a process of its own that stops within a step, says so, and goes on when told to. So it
 * can be killed there, or be alive while another run is tried.
 */
final class HeldRun implements AutoCloseable {
    /** Place to stop at that is never reached. */
    static final String NOWHERE = "nowhere 0";

    private static final String STOPPED = "stopped";

    private final Process process;
    private final BufferedReader out;

    private HeldRun(Process process) {
        this.process = process;
        this.out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Starts a run.
     *
     * @param place step and number of the item within it, such as {@code facts 3}; the end of a
     *     step counts as its last item
     */
    static HeldRun start(RunRequest request, String place) throws IOException {
        return new HeldRun(
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx512m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Djava.awt.headless=true",
                                "-cp",
                                System.getProperty("java.class.path"),
                                HeldRun.class.getName(),
                                request.workspace().root().toString(),
                                request.workspace().landing().toString(),
                                request.month().orElseThrow().toString(),
                                place)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start());
    }

    /** Waits until the run has come to its place. */
    HeldRun untilStopped() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.equals(STOPPED)) {
                return this;
            }
            lines.add(line);
        }
        throw new AssertionError("the run ended before it came to its place: " + lines);
    }

    /** Kills the run as {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Lets a stopped run go on. */
    void goOn() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    /** Waits for the end and gives the exit code. */
    int end() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("the run does not end");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** The run: workspace, landing folder, month, step, number of the item. */
    public static void main(String[] arguments) throws IOException {
        String[] place = arguments[3].split(" ");
        RunRequest request =
                Sample.request(
                        Path.of(arguments[0]),
                        Path.of(arguments[1]),
                        YearMonth.parse(arguments[2]));
        try {
            Sample.run(request, new Stop(place[0], Integer.parseInt(place[1])));
        } catch (Refusal refusal) {
            System.err.println(refusal.getMessage());
            System.exit(refusal.exit().code());
        }
        System.exit(0);
    }

    /** Stops at a place until a line comes in. */
    private static final class Stop implements Progress {
        private final String at;
        private int left;
        private String step;

        Stop(String step, int item) {
            this.at = step;
            this.left = item;
        }

        @Override
        public void step(String name) {
            step = name;
        }

        @Override
        public void item(String what) {
            if (at.equals(step)) {
                left--;
                if (left == 0) {
                    hold();
                }
            }
        }

        @Override
        public void done(String summary) {
            item("done");
        }

        private static void hold() {
            System.out.println(STOPPED);
            System.out.flush();
            try {
                if (System.in.read() < 0) {
                    System.exit(99); // whoever started this is gone
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
