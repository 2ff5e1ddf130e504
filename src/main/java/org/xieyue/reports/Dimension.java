package org.xieyue.reports;

/** By what a report is broken down. */
public enum Dimension {
    REASON,
    CATEGORY,
    FUND,
    AREA,
    YEAR
}
