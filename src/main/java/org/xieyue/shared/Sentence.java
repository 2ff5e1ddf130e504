package org.xieyue.shared;

import java.util.List;

/** An argument of a sentence that is itself a sentence with arguments, such as the source of a rule. */
public record Sentence(String key, List<Object> args) {

    public Sentence {
        args = List.copyOf(args);
    }

    public static Sentence of(String key, Object... args) {
        return new Sentence(key, List.of(args));
    }
}
