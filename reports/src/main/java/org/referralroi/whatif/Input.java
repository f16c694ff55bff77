package org.referralroi.whatif;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Every input of the model: the one table of its unit, bounds, default, range and source, which the
 * command line, the page and the tests read.
 *
 * <p>A range is what the input may plausibly be: its value times two factors, within the bounds.
 * Inputs whose two factors are 1 are taken as known. The defaults say what a first look starts
 * from; an example is none of anybody's figures and is to be replaced.
 */
public enum Input {
    CUSTOMERS(
            Group.BUSINESS,
            Unit.COUNT,
            100_000_000,
            100_000,
            Good.HIGH,
            Preset.of(20_000, 200),
            new Factors(1, 1),
            "Example; put in your own number"),
    MONTHLY_REVENUE(
            Group.BUSINESS,
            Unit.MONEY_PER_MONTH,
            10_000_000,
            1_000,
            Good.HIGH,
            Preset.shared(100),
            new Factors(0.8, 1.2),
            "Example; put in your own number"),
    GROSS_MARGIN(
            Group.BUSINESS,
            Unit.SHARE,
            1,
            1,
            Good.HIGH,
            Preset.shared(0.7),
            new Factors(0.9, 1.1),
            "Example; put in your own number"),
    MONTHLY_CHURN(
            Group.BUSINESS,
            Unit.SHARE_PER_MONTH,
            1,
            0.1,
            Good.LOW,
            Preset.shared(0.015),
            new Factors(0.6, 1.6),
            "Example; put in your own number"),
    PRESENT_COST_PER_CUSTOMER(
            Group.BUSINESS,
            Unit.MONEY,
            10_000_000,
            5_000,
            Good.NEITHER,
            Preset.shared(400),
            new Factors(1, 1),
            "Example; for comparison alone"),
    ENROLMENT(
            Group.PROGRAM,
            Unit.SHARE,
            1,
            1,
            Good.HIGH,
            Preset.of(0.1, 0.5),
            new Factors(0.5, 1.5),
            "Own assumption; nothing is published"),
    RAMP_MONTHS(
            Group.PROGRAM,
            Unit.MONTHS,
            120,
            36,
            Good.LOW,
            Preset.of(12, 6),
            new Factors(0.5, 2),
            "Own assumption; nothing is published"),
    ACTIVE_SHARE(
            Group.PROGRAM,
            Unit.SHARE,
            1,
            1,
            Good.HIGH,
            Preset.of(0.36, 0.69),
            new Factors(0.6, 1.2),
            "Amplifinity, State of Business Customer Referral Programs: 36 % of enrolled advocates, 69 % of partners"),
    REFERRALS_PER_ACTIVE(
            Group.PROGRAM,
            Unit.PER_YEAR,
            1_000,
            20,
            Good.HIGH,
            Preset.of(1.7, 1.7),
            new Factors(0.6, 1.5),
            "A bank that is a client of Amplifinity: 1.7 referrals each; partners are assumed alike"),
    CONVERSION(
            Group.PROGRAM,
            Unit.SHARE,
            1,
            1,
            Good.HIGH,
            Preset.of(0.13, 0.31),
            new Factors(0.5, 1.4),
            "Amplifinity, State of Business Customer Referral Programs: 13 %; its benchmark study: 31 % of partner referrals"),
    DELAY_MONTHS(
            Group.PROGRAM,
            Unit.MONTHS,
            120,
            24,
            Good.LOW,
            Preset.of(2, 3),
            new Factors(0.5, 2),
            "Own assumption; nothing is published"),
    SALES_SHARE(
            Group.SALES,
            Unit.SHARE,
            1,
            1,
            Good.HIGH,
            Preset.of(0.3, 0.5),
            new Factors(0.5, 1.5),
            "Own assumption; nothing is published"),
    CONVERSION_WITH_SALES(
            Group.SALES,
            Unit.SHARE,
            1,
            1,
            Good.HIGH,
            Preset.of(0.31, 0.41),
            new Factors(0.6, 1.2),
            "Amplifinity, State of Business Customer Referral Programs: 31 %; its benchmark study: 41 % of partner referrals"),
    ADVOCATE_REWARD(
            Group.COST,
            Unit.MONEY,
            1_000_000,
            1_000,
            Good.LOW,
            Preset.of(25, 100),
            new Factors(0.8, 1.5),
            "Example; put in your own number"),
    FRIEND_REWARD(
            Group.COST,
            Unit.MONEY,
            1_000_000,
            1_000,
            Good.LOW,
            Preset.of(25, 0),
            new Factors(0.8, 1.5),
            "Example; put in your own number"),
    SETUP_COST(
            Group.COST,
            Unit.MONEY,
            1_000_000_000,
            200_000,
            Good.LOW,
            Preset.of(15_000, 5_000),
            new Factors(0.8, 1.5),
            "Example; put in your own number"),
    MONTHLY_PLATFORM(
            Group.COST,
            Unit.MONEY_PER_MONTH,
            100_000_000,
            20_000,
            Good.LOW,
            Preset.of(1_000, 500),
            new Factors(0.9, 1.2),
            "Example; put in your own number"),
    MONTHLY_STAFF(
            Group.COST,
            Unit.MONEY_PER_MONTH,
            100_000_000,
            50_000,
            Good.LOW,
            Preset.of(3_000, 1_500),
            new Factors(0.8, 1.5),
            "Example; put in your own number"),
    INCREMENTALITY(
            Group.ASSUMPTIONS,
            Unit.SHARE,
            1,
            1,
            Good.HIGH,
            Preset.shared(0.75),
            new Factors(0.6, 1.25),
            "Own, careful assumption; nothing is published"),
    DISCOUNT_RATE(
            Group.ASSUMPTIONS,
            Unit.SHARE,
            1,
            0.3,
            Good.NEITHER,
            Preset.shared(0.1),
            new Factors(1, 1),
            "Usual in studies of return on investment"),
    HORIZON_MONTHS(
            Group.ASSUMPTIONS,
            Unit.MONTHS,
            120,
            60,
            Good.NEITHER,
            Preset.shared(36),
            new Factors(1, 1),
            "Three years, usual in studies of return on investment");

