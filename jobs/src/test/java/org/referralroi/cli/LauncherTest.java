package org.referralroi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a folder of its own, with a Java and a Maven that only say what was asked. */
class LauncherTest {
    private static final List<String> TOOLS =
            List.of("dirname readlink sed head find mktemp mv cp rm id cat awk touch".split(" "));
    private static final String JAVA =
            """
            #!/bin/sh
            if [ "$1" = -version ]; then
              echo 'openjdk version "%s" 2025-04-15' >&2
              exit 0
            fi
            case "$1" in -XX:ArchiveClassesAtExit=*) touch "${1#*=}"; echo "$@" >> '%s/runs.log' ;; esac
            for each in "$@"; do echo "[$each]"; done
            """;
    private static final String MAVEN =
            """
            #!/bin/sh
            echo "mvn $* in $(pwd)" >> '%1$s/mvn.log'
            touch '%1$s/jobs/target/referral-roi.jar'
            """;

    private static final String BUILT =
            """
            roi: building; the first time Maven fetches libraries, which takes some minutes
            roi: running the sample once, so that later runs start faster
            """;

    private record Said(int exitCode, String out, String err) {}

    @TempDir private Path folder;
    private Path home;
    private Path bin;
    private String javaHome = "";

    @BeforeEach
    void installTheLauncher() throws IOException {
        folder = folder.toRealPath();
        home = Files.createDirectories(folder.resolve("a home"));
        bin = Files.createDirectories(folder.resolve("bin"));
        for (String sources :
                List.of(
                        "jobs/src/main",
                        "reports/src/main",
                        "jobs/target",
                        "data-samples/landing",
                        "conf")) {
            Files.createDirectories(home.resolve(sources));
        }
        for (String pom : List.of("pom.xml", "jobs/pom.xml", "reports/pom.xml")) {
            Files.writeString(home.resolve(pom), "<project/>");
        }
        Files.copy(Path.of("..", "roi"), home.resolve("roi"));
        for (String tool : TOOLS) {
            // JUnit warns of links that lead out of its folder
            script(tool, "#!/bin/sh\nPATH=/usr/bin:/bin exec %s \"$@\"\n".formatted(tool));
        }
        script("java", JAVA.formatted("17.0.15", home));
        script("javac", "#!/bin/sh\n");
        script("mvn", MAVEN.formatted(home));
    }

    @Test
    void itPassesItsArgumentsOnFromAnyFolderAndThroughSymbolicLinks() throws Exception {
        build();
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Path absolute = Files.createSymbolicLink(folder.resolve("absolute"), home.resolve("roi"));
        Path relative =
                Files.createSymbolicLink(elsewhere.resolve("relative"), Path.of("../absolute"));
        String expected =
                """
                [-Xshare:auto]
                [-Xlog:disable]
                [-Xlog:all=error:stderr]
                [-Xmx768m]
                [-XX:+UseSerialGC]
                [-XX:TieredStopAtLevel=1]
                [-Dh2.bindAddress=127.0.0.1]
                [-Djava.awt.headless=true]
                [-Droi.home=%1$s]
                [-jar]
                [%1$s/jobs/target/referral-roi.jar]
                [run]
                [--workspace]
                [a folder with "quotes" and $signs]
                []
                """
                        .formatted(home);
        for (Path launcher : List.of(home.resolve("roi"), absolute, relative)) {
            Said said =
                    roi(
                            launcher,
                            elsewhere,
                            "run",
                            "--workspace",
                            "a folder with \"quotes\" and $signs",
                            "");
            assertEquals(new Said(0, expected, ""), said);
        }
    }

    @Test
    void itBuildsWhereThereIsNoBuild() throws Exception {
        Said said = roi(home.resolve("roi"), folder, "status");

        assertEquals(BUILT, said.err());
        assertEquals(
                "mvn -q -B -Dmaven.test.skip=true -Dspotless.check.skip -Dcheckstyle.skip package in %s\n"
                        .formatted(home),
                Files.readString(home.resolve("mvn.log")));
        roi(home.resolve("roi"), folder, "status");
        assertEquals(1, builds());
    }

