package org.referralroi.run;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.referralroi.cli.Roi;

/** What came of a command line. */
record Typed(int exitCode, String out, String err) {
    static Typed roi(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode =
                Roi.commandLine(Sample.HOME, Sample.CLOCK)
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(err))
                        .execute(arguments);
        return new Typed(exitCode, out.toString(), err.toString());
    }
}