    /** Where the page shows it. */
    public enum Group {
        BUSINESS,
        PROGRAM,
        SALES,
        COST,
        ASSUMPTIONS
    }

    /** Which end of its range is the favourable one. */
    public enum Good {
        HIGH,
        LOW,
        NEITHER
    }

    private record Factors(double low, double high) {}

    private record Preset(double customer, double partner) {
        static Preset of(double customer, double partner) {
            return new Preset(customer, partner);
        }

        static Preset shared(double value) {
            return new Preset(value, Double.NaN);
        }
    }

    /** Those that both programs share, in order. */
    public static final List<Input> SHARED = Stream.of(values()).filter(Input::isShared).toList();

    /** Those that each program has of its own, in order. */
    public static final List<Input> OF_A_PROGRAM =
            Stream.of(values()).filter(input -> !input.isShared()).toList();

    private final Group group;
    private final Unit unit;
    private final double high;
    private final double usualHigh;
    private final Good good;
    private final Preset standard;
    private final Factors factors;
    private final String source;

    Input(
            Group group,
            Unit unit,
            double high,
            double usualHigh,
            Good good,
            Preset standard,
            Factors factors,
            String source) {
        this.group = group;
        this.unit = unit;
        this.high = high;
        this.usualHigh = usualHigh;
        this.good = good;
        this.standard = standard;
        this.factors = factors;
        this.source = source;
    }

    /** Its name in files, such as {@code monthly_churn}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Group group() {
        return group;
    }

    public Unit unit() {
        return unit;
    }

    /** The least that is allowed. */
    public double low() {
        return this == HORIZON_MONTHS ? 1 : 0;
    }

    /** The most that is allowed. */
    public double high() {
        return high;
    }

    /** Where a slider ends; more may be typed. */
    public double usualHigh() {
        return usualHigh;
    }

    public Good good() {
        return good;
    }

    /** Whether a customer and a partner program have it in common. */
    public boolean isShared() {
        return Double.isNaN(standard.partner);
    }

    /** Whether it is known only within a range. */
    public boolean isUncertain() {
        return factors.low != 1 || factors.high != 1;
    }

    public double lowFactor() {
        return factors.low;
    }

    public double highFactor() {
        return factors.high;
    }

    /** Who says the default. */
    public String source() {
        return source;
    }

    /** The default; of an input that is shared, whatever the program. */
    public double standard(Program program) {
        return program == Program.PARTNER && !isShared() ? standard.partner : standard.customer;
    }

    /** Whether a number is within the bounds, and whole where it must be. */
    public boolean allows(double value) {
        return value >= low() && value <= high && (!unit.isWhole() || value == Math.rint(value));
    }

    /** What it may plausibly be, by its factors. */
    public Range range(double value) {
        return new Range(bounded(value * factors.low), bounded(value * factors.high));
    }

    private double bounded(double value) {
        double rounded = unit.isWhole() ? Math.floor(value + 0.5) : value;
        return Math.min(high, Math.max(low(), rounded));
    }
}
