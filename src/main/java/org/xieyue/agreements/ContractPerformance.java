package org.xieyue.agreements;

import java.time.Instant;
import org.xieyue.processes.Var;

/** The words that this capability shares with the diagram {@code contract-performance}. */
public final class ContractPerformance {

    public static final String PROCESS = "contract-performance";

    /** What the last person decided, in the words of the outcomes. */
    public static final Var<String> DECISION = Var.text("decision");
    /** The next yearly check begins. */
    public static final Var<Instant> CHECK_OPENS_AT = Var.instant("checkOpensAt");

    public static final Var<Instant> RENEWAL_OPENS_AT = Var.instant("renewalOpensAt");
    /** Midnight after the last day of the term. */
    public static final Var<Instant> EXPIRES_AT = Var.instant("expiresAt");
    /** The place asks for a notice to the labour authority when an agreement is ended early. */
    public static final Var<Boolean> NOTICE_NEEDED = Var.yesNo("noticeNeeded");

    /** The agreement was ended before its term. */
    public static final String TERMINATED = "agreement.terminated";

    private ContractPerformance() {}
}
