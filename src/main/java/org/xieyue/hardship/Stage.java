package org.xieyue.hardship;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How far a case has come. Each stage is reached through the one before it, whatever a diagram says. */
enum Stage {
    APPLIED,
    REPAIRING,
    COMPLETE,
    CHECKED,
    TO_VISIT,
    VISITED,
    IN_COMMITTEE,
    COMMITTEE_AGREED,
    PUBLISHED,
    NOTICE_HELD,
    NOTICE_PASSED,
    COUNTY_AGREED,
    APPROVED,
    FUNDED,
    PAID,
    REFUSAL_PROPOSED,
    REFUSED,
    APPEALED,
    REFUSED_FINALLY,
    WITHDRAWN,
    EXITED;

    /** Before a decision: the applicant may withdraw, a refusal may be proposed. */
    static final Set<Stage> UNDECIDED = EnumSet.range(APPLIED, COUNTY_AGREED);

    boolean isOver() {
        return this == REFUSED_FINALLY || this == WITHDRAWN || this == EXITED;
    }

    /** Message key of the sentence that says so. */
    String state() {
        return "hardship." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
