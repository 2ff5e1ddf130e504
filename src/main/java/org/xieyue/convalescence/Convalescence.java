package org.xieyue.convalescence;

import java.time.Duration;
import java.time.Instant;
import org.xieyue.processes.Ids;
import org.xieyue.processes.Var;

/** The words that this capability shares with its diagrams. */
public final class Convalescence {

    public static final String PLAN = "convalescence-plan";
    public static final String TRIP = "convalescence-trip";

    static final String ELIGIBILITY = "convalescence-eligibility";
    static final String PRIORITY = "convalescence-priority";
    static final String APPROVAL_TIER = "convalescence-approval-tier";

    /** What the last person or step decided, in the words of the outcomes. */
    public static final Var<String> DECISION = Var.text("decision");

    /** {@code COUNTY} or {@code CITY}. */
    public static final Var<String> TIER = Var.text("tier");
    /** The units that review their people, and the one that a task for each of them asks. */
    public static final Var<Ids> REVIEW_UNITS = Var.ids("reviewUnits");

    /** Account of the trip's leader. */
    public static final Var<String> LEADER = Var.text("leader");

    public static final Var<Instant> SIGN_UP_ENDS_AT = Var.instant("signUpEndsAt");
    public static final Var<Instant> NOTICE_ENDS_AT = Var.instant("noticeEndsAt");
    public static final Var<Instant> CONFIRM_ENDS_AT = Var.instant("confirmEndsAt");
    public static final Var<Instant> VOUCHERS_END_AT = Var.instant("vouchersEndAt");
    public static final Var<Instant> FEEDBACK_ENDS_AT = Var.instant("feedbackEndsAt");

    public static final String CANCELLED = "convalescence.cancelled";

    /** How long a place is kept for somebody who fills in the form; once more on request (WCAG 2.2.1). */
    static final Duration HOLD = Duration.ofMinutes(15);
    /** How long somebody from the reserve list has to take the place that has become free. */
    static final Duration TO_CONFIRM = Duration.ofHours(24);

    private Convalescence() {}
}
