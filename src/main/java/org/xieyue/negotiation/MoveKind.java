package org.xieyue.negotiation;

/** What can happen at the table; the minutes of a round consist of these. */
public enum MoveKind {
    ROUND_STARTED,
    ROUND_ENDED,
    TABLED,
    CLAUSE_ADDED,
    ACCEPTED,
    TAKEN_BACK,
    CALLED_FINAL,
    FINAL,
    SHELVED,
    TO_CONGRESS,
    PACKAGE_OFFERED,
    PACKAGE_ACCEPTED,
    PACKAGE_DECLINED,
    /** A new position on one of its clauses, or one that was taken back, has ended it. */
    PACKAGE_LAPSED,
    /** A clause stands as before since a package that it was part of has fallen. */
    RESTORED,
    REOPENED
}
