package org.referralroi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.referralroi.Exit;
import org.referralroi.Refusal;
import org.referralroi.run.Home;
import org.referralroi.run.Json;

/** Runs a command in a JVM of its own, started as this one was. */
final class FreshProcess {
    private FreshProcess() {}

    /**
     * What the command prints with {@code --json}; it speaks on stderr as if it were this process.
     *
     * @throws Refusal where it fails; why it has said itself
     */
    static <T> T run(Home home, Class<T> answer, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-Droi.home=" + home.root());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Roi.class.getName()));
        command.addAll(List.of(arguments));
        command.add("--json");
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String printed;
        try (InputStream out = process.getInputStream()) {
            printed = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
        if (process.waitFor() != Exit.DONE.code()) {
            throw new Refusal(
                    Exit.OTHER,
                    "%s did not end well; why stands above".formatted(String.join(" ", arguments)));
        }
        return Json.parse(printed, answer);
    }
}
