package org.xieyue.bargaining;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How far a bargaining case has come. Each stage is reached through the ones before it, whatever a diagram says. */
public enum BargainingStage {
    /** Workers say what should be bargained about (征集议题). */
    GATHERING,
    /** The workers' side names its representatives. */
    NAMING,
    /** The offer is being written (拟定要约). */
    PREPARING_OFFER,
    /** The offer is written and goes to the employers (送达). */
    DELIVERING,
    /** The reply clock runs. */
    AWAITING_REPLY,
    /** Not every employer has accepted: somebody decides how to go on. */
    UNSETTLED,
    /** An opinion letter (意见书) waits for its answer. */
    PRESSED,
    /** The labour authority has been asked to act (建议书). */
    PROPOSED,
    /** The authority has ordered the employer to answer (责令改正). */
    ORDERED,
    /** Accepted: both sides, first meeting and information are being arranged. */
    ACCEPTED,
    TALKS,
    SUSPENDED,
    /** The authority coordinates (协调处理), or has been asked to. */
    COORDINATION,
    /** All clauses are settled; draft, vote, signature and filing follow. */
    CONCLUDING,
    /** In force and being performed. */
    IN_FORCE,
    /** The agreement has ended. */
    COMPLETED,
    /** Ended without a result. */
    UNRESOLVED,
    /** The employer refused without good reason, and the authority has acted. */
    REFUSED_SANCTIONED,
    /** Ended by the union, or because the employer had a good reason. */
    WITHDRAWN;

    static final Set<BargainingStage> OVER = EnumSet.of(COMPLETED, UNRESOLVED, REFUSED_SANCTIONED, WITHDRAWN);
    /** The employers have the offer, and nothing is agreed yet. */
    static final Set<BargainingStage> OFFERED = EnumSet.range(AWAITING_REPLY, COORDINATION);
    /** Before an agreed text lies on the table. */
    static final Set<BargainingStage> OPEN = EnumSet.range(GATHERING, COORDINATION);

    /** Message key of the sentence that says so, below {@code case.state}. */
    public String state() {
        return "bargaining." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The employers have the offer. */
    public boolean hasBegun() {
        return compareTo(AWAITING_REPLY) >= 0;
    }

    /** Nothing is agreed yet. */
    public boolean isBeforeResult() {
        return OPEN.contains(this);
    }

    public boolean isOver() {
        return OVER.contains(this);
    }
}
