package org.referralroi.run;

import java.time.YearMonth;
import java.util.Map;
import org.referralroi.extracts.ExtractFile;
import org.referralroi.extracts.Landing;
import org.referralroi.extracts.Sha256;

/**
 * The identity of a run, derived from all it depends on: the same inputs, settings, engine and code
 * give the same run.
 *
 * @param reading key of the validated rows, which do not depend on the month
 * @param run id of the run, 12 hex digits
 */
record RunKey(String reading, String run) {
    private static final int DIGITS = 12;

    static RunKey of(
            YearMonth month,
            Landing landing,
            Map<String, String> settings,
            String benchmarks,
            String engine,
            String codeVersion) {
        StringBuilder text = new StringBuilder(codeVersion + "\n" + engine + "\n");
        for (ExtractFile file : landing.files()) {
            text.append("%s %s %s%n".formatted(file.delivery(), file.table(), file.sha256()));
        }
        for (ExtractFile file : landing.repeated()) {
            text.append("%s %s repeated%n".formatted(file.delivery(), file.table()));
        }
        settings.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
        String reading = Sha256.of(text.toString()).substring(0, DIGITS);
        return new RunKey(
                reading, Sha256.of(month + " " + reading + " " + benchmarks).substring(0, DIGITS));
    }
}