    @Test
    void theClassesOfARunOfTheSampleAreKeptForAllLaterRuns() throws Exception {
        roi(home.resolve("roi"), folder, "status");
        List<String> kept = Files.readAllLines(home.resolve("runs.log"));
        assertEquals(1, kept.size());
        String sample = kept.get(0).replaceFirst(".* --conf (.*)/conf", "$1");
        String jvm =
                "-Xlog:disable -Xlog:all=error:stderr -Xmx768m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dh2.bindAddress=127.0.0.1 -Djava.awt.headless=true -Droi.home=%1$s -jar %1$s/jobs/target/referral-roi.jar"
                        .formatted(home);
        String classes = home.resolve("jobs/target/classes.jsa").toString();
        assertEquals(
                "-XX:ArchiveClassesAtExit=%1$s %2$s run --workspace %3$s --conf %3$s/conf"
                        .formatted(classes, jvm, sample),
                kept.get(0));
        assertFalse(Files.exists(Path.of(sample)));

        Said said = roi(home.resolve("roi"), folder, "status");
        assertEquals(
                "[-XX:SharedArchiveFile=%s]".formatted(classes),
                said.out().lines().findFirst().orElseThrow());
    }

    @Test
    void aJvmThatCrashesAsItKeepsTheClassesIsTriedAgainInSilence() throws Exception {
        String crash =
                "-XX:ArchiveClassesAtExit=*) [ -f '%1$s/crashed' ] || { touch '%1$s/crashed'; kill -ABRT $$; };"
                        .formatted(home);
        String java = JAVA.formatted("17.0.15", home);
        script("java", java.replace("-XX:ArchiveClassesAtExit=*)", crash));
        Said said = roi(home.resolve("roi"), folder, "status");
        assertEquals(BUILT, said.err());
        assertTrue(Files.exists(home.resolve("crashed")));
        assertTrue(Files.exists(home.resolve("jobs/target/classes.jsa")));
    }

    @Test
    void onlyWhatComputesInJavaIsCompiledThoroughly() throws Exception {
        build();
        for (List<String> arguments :
                List.of(
                        List.of("run", "--engine", "spark"),
                        List.of("run", "--engine=spark", "--json"),
                        List.of("verify"),
                        List.of("generate", "--customers", "10"))) {
            Said said = roi(home.resolve("roi"), folder, arguments.toArray(String[]::new));
            assertFalse(said.out().contains("TieredStopAtLevel"), said.out());
        }
    }

    @Test
    void itBuildsAgainOnlyWhereSourcesAreNewer() throws Exception {
        build();
        Path source = home.resolve("jobs/src/main/Some.java");
        Files.writeString(source, "");
        age(source, 60);
        age(source.getParent(), 60);
        roi(home.resolve("roi"), folder, "status");
        assertEquals(0, builds());

        for (String newer : List.of("jobs/src/main/Some.java", "reports/src/main", "pom.xml")) {
            build();
            age(home.resolve(newer), -60);
            roi(home.resolve("roi"), folder, "status");
            age(home.resolve(newer), 60);
        }
        assertEquals(3, builds());
    }

    @Test
    void aBuildThatFailsIsSaidAndTriedAgain() throws Exception {
        script("mvn", "#!/bin/sh\necho it does not compile\nexit 1\n");
        for (int i = 0; i < 2; i++) {
            assertEquals(
                    new Said(
                            1,
                            "",
                            """
                            roi: building; the first time Maven fetches libraries, which takes some minutes
                            it does not compile
                            roi: the build failed; what Maven says stands above
                            """),
                    roi(home.resolve("roi"), folder, "status"));
        }
    }

    @Test
    void aMissingJavaIsNamedWithTheRemedy() throws Exception {
        Files.delete(bin.resolve("java"));
        assertEquals(
                refused(
                        "no Java found: install a JDK 17 (Debian: apt-get install openjdk-17-jdk-headless) or set JAVA_HOME"),
                roi(home.resolve("roi"), folder, "run"));
    }

