package org.referralroi.extracts;

/** What a field must look like; {@code sql/extracts.yml} says it in words. */
public enum ColumnType {
    ID("any text"),
    TEXT("any text"),
    EMAIL("any text"),
    NAME("any text"),
    DATE("a date that exists, like 2026-10-31"),
    MONTH("a month, like 2026-10"),
    INSTANT("an instant with seconds and offset, like 2026-10-31T14:05:00Z"),
    MONEY("a decimal with at most 12 digits before the point and 4 after it, no separators"),
    NUMBER("a decimal with at most 18 digits before the point and 10 after it, no separators"),
    RATE("a decimal above 0 with at most 6 digits before the point and 8 after it"),
    CURRENCY("three capital letters"),
    FLAG("true, false or empty");

    private final String allowed;

    ColumnType(String allowed) {
        this.allowed = allowed;
    }

    /** What is allowed, in words. */
    public String allowed() {
        return allowed;
    }

    /** Whether any text will do. */
    public boolean isText() {
        return this == ID || this == TEXT || this == EMAIL || this == NAME;
    }

    /** The type of its validated values, as both engines have it. */
    public String sqlType() {
        return switch (this) {
            case ID, TEXT, EMAIL, NAME, CURRENCY -> "string";
            case DATE, MONTH -> "date";
            case INSTANT -> "timestamp";
            case MONEY -> "decimal(16, 4)";
            case NUMBER -> "decimal(28, 10)";
            case RATE -> "decimal(14, 8)";
            case FLAG -> "boolean";
        };
    }
}
