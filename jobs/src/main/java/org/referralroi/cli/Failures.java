package org.referralroi.cli;

import java.io.PrintWriter;
import java.util.Optional;
import org.referralroi.Exit;
import org.referralroi.Refusal;
import org.referralroi.engine.EngineFailure;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What is said, and with which exit code, when something goes wrong. */
final class Failures {
    private Failures() {}

    static int usage(ParameterException e, String[] arguments) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println("roi: " + e.getMessage());
        err.println("     see " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return Exit.USAGE.code();
    }

    static int execution(Exception e, CommandLine command, ParseResult result) {
        PrintWriter err = command.getErr();
        Optional<Refusal> refusal = find(e, Refusal.class);
        if (refusal.isPresent()) {
            err.println("roi: " + refusal.get().getMessage());
            return refusal.get().exit().code();
        }
        if (diskIsFull(e)) {
            err.println(
                    "roi: no space left on the disk of the workspace; nothing was published: make room and run again, finished steps are not repeated");
            return Exit.OTHER.code();
        }
        err.println("roi: unexpected: " + firstLine(e));
        err.println(
                "     nothing was published. Please report this with the text that ROI_TRACE=1 ./roi … prints in addition");
        if (System.getenv("ROI_TRACE") != null) {
            trace(e, err);
        }
        return Exit.OTHER.code();
    }

    private static void trace(Throwable failure, PrintWriter err) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            err.println(cause);
            for (StackTraceElement frame : cause.getStackTrace()) {
                err.println("    at " + frame);
            }
        }
    }

    private static String firstLine(Exception e) {
        String message = find(e, EngineFailure.class).map(Throwable::toString).orElse(e.toString());
        return message.lines().findFirst().orElse(message);
    }

    private static boolean diskIsFull(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("No space left on device")) {
                return true;
            }
        }
        return false;
    }

    private static <T> Optional<T> find(Throwable e, Class<T> type) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
