package org.xieyue.notices;

import org.jspecify.annotations.Nullable;

/** Where a person is reached outside the application, and whether they want to be. */
public record Contact(@Nullable String email, boolean byEmail) {}