    @Test
    void theJavaOfJavaHomeComesFirstAndItsAbsenceIsNamed() throws Exception {
        build();
        Path jdk = Files.createDirectories(folder.resolve("a jdk"));
        javaHome = jdk.toString();
        assertEquals(
                refused(
                        "no Java found in JAVA_HOME, %s: install a JDK 17 (Debian: apt-get install openjdk-17-jdk-headless) or set JAVA_HOME"
                                .formatted(jdk)),
                roi(home.resolve("roi"), folder, "run"));

        Files.createDirectories(jdk.resolve("bin"));
        Files.copy(bin.resolve("java"), jdk.resolve("bin/java"));
        script("java", JAVA.formatted("11.0.2", home));
        assertEquals(0, roi(home.resolve("roi"), folder, "run").exitCode());
    }

    @Test
    void aJavaThatIsTooOldIsNamedWithItsVersion() throws Exception {
        for (String version : List.of("1.8.0_292", "11.0.2", "16-ea")) {
            script("java", JAVA.formatted(version, home));
            assertEquals(
                    refused(
                            "Java 17 or newer is needed, but java is version %s: install a JDK 17 or set JAVA_HOME"
                                    .formatted(version)),
                    roi(home.resolve("roi"), folder, "run"));
        }
    }

    @Test
    void aRuntimeWithoutCompilerIsEnoughToRunButNotToBuild() throws Exception {
        Files.delete(bin.resolve("javac"));
        assertEquals(
                refused(
                        "java is a Java runtime without compiler: install a JDK 17 (Debian: apt-get install openjdk-17-jdk-headless)"),
                roi(home.resolve("roi"), folder, "run"));
        build();
        assertEquals(0, roi(home.resolve("roi"), folder, "run").exitCode());
    }

    @Test
    void aMissingMavenIsNamedOnlyWhereItIsNeeded() throws Exception {
        Files.delete(bin.resolve("mvn"));
        assertEquals(
                refused(
                        "no Maven found, and it is needed to build: install it (Debian: apt-get install maven)"),
                roi(home.resolve("roi"), folder, "run"));
        build();
        assertEquals(0, roi(home.resolve("roi"), folder, "run").exitCode());
    }

    @Test
    void testRunsAllTestsAndChecksAndSumsThemUp() throws Exception {
        Files.createDirectories(home.resolve(".ci"));
        Files.copy(Path.of("..", ".ci", "run"), home.resolve(".ci/run"));
        Files.copy(Path.of("..", ".ci", "test"), home.resolve(".ci/test"));
        script("chromium", "#!/bin/sh\n");
        for (String module : List.of("jobs", "reports")) {
            Path reports = home.resolve(module).resolve("target/surefire-reports");
            script(
                    "mvn",
                    """
                    #!/bin/sh
                    echo "mvn $*"
                    cd '%s'
                    for module in jobs reports; do
                      /bin/mkdir -p $module/target/surefire-reports
                      echo 'Tests run: 3, Failures: 1, Errors: 0, Skipped: 1, Time elapsed: 1 s' > $module/target/surefire-reports/new.txt
                    done
                    exit 7
                    """
                            .formatted(home));
            Files.createDirectories(reports);
            Files.writeString(reports.resolve("old.txt"), "Tests run: 9, Failures: 9\n");
        }
        assertEquals(
                new Said(
                        7, "mvn -B verify\nTests run: 6, Failures: 2, Errors: 0, Skipped: 2\n", ""),
                roi(home.resolve(".ci/run"), folder));
    }

    private static Said refused(String message) {
        return new Said(1, "", "roi: " + message + "\n");
    }

    /** Leaves a build that is newer than all sources. */
    private void build() throws IOException {
        Files.writeString(home.resolve("jobs/target/referral-roi.jar"), "");
        Files.writeString(home.resolve("jobs/target/.built"), "");
    }

    private int builds() throws IOException {
        Path log = home.resolve("mvn.log");
        return Files.exists(log) ? Files.readAllLines(log).size() : 0;
    }

    private static void age(Path path, long seconds) throws IOException {
        Files.setLastModifiedTime(path, FileTime.from(Instant.now().minusSeconds(seconds)));
    }

    private void script(String name, String text) throws IOException {
        Files.writeString(bin.resolve(name), text);
        Files.setPosixFilePermissions(
                bin.resolve(name), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Said roi(Path launcher, Path from, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("sh"));
        command.add(launcher.toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(from.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", bin.toString());
        builder.environment().put("JAVA_HOME", javaHome);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        int exitCode = process.waitFor();
        return new Said(
                exitCode,
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
