package org.xieyue.jurisdictions;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A value as it was recorded.
 *
 * @param revision 1, or higher where an earlier value for the same day was corrected
 */
public record ParameterRow(
        String jurisdiction,
        String key,
        LocalDate effectiveFrom,
        int revision,
        String value,
        String source,
        Mark mark,
        Instant recordedAt) {

    /** Whether somebody has read the text that the value comes from. */
    public enum Mark {
        CONFIRMED,
        RECALLED
    }
}
