package org.xieyue.needs;

import org.jspecify.annotations.Nullable;
import org.xieyue.shared.Yuan;

/**
 * What somebody gave for a need.
 *
 * @param union its name; null when it is none of the reader's business which one it was
 * @param paid or else only promised
 */
public record GivenRow(
        Need need,
        int year,
        Yuan amount,
        boolean paid,
        @Nullable String union) {}
