package org.xieyue.ballots;

/** How many there are (应到), took a paper (发出) and cast it (收回); never what they voted. */
public record Turnout(long electors, long issued, long returned) {}
