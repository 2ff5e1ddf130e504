package org.xieyue.jurisdictions;

import org.jspecify.annotations.Nullable;

/** A place with rules of its own. */
public record Jurisdiction(
        String key, String name, @Nullable String parent) {}
