package org.referralroi.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.parser.ParserInterface;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.internal.SessionState;
import scala.PartialFunction;
import scala.collection.immutable.Seq;

/**
 * Names for expressions of Spark's SQL. A call is replaced by its expression as it is analysed.
 * Functions that Spark makes of {@code create function} are subqueries first, and take a fifth of
 * the analysis.
 */
final class SparkFunctions {
    private static final Pattern STATEMENT =
            Pattern.compile(
                    "create temporary function (\\w+)\\(([^)]*)\\) returns (.+?)\\s+return\\s(.+)",
                    Pattern.DOTALL);

    private final ParserInterface parser;
    private final FunctionRegistry registry;

    /** What was parsed, each as it was first called: a run starts sooner, and calls not all. */
    private final Map<String, Expression> parsed = new ConcurrentHashMap<>();

    SparkFunctions(SparkSession spark) {
        SessionState state = spark.sessionState();
        parser = state.sqlParser();
        registry = state.functionRegistry();
    }

    /**
     * @param statement such as {@code create temporary function f(x int) returns int return x + 1}
     */
    void define(String statement) {
        Matcher matcher = STATEMENT.matcher(statement);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not the definition of a function: " + statement);
        }
        List<String> parameters =
                matcher.group(2).isEmpty() ? List.of() : List.of(matcher.group(2).split(", "));
        define(matcher.group(1), parameters, matcher.group(3), matcher.group(4));
    }

    /**
     * @param parameters each a name and a type
     */
    void define(String function, List<String> parameters, String returns, String expression) {
        String body = "cast((%s) as %s)".formatted(expression, returns);
        List<String> names = new ArrayList<>();
        List<String> casts = new ArrayList<>();
        for (String parameter : parameters) {
            String[] nameAndType = parameter.split(" ", 2);
            names.add(nameAndType[0]);
            casts.add("cast(argument as %s)".formatted(nameAndType[1]));
        }
        registry.createOrReplaceTempFunction(
                function,
                arguments -> {
                    if (arguments.size() != names.size()) {
                        throw new IllegalArgumentException(
                                "%s takes %d arguments, not %d"
                                        .formatted(function, names.size(), arguments.size()));
                    }
                    return parsed(body).transformUp(called(names, casts, arguments));
                },
                "scala_udf");
    }

    private Expression parsed(String expression) {
        return parsed.computeIfAbsent(expression, this::parse);
    }

    private Expression parse(String expression) {
        try {
            return parser.parseExpression(expression);
        } catch (ParseException e) {
            throw EngineFailure.of(e, expression);
        }
    }

    /** Puts the arguments of a call, each cast to its type, in the place of their names. */
    private PartialFunction<Expression, Expression> called(
            List<String> names, List<String> casts, Seq<Expression> arguments) {
        return replacing(
                name -> {
                    int place = names.indexOf(name);
                    return place < 0
                            ? null
                            : parsed(casts.get(place))
                                    .transformUp(replacing(any -> arguments.apply(place)));
                });
    }

    /**
     * @param byName null for a name that stays
     */
    private static PartialFunction<Expression, Expression> replacing(
            java.util.function.Function<String, Expression> byName) {
        return new Replacing<>(
                expression -> {
                    Expression replaced =
                            expression instanceof UnresolvedAttribute attribute
                                    ? byName.apply(attribute.name())
                                    : null;
                    return replaced == null ? expression : replaced;
                });
    }
}
