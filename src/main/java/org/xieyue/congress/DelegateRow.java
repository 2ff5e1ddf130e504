package org.xieyue.congress;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A delegate in one line.
 *
 * @param name in full for those who keep the congress, masked for others
 * @param ward null for an observer, who has no vote
 * @param endedAs {@code RECALLED} or {@code LEFT}, null while the mandate runs its term
 */
public record DelegateRow(
        DelegateId id,
        String name,
        @Nullable String ward,
        boolean votes,
        boolean manager,
        boolean woman,
        boolean frontLine,
        LocalDate from,
        LocalDate until,
        @Nullable String endedAs) {}
