package org.xieyue.ballots;

/** In which order a voter sees the options; the paper says so. */
public enum OptionOrder {
    AS_LISTED,
    /** Each voter sees another random order. */
    SHUFFLED
}
