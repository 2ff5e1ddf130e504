package org.xieyue.shared;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Work of a job on many things, each in a transaction of its own: one that fails, today or every time, holds up no other. */
public final class OneByOne {

    private OneByOne() {}

    /** @param failed writes down what became of one; the next run of the job tries it again */
    public static <T> void run(Iterable<T> all, Consumer<T> work, BiConsumer<T, RuntimeException> failed) {
        count(
                all,
                one -> {
                    work.accept(one);
                    return true;
                },
                failed);
    }

    /**
     * @param work says whether there was something to do
     * @return with how many there was
     */
    public static <T> int count(Iterable<T> all, Predicate<T> work, BiConsumer<T, RuntimeException> failed) {
        int done = 0;
        for (T one : all) {
            try {
                done += work.test(one) ? 1 : 0;
            } catch (RuntimeException failure) {
                failed.accept(one, failure);
            }
        }
        return done;
    }
}
