package org.xieyue.agreements;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How far an agreement has come; the order is guarded by {@link Agreements#move}. */
public enum AgreementStage {
    DRAFT,
    /** Both chiefs have initialled the draft: the text is fixed. */
    INITIALLED,
    /** Passed by the congress. */
    PASSED,
    /** Signed by both chiefs. */
    SIGNED,
    /** With the labour authority, which may object. */
    FILED,
    IN_FORCE,
    EXPIRED,
    TERMINATED,
    /** The bargaining ended without it. */
    DROPPED,
    /** A model text: nobody is bound by it. */
    MODEL;

    /** The text cannot change any more, unless the agreement is reopened. */
    static final Set<AgreementStage> FIXED = EnumSet.of(INITIALLED, PASSED, SIGNED, FILED);

    /** Whether nothing happens to it any more. */
    public boolean isOver() {
        return this == EXPIRED || this == TERMINATED || this == DROPPED;
    }

    /** Whether its text stands, so that others may start from it: a model text, or a contract from its signature on. */
    public boolean isAgreed() {
        return this == MODEL || this == SIGNED || this == FILED || this == IN_FORCE;
    }

    /** What may follow. A negotiated agreement is neither voted nor filed. */
    boolean leadsTo(AgreementStage next, OutcomeType outcome) {
        boolean contract = outcome == OutcomeType.COLLECTIVE_CONTRACT;
        return switch (next) {
            case INITIALLED -> this == DRAFT;
            case PASSED -> contract && this == INITIALLED;
            case SIGNED -> contract ? this == PASSED : this == DRAFT || this == INITIALLED;
            case FILED -> contract && this == SIGNED;
            case IN_FORCE -> contract ? this == FILED : this == SIGNED;
            case EXPIRED, TERMINATED -> this == IN_FORCE;
            case DROPPED -> this == DRAFT || FIXED.contains(this);
            case DRAFT -> FIXED.contains(this);
            case MODEL -> false;
        };
    }

    /** Message key of its name. */
    public String key() {
        return "agreement.stage." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
