package org.xieyue.needs;

import org.xieyue.shared.TextKey;

/** What a household is helped with, whichever programme and union gives. */
public enum Need {
    LIVING("livingAidTimesMax"),
    TUITION("tuitionAidTimesMax"),
    MEDICAL("medicalAidTimesMax");

    private final String timesKey;

    Need(String timesKey) {
        this.timesKey = timesKey;
    }

    /** The parameter that says how often a year; without a value only the amount counts. */
    String timesKey() {
        return timesKey;
    }

    public TextKey label() {
        return new TextKey("needs.need." + name());
    }
}
