package org.xieyue.identity;

import org.jspecify.annotations.Nullable;

/**
 * A trade union or federation.
 *
 * @param jurisdiction key of the dated parameters that apply, such as {@code AH} or {@code ZJ-HZ}
 */
public record Union(
        UnionId id, String name, UnionLevel level, @Nullable UnionId parent, String jurisdiction) {

    private static final String FEDERATION = "总工会";

    /** The place a territorial federation stands for: 相山区 of 相山区总工会; of any other union its name. */
    public String place() {
        boolean named = name.endsWith(FEDERATION) && name.length() > FEDERATION.length();
        return named ? name.substring(0, name.length() - FEDERATION.length()) : name;
    }
}
