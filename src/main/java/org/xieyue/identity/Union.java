package org.xieyue.identity;

import org.jspecify.annotations.Nullable;

/**
 * A trade union or federation.
 *
 * @param jurisdiction key of the dated parameters that apply, such as {@code AH} or {@code ZJ-HZ}
 */
public record Union(
        UnionId id, String name, UnionLevel level, @Nullable UnionId parent, String jurisdiction) {}
