package org.referralroi.engine;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.aggregate.AggregateExpression;
import org.apache.spark.sql.catalyst.expressions.aggregate.AggregateMode;
import org.apache.spark.sql.catalyst.expressions.aggregate.Complete$;
import org.apache.spark.sql.catalyst.expressions.aggregate.Final$;
import org.apache.spark.sql.catalyst.expressions.aggregate.Partial$;
import org.apache.spark.sql.catalyst.optimizer.BuildLeft$;
import org.apache.spark.sql.catalyst.rules.Rule;
import org.apache.spark.sql.execution.CoalesceExec;
import org.apache.spark.sql.execution.ColumnarRule;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.UnionExec;
import org.apache.spark.sql.execution.aggregate.HashAggregateExec;
import org.apache.spark.sql.execution.aggregate.ObjectHashAggregateExec;
import org.apache.spark.sql.execution.exchange.BroadcastExchangeExec;
import org.apache.spark.sql.execution.exchange.ShuffleExchangeExec;
import org.apache.spark.sql.execution.joins.BroadcastHashJoinExec;
import org.apache.spark.sql.execution.joins.ShuffledHashJoinExec;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Plans for tables that are one part each, so that a query is one task. Rows need not be exchanged
 * between parts; groups are made once, not first of each part; and the hash table of a join is made
 * where it is joined, where Spark would make it beforehand, in a job of its own, to send it to all
 * parts.
 */
final class OnePart extends ColumnarRule {
    @Override
    public Rule<SparkPlan> preColumnarTransitions() {
        return new Rule<>() {
            @Override
            public SparkPlan apply(SparkPlan plan) {
                return plan.transformUp(new Replacing<>(OnePart::simpler));
            }
        };
    }

    private static SparkPlan simpler(SparkPlan node) {
        if (node instanceof ShuffleExchangeExec exchange) {
            return inOnePart(exchange.child());
        }
        if (node instanceof UnionExec) {
            return inOnePart(node);
        }
        if (node instanceof BroadcastHashJoinExec join && !join.isNullAwareAntiJoin()) {
            return joined(join);
        }
        return node instanceof HashAggregateExec last ? grouped(last) : node;
    }

    private static SparkPlan inOnePart(SparkPlan plan) {
        return plan instanceof CoalesceExec ? plan : new CoalesceExec(1, plan);
    }

    private static SparkPlan joined(BroadcastHashJoinExec join) {
        boolean ofLeft = join.buildSide() == BuildLeft$.MODULE$;
        return new ShuffledHashJoinExec(
                join.leftKeys(),
                join.rightKeys(),
                join.joinType(),
                join.buildSide(),
                join.condition(),
                side(join.left(), ofLeft),
                side(join.right(), !ofLeft),
                false);
    }

    private static SparkPlan side(SparkPlan side, boolean isBroadcast) {
        return inOnePart(isBroadcast ? ((BroadcastExchangeExec) side).child() : side);
    }

    /**
     * Of groups made of each part and then of all, those that are made at once; as objects, as
     * Spark, where it compiles nothing, looks its settings up for each field of each row before it
     * adds to numbers in packed memory.
     */
    private static SparkPlan grouped(HashAggregateExec last) {
        boolean isGathered = last.child() instanceof CoalesceExec;
        SparkPlan before = isGathered ? ((CoalesceExec) last.child()).child() : last.child();
        if (!(before instanceof HashAggregateExec first)
                || !areOfMode(first, Partial$.MODULE$)
                || !areOfMode(last, Final$.MODULE$)
                || !attributes(first)
                        .equals(CollectionConverters.asJava(last.groupingExpressions()))) {
            return last;
        }
        List<AggregateExpression> complete = new ArrayList<>();
        for (AggregateExpression each : of(first)) {
            complete.add(
                    each.copy(
                            each.aggregateFunction(),
                            Complete$.MODULE$,
                            each.isDistinct(),
                            each.filter(),
                            each.resultId()));
        }
        return new ObjectHashAggregateExec(
                Option.empty(),
                last.isStreaming(),
                last.numShufflePartitions(),
                first.groupingExpressions(),
                sequence(complete),
                last.aggregateAttributes(),
                0,
                last.resultExpressions(),
                isGathered ? inOnePart(first.child()) : first.child());
    }

    /** What the groups of the first of two steps are called in the second. */
    private static List<NamedExpression> attributes(HashAggregateExec groups) {
        return CollectionConverters.asJava(groups.groupingExpressions()).stream()
                .<NamedExpression>map(NamedExpression::toAttribute)
                .toList();
    }

    private static boolean areOfMode(HashAggregateExec groups, AggregateMode mode) {
        return of(groups).stream().allMatch(each -> each.mode() == mode);
    }

    private static List<AggregateExpression> of(HashAggregateExec groups) {
        return CollectionConverters.asJava(groups.aggregateExpressions());
    }

    private static <T> Seq<T> sequence(List<T> list) {
        return CollectionConverters.asScala(list).toSeq();
    }
}
