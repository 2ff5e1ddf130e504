package org.xieyue.processes;

import java.util.Arrays;
import java.util.List;

/** A list of ids as one short string, since the engine stores no Java objects. */
public record Ids(List<String> values) {
    public Ids {
        values = List.copyOf(values);
    }

    public static Ids parse(String text) {
        return new Ids(text.isEmpty() ? List.of() : Arrays.asList(text.split(",")));
    }

    @Override
    public String toString() {
        return String.join(",", values);
    }
}
