package org.xieyue.convalescence;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.AccountId;
import org.xieyue.shared.Yuan;

/**
 * What a base asks for a person and day from a day on, until the next price.
 *
 * @param by who has entered it
 */
public record BasePrice(
        LocalDate from,
        Yuan day,
        @Nullable AccountId by,
        @Nullable Instant at) {}
