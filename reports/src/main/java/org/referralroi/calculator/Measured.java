package org.referralroi.calculator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.referralroi.figures.Figure;
import org.referralroi.figures.Statistics;
import org.referralroi.whatif.Assumption;
import org.referralroi.whatif.Input;
import org.referralroi.whatif.Program;
import org.referralroi.whatif.Range;

/**
 * What a month's figures say of the inputs, and why not of all. A figure on which fewer people rest
 * than the smallest group that may be shown is not looked at. Figures of the partners are those of
 * their kind of program; the others are of all programs together and stand for the customers'.
 */
final class Measured {
    private static final double DAYS_PER_MONTH = 30.4375;
    private static final String PARTNERS = "program_kind=partner";

    private final Statistics statistics;
    private final int minimumCell;
    private final Map<Assumption, Start> starts = new LinkedHashMap<>();
    private Program program = Program.CUSTOMER;

    Measured(Statistics statistics, int minimumCell) {
        this.statistics = statistics;
        this.minimumCell = minimumCell;
        business();
        program();
        sales();
        cost();
        settings();
        partners();
    }

    Map<Assumption, Start> starts() {
        return starts;
    }

    /** Why those that have no start have none. */
    Map<Assumption, Saying> reasons() {
        Map<Assumption, Saying> reasons = new LinkedHashMap<>();
        Assumption.ALL.stream()
                .filter(each -> !starts.containsKey(each))
                .forEach(each -> reasons.put(each, reason(each)));
        return reasons;
    }

    private Saying reason(Assumption of) {
        return Saying.of(why(of)).count("people", minimumCell).text("month", month());
    }

    private String why(Assumption of) {
        Input input = of.input();
        boolean isCost = input.group() == Input.Group.COST;
        if (of.program() == Program.CUSTOMER || !isCost && input != Input.DELAY_MONTHS) {
            return "why.tooFew";
        }
        boolean counted = starts.containsKey(Assumption.of(Program.CUSTOMER, input));
        return isCost && counted ? "why.cost" : "why.together";
    }

    List<Saying> notes() {
        return List.of(Saying.of("note.published").count("people", minimumCell));
    }

    /** From the return of the report to that of the calculator, by figures that may be shown. */
    List<Agreement.Stage> agreement() {
        Statistics shown =
                new Statistics(
                        statistics.run(),
                        statistics.figures().stream().filter(f -> f.n() >= minimumCell).toList(),
                        List.of());
        return Agreement.of(shown, starts);
    }

    private void business() {
        enrolment(
                figure("advocates.penetration", "all", "all", "t12m")
                        .or(() -> figure("advocates.penetration", "all", "all", "to_date")),
                "from.customers",
                Measured::figure);
        figure("arpa", "referred", "all", "t12m")
                .ifPresent(f -> put(Input.MONTHLY_REVENUE, f, 1, figure(f)));
        figure("churn.monthly_rate", "referred", "all", "t12m")
                .ifPresent(f -> put(Input.MONTHLY_CHURN, f, 1, figure(f)));
        figure("cac.marketing", "marketing", "all", "t12m")
                .ifPresent(f -> put(Input.PRESENT_COST_PER_CUSTOMER, f, 1, figure(f)));
    }

    private void program() {
        figure("advocates.active_rate", "all", "all", "t12m")
                .ifPresent(f -> put(Input.ACTIVE_SHARE, f, 1, figure(f)));
        figure("advocates.referrals_per_active", "all", "all", "t12m")
                .ifPresent(f -> put(Input.REFERRALS_PER_ACTIVE, f, 1, figure(f)));
        figure("sales_cycle.median_days", "referred", "all", "t12m")
                .ifPresent(
                        f ->
                                put(
                                        Input.DELAY_MONTHS,
                                        f,
                                        1 / DAYS_PER_MONTH,
                                        Saying.of("from.wholeMonths").text("figure", f.figure())));
    }

    // the model counts of referrals, conversion.rate of leads
    private void sales() {
        Optional<Figure> leads = figure("funnel.lead_rate", "all", "all", "t12m");
        Optional<Figure> without =
                figure("conversion.rate", "referred", "sales_involved=no", "t12m");
        Optional<Figure> with = figure("conversion.rate", "referred", "sales_involved=yes", "t12m");
        if (leads.isEmpty()) {
            return;
        }
        Saying source = Saying.of("from.conversion");
        without.ifPresent(f -> put(Input.CONVERSION, f, leads.get().value(), source));
        with.ifPresent(f -> put(Input.CONVERSION_WITH_SALES, f, leads.get().value(), source));
        if (without.isPresent() && with.isPresent()) {
            double share = (double) with.get().n() / (with.get().n() + without.get().n());
            put(Input.SALES_SHARE, share, Saying.of("from.salesShare"));
        }
    }

