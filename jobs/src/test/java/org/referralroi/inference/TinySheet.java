package org.referralroi.inference;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.referralroi.figures.AbsentFigure;
import org.referralroi.figures.Figure;
import org.referralroi.statistics.Confidence;

/** What is inferred from metrics, as one line for each figure, with all its columns. */
final class TinySheet {
    /** More would be the noise of the last digits, which differs from that of the references. */
    private static final int DIGITS = 10;

    private TinySheet() {}

    static Sheet of(Metrics metrics, BiConsumer<Metrics, Sheet> inference) {
        Sheet sheet = new Sheet(new Confidence(0.95), "EUR", 100);
        inference.accept(metrics, sheet);
        return sheet;
    }

    /** Figures whose names begin so, with ten digits. */
    static String figures(Sheet sheet, String prefix) {
        return figures(sheet, prefix, DIGITS);
    }

    /** The same with fewer digits, where numbers are found by iteration. */
    static String figures(Sheet sheet, String prefix, int digits) {
        MathContext context = new MathContext(digits);
        return sheet.figures().stream()
                .filter(figure -> figure.figure().startsWith(prefix))
                .map(figure -> line(figure, context))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Absent figures whose names begin so. */
    static String absent(Sheet sheet, String prefix) {
        return sheet.absent().stream()
                .filter(figure -> figure.figure().startsWith(prefix))
                .map(TinySheet::line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(Figure figure, MathContext context) {
        return String.join(
                " | ",
                figure.figure(),
                figure.group(),
                figure.slice(),
                figure.period(),
                digits(OptionalDouble.of(figure.value()), context),
                digits(figure.low(), context),
                digits(figure.high(), context),
                Long.toString(figure.n()),
                text(figure.numerator()),
                text(figure.denominator()),
                figure.unit(),
                figure.method());
    }

    private static String line(AbsentFigure figure) {
        return String.join(
                " | ",
                figure.figure(),
                figure.group(),
                figure.slice(),
                figure.period(),
                figure.reason());
    }

    private static String digits(OptionalDouble value, MathContext context) {
        if (value.isEmpty()) {
            return "-";
        }
        BigDecimal rounded = BigDecimal.valueOf(value.getAsDouble()).round(context);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static String text(OptionalLong count) {
        return count.isPresent() ? Long.toString(count.getAsLong()) : "-";
    }
}
