package org.referralroi.engine;

import java.util.function.UnaryOperator;
import scala.Function1;
import scala.runtime.AbstractPartialFunction;

/**
 * Replaces nodes of a tree of Spark's, for its transformations; those returned as they are, stay.
 */
final class Replacing<T> extends AbstractPartialFunction<T, T> {
    private final UnaryOperator<T> replacement;

    Replacing(UnaryOperator<T> replacement) {
        this.replacement = replacement;
    }

    @Override
    public boolean isDefinedAt(T node) {
        return replacement.apply(node) != node;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <A1 extends T, B1> B1 applyOrElse(A1 node, Function1<A1, B1> otherwise) {
        T replaced = replacement.apply(node);
        return replaced == node ? otherwise.apply(node) : (B1) replaced;
    }
}