    private void cost() {
        Optional<Figure> perCustomer = figure("cac.referral", "referred", "all", "t12m");
        Optional<Figure> rewards = figure("rewards.earned", "all", "all", "t12m");
        if (perCustomer.isEmpty()
                || rewards.isEmpty()
                || perCustomer.get().denominator().isEmpty()) {
            return;
        }
        long joined = perCustomer.get().denominator().getAsLong();
        double all = perCustomer.get().value() * joined;
        put(Input.ADVOCATE_REWARD, rewards.get().value() / joined, Saying.of("from.reward"));
        put(Input.FRIEND_REWARD, 0, Saying.of("from.withinReward"));
        put(
                Input.MONTHLY_STAFF,
                Math.max(0, all - rewards.get().value()) / 12,
                Saying.of("from.staff"));
        put(Input.MONTHLY_PLATFORM, 0, Saying.of("from.withinStaff"));
        put(Input.SETUP_COST, 0, Saying.of("from.running"));
    }

    /** Who may enrol and the share of them who have; the program runs, so that its ramp is past. */
    private void enrolment(Optional<Figure> share, String people, Function<Figure, Saying> source) {
        share.filter(f -> f.denominator().isPresent())
                .ifPresent(
                        f -> {
                            put(Input.CUSTOMERS, f.denominator().getAsLong(), Saying.of(people));
                            put(Input.ENROLMENT, f, 1, source.apply(f));
                            put(Input.RAMP_MONTHS, 0, Saying.of("from.running"));
                        });
    }

    // with and without sales are not told apart, so that all count as without
    private void partners() {
        program = Program.PARTNER;
        enrolment(
                figure("advocates.participation", "all", PARTNERS, "t12m"),
                "from.partners",
                Measured::ofPartners);
        figure("advocates.active_rate", "all", PARTNERS, "t12m")
                .ifPresent(f -> put(Input.ACTIVE_SHARE, f, 1, ofPartners(f)));
        figure("advocates.referrals_per_active", "all", PARTNERS, "t12m")
                .ifPresent(f -> put(Input.REFERRALS_PER_ACTIVE, f, 1, ofPartners(f)));
        Optional<Figure> leads = figure("funnel.lead_rate", "all", "all", "t12m");
        Optional<Figure> won = figure("conversion.rate", "referred", PARTNERS, "t12m");
        if (leads.isPresent() && won.isPresent()) {
            Saying source = Saying.of("from.partnerConversion");
            put(Input.CONVERSION, won.get(), leads.get().value(), source);
            put(Input.CONVERSION_WITH_SALES, won.get(), leads.get().value(), source);
            put(Input.SALES_SHARE, 0, Saying.of("from.withinConversion"));
        }
    }

    private static Saying ofPartners(Figure figure) {
        return Saying.of("from.partnerFigure").text("figure", figure.figure());
    }

    private void settings() {
        setting("annual_discount_rate", Input.DISCOUNT_RATE);
        setting("gross_margin", Input.GROSS_MARGIN);
        setting("incrementality", Input.INCREMENTALITY);
        Agreement.projected(statistics)
                .ifPresent(
                        f ->
                                put(
                                        Input.HORIZON_MONTHS,
                                        Agreement.months(f),
                                        setting("horizon_months")));
    }

    private void setting(String key, Input input) {
        String text = statistics.run().settings().get(key);
        if (text != null) {
            put(input, Double.parseDouble(text.split(",", 2)[0].strip()), setting(key));
        }
    }

    private static Saying setting(String key) {
        return Saying.of("from.setting").text("setting", key);
    }

    private static Saying figure(Figure figure) {
        return Saying.of("from.figure").text("figure", figure.figure());
    }

    private Optional<Figure> figure(String figure, String group, String slice, String period) {
        return statistics.figure(figure, group, slice, period).filter(f -> f.n() >= minimumCell);
    }

    private void put(Input input, Figure figure, double times, Saying source) {
        double value = allowed(input, figure.value() * times);
        put(
                input,
                value,
                new Range(
                        Math.min(value, end(input, figure.low(), times, input.range(value).low())),
                        Math.max(
                                value,
                                end(input, figure.high(), times, input.range(value).high()))),
                source);
    }

    private static double end(Input input, OptionalDouble limit, double times, double otherwise) {
        return limit.isPresent() ? allowed(input, limit.getAsDouble() * times) : otherwise;
    }

    private void put(Input input, double value, Saying source) {
        double within = allowed(input, value);
        put(input, within, input.range(within), source);
    }

    private void put(Input input, double value, Range range, Saying source) {
        starts.put(
                Assumption.of(program, input),
                new Start(value, range, source.text("month", month())));
    }

    private String month() {
        return statistics.run().month().toString();
    }

    private static double allowed(Input input, double value) {
        double whole = input.unit().isWhole() ? Math.rint(value) : value;
        return Math.min(input.high(), Math.max(input.low(), whole));
    }
}
