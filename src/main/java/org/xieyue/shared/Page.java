package org.xieyue.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list; {@code next} is the key to pass as {@code after} for the following page, null at the end. */
public record Page<T>(List<T> rows, @Nullable String next) {
    public Page {
        rows = List.copyOf(rows);
    }
}
