package org.xieyue.shared;

import java.util.List;
import java.util.function.Function;

/**
 * What a use case answers: done, with its result, or refused, with reasons. A refused command has changed nothing.
 */
public sealed interface Answer<T> {

    record Done<T>(T value) implements Answer<T> {}

    record Refused<T>(List<Refusal> reasons) implements Answer<T> {
        public Refused {
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("A refusal needs a reason");
            }
            reasons = List.copyOf(reasons);
        }
    }

    static <T> Answer<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Answer<T> refused(List<Refusal> reasons) {
        return new Refused<>(reasons);
    }

    static <T> Answer<T> refused(Refusal reason) {
        return new Refused<>(List.of(reason));
    }

    static <T> Answer<T> refused(String code, Object... args) {
        return refused(Refusal.of(code, args));
    }

    default boolean isDone() {
        return this instanceof Done;
    }

    /** The same answer about another value. */
    default <R> Answer<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Done<T> done -> new Done<>(change.apply(done.value()));
            case Refused<T> refused -> new Refused<>(refused.reasons());
        };
    }

    /** What comes next, unless this was refused. */
    default <R> Answer<R> then(Function<? super T, Answer<R>> next) {
        return switch (this) {
            case Done<T> done -> next.apply(done.value());
            case Refused<T> refused -> new Refused<>(refused.reasons());
        };
    }

    /** The reasons, empty when done. */
    default List<Refusal> reasons() {
        return switch (this) {
            case Done<T> done -> List.of();
            case Refused<T> refused -> refused.reasons();
        };
    }

    /** The value; a refusal here is a mistake of the caller, who was sure that none could come. */
    default T orElseThrow() {
        return switch (this) {
            case Done<T> done -> done.value();
            case Refused<T> refused -> throw new IllegalStateException("Refused: " + refused.reasons());
        };
    }
}
