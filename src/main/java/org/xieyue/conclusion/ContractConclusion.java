package org.xieyue.conclusion;

import java.time.Instant;
import org.xieyue.processes.Ids;
import org.xieyue.processes.Var;

/** The words that this capability shares with the diagram {@code contract-conclusion}. */
public final class ContractConclusion {

    public static final String PROCESS = "contract-conclusion";
    /** The process that calls this one, in whose case it runs. */
    public static final String CALLER = "collective-bargaining";

    /** What the last person decided, read by the gateway behind it. */
    public static final Var<String> DECISION = Var.text("decision");
    /** {@code COLLECTIVE_CONTRACT} or {@code NEGOTIATED_AGREEMENT}. */
    public static final Var<String> OUTCOME_TYPE = Var.text("outcomeType");
    /** Accounts of both chiefs, who initial and sign on their own login. */
    public static final Var<Ids> CHIEFS = Var.ids("chiefs");
    /** A chief has refused to initial or sign. */
    public static final Var<Boolean> REFUSED = Var.yesNo("refused");
    /** What the congress came to: {@code PASSED}, {@code FAILED} or {@code REVISED}. */
    public static final Var<String> OUTCOME = Var.text("outcome");
    /** Whether more than one employer may have to seal. */
    public static final Var<Boolean> NEEDS_SEALS = Var.yesNo("needsSeals");
    /** Whether somebody at the authority receives and reviews the filing on their own login. */
    public static final Var<Boolean> REVIEWED_HERE = Var.yesNo("reviewedHere");
    /** Their account. */
    public static final Var<String> REVIEWER = Var.text("reviewer");
    /** When the authority's silence lets the contract enter into force. */
    public static final Var<Instant> REVIEW_ENDS_AT = Var.instant("reviewEndsAt");
    /** What the caller reads: {@link #IN_FORCE}, {@link #RENEGOTIATE} or {@link #ENDED}. */
    public static final Var<String> CONCLUSION = Var.text("conclusion");

    public static final String PASSED = "PASSED";
    public static final String FAILED = "FAILED";
    /** Passed, but the congress had the text revised: both sides have to settle it at the table. */
    public static final String REVISED = "REVISED";

    public static final String IN_FORCE = "IN_FORCE";
    public static final String RENEGOTIATE = "RENEGOTIATE";
    public static final String ENDED = "ENDED";

    private ContractConclusion() {}
}
