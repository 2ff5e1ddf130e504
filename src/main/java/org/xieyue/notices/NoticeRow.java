package org.xieyue.notices;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A public notice as everybody in scope reads it.
 *
 * @param lastDay last day on which an objection is in time
 * @param provisional the last day may move when the holiday calendar of its year arrives
 * @param onHold somebody's objection to this item is open
 * @param mine the reader's own latest objection
 */
public record NoticeRow(
        NoticeId id,
        String unionName,
        String text,
        LocalDate startedOn,
        LocalDate lastDay,
        boolean provisional,
        boolean onHold,
        @Nullable ObjectionRow mine) {}
