package org.xieyue.identity;

import org.jspecify.annotations.Nullable;

/**
 * A union to found.
 *
 * @param jurisdiction null: that of the parent
 */
public record NewUnion(
        UnionId parent,
        String name,
        UnionLevel level,
        @Nullable String jurisdiction) {}
