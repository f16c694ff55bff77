package org.referralroi.figures;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One JSON object of the statistics, read field by field.
 *
 * @param object as parsed
 */
record JsonRow(JsonNode object) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    JsonRow {
        if (!object.isObject()) {
            throw new IllegalArgumentException("expected an object, found " + object);
        }
    }

    Figure figure() {
        return new Figure(
                text("figure"),
                text("group"),
                text("slice"),
                text("period"),
                field("value").doubleValue(),
                optionalDouble("low"),
                optionalDouble("high"),
                field("n").longValue(),
                optionalLong("numerator"),
                optionalLong("denominator"),
                text("unit"),
                text("method"));
    }

    AbsentFigure absent() {
        return new AbsentFigure(
                text("figure"), text("group"), text("slice"), text("period"), text("reason"));
    }

    AdvocateStanding advocate() {
        return new AdvocateStanding(
                text("window"),
                text("advocate_id"),
                text("name"),
                text("program_kind"),
                field("referrals").longValue(),
                field("won").longValue(),
                field("revenue_minor").longValue(),
                field("margin_minor").longValue(),
                field("rewards_minor").longValue(),
                field("referral_value_minor").longValue(),
                field("rank").intValue(),
                object.path("previous_rank").isNumber()
                        ? OptionalInt.of(object.path("previous_rank").intValue())
                        : OptionalInt.empty(),
                field("repeat").booleanValue());
    }

    RunInfo run() {
        Map<String, String> settings = new LinkedHashMap<>();
        field("settings")
                .properties()
                .forEach(s -> settings.put(s.getKey(), s.getValue().stringValue()));
        try {
            return new RunInfo(
                    text("run"),
                    YearMonth.parse(text("month")),
                    LocalDate.parse(text("as_of")),
                    text("currency"),
                    text("time_zone"),
                    field("confidence").doubleValue(),
                    text("code_version"),
                    settings);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    static String run(RunInfo run) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("run", run.run());
        object.put("month", run.month().toString());
        object.put("as_of", run.asOf().toString());
        object.put("currency", run.currency());
        object.put("time_zone", run.timeZone());
        object.put("confidence", PlainDecimal.of(run.confidence()));
        object.put("code_version", run.codeVersion());
        object.put("settings", run.settings());
        return JSON.writeValueAsString(object) + "\n";
    }

    static BigDecimal decimal(OptionalDouble value) {
        return value.isPresent() ? PlainDecimal.of(value.getAsDouble()) : null;
    }

    static Long whole(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    static Integer whole(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }

    private String text(String name) {
        return field(name).stringValue();
    }

    private OptionalDouble optionalDouble(String name) {
        JsonNode field = object.path(name);
        return field.isNumber() ? OptionalDouble.of(field.doubleValue()) : OptionalDouble.empty();
    }

    private OptionalLong optionalLong(String name) {
        JsonNode field = object.path(name);
        return field.isNumber() ? OptionalLong.of(field.longValue()) : OptionalLong.empty();
    }

    private JsonNode field(String name) {
        if (!object.hasNonNull(name)) {
            throw new IllegalArgumentException("'%s' is missing in %s".formatted(name, object));
        }
        return object.get(name);
    }
}
