package org.xieyue.hardship;

import java.time.Instant;
import org.xieyue.processes.Ids;
import org.xieyue.processes.Var;

/** The words that this capability shares with the diagram {@code hardship-aid}. */
public final class HardshipAid {

    public static final String PROCESS = "hardship-aid";
    static final String ELIGIBILITY = "hardship-eligibility";
    static final String APPROVAL_TIER = "hardship-approval-tier";

    /** Account that repairs and appeals: the applicant, or the officer who applied on their behalf. */
    public static final Var<String> APPLICANT = Var.text("applicant");
    /** What the last person decided, in the words of the outcomes. */
    public static final Var<String> DECISION = Var.text("decision");
    /** One entry for each visitor who is asked. */
    public static final Var<Ids> VISITS = Var.ids("visits");
    /** Accounts of the committee's members. */
    public static final Var<Ids> COMMITTEE = Var.ids("committee");

    public static final Var<String> TIER = Var.text("tier");
    public static final Var<Instant> REPAIR_ENDS_AT = Var.instant("repairEndsAt");
    public static final Var<Instant> NOTICE_ENDS_AT = Var.instant("noticeEndsAt");
    public static final Var<Instant> APPEAL_ENDS_AT = Var.instant("appealEndsAt");
    public static final Var<Instant> RECHECK_AT = Var.instant("recheckAt");

    public static final String WITHDRAWN = "hardship.withdrawn";
    public static final String OBJECTION_RAISED = "hardship.objectionRaised";
    public static final String APPROVAL_VOIDED = "hardship.approvalVoided";
    public static final String PAID = "hardship.paid";
    public static final String PAYMENT_FAILED = "hardship.paymentFailed";

    private HardshipAid() {}
}
