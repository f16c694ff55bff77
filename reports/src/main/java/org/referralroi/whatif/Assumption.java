package org.referralroi.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One number of a plan: an input that the programs share, or that of one of them.
 *
 * @param program whose it is; for a shared input that of the customers stands for both
 */
public record Assumption(Program program, Input input) {
    /** All of them, in the order in which plans keep and draws take them. */
    public static final List<Assumption> ALL = all();

    private static final Map<String, Assumption> BY_KEY =
            ALL.stream().collect(Collectors.toMap(Assumption::key, Function.identity()));

    private static List<Assumption> all() {
        List<Assumption> all = new ArrayList<>();
        Input.SHARED.forEach(input -> all.add(new Assumption(Program.CUSTOMER, input)));
        for (Program program : Program.values()) {
            Input.OF_A_PROGRAM.forEach(input -> all.add(new Assumption(program, input)));
        }
        return List.copyOf(all);
    }

    /** The assumption that an input is, of a program. */
    public static Assumption of(Program program, Input input) {
        return new Assumption(input.isShared() ? Program.CUSTOMER : program, input);
    }

    /** The assumption of that key, or null where there is none. */
    public static Assumption byKey(String key) {
        return BY_KEY.get(key);
    }

    /** Its name in files: that of the input, for partners with {@code partner.} before it. */
    public String key() {
        return (program == Program.PARTNER ? "partner." : "") + input.key();
    }

    /** Its place in {@link #ALL}. */
    int place() {
        if (input.isShared()) {
            return Input.SHARED.indexOf(input);
        }
        int before = program == Program.PARTNER ? Input.OF_A_PROGRAM.size() : 0;
        return Input.SHARED.size() + before + Input.OF_A_PROGRAM.indexOf(input);
    }

    double standard() {
        return input.standard(program);
    }
}
