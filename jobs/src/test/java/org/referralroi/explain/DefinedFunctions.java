package org.referralroi.explain;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.referralroi.conf.ProgramSettings;
import org.referralroi.engine.Engine;
import org.referralroi.tables.SettingsSql;

/** The functions that make settings known to SQL. */
final class DefinedFunctions {
    private DefinedFunctions() {}

    /** Those that are others under other settings. */
    static Set<String> differing(ProgramSettings one, ProgramSettings other, LocalDate asOf) {
        Map<String, String> before = of(one, asOf);
        Set<String> differing = new TreeSet<>();
        of(other, asOf)
                .forEach(
                        (name, expression) -> {
                            if (!expression.equals(before.get(name))) {
                                differing.add(name);
                            }
                        });
        return differing;
    }

    private static Map<String, String> of(ProgramSettings settings, LocalDate asOf) {
        Map<String, String> expressions = new LinkedHashMap<>();
        Engine recorder =
                (Engine)
                        Proxy.newProxyInstance(
                                Engine.class.getClassLoader(),
                                new Class<?>[] {Engine.class},
                                (proxy, method, arguments) ->
                                        switch (method.getName()) {
                                            case "literal" -> "'" + arguments[0] + "'";
                                            case "define" ->
                                                    expressions.put(
                                                            (String) arguments[0],
                                                            (String) arguments[3]);
                                            default ->
                                                    throw new UnsupportedOperationException(
                                                            method.getName());
                                        });
        SettingsSql.define(recorder, settings, asOf);
        return expressions;
    }
}
