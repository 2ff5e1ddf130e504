package org.xieyue.clock;

import java.time.LocalDate;

/** A day that is not what its weekday says: a day off, or a weekend day worked in exchange (调休上班). */
public record Holiday(LocalDate day, Kind kind, String name) {

    public enum Kind {
        DAY_OFF("day-off"),
        MAKE_UP_WORKDAY("make-up-workday");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As it stands in a file. */
        public String word() {
            return word;
        }
    }
}
