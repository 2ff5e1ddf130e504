package org.xieyue.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A token in one's own list. */
public record TokenRow(
        TokenId id,
        String name,
        LocalDate createdOn,
        @Nullable LocalDate lastUsedOn) {}
