package org.xieyue.bargaining;

import java.time.Instant;
import org.xieyue.processes.Ids;
import org.xieyue.processes.Var;

/** The words that this capability shares with the diagram {@code collective-bargaining}. */
public final class CollectiveBargaining {

    public static final String PROCESS = "collective-bargaining";

    /** What the last person or step decided, read by the gateway behind it. */
    public static final Var<String> DECISION = Var.text("decision");
    /** The reminder letter goes out, while there is still time to reply. */
    public static final Var<Instant> REMINDER_AT = Var.instant("reminderAt");

    public static final Var<Instant> REPLY_DUE_AT = Var.instant("replyDueAt");
    /** End of the clock of the letter that waits: opinion letter, proposal or order. */
    public static final Var<Instant> LETTER_DUE_AT = Var.instant("letterDueAt");

    public static final Var<Instant> INFORMATION_DUE_AT = Var.instant("informationDueAt");
    /** End of the agreed suspension. */
    public static final Var<Instant> RESUMES_AT = Var.instant("resumesAt");
    /** End of the whole bargaining, where the place sets one; else far away. */
    public static final Var<Instant> LIMIT_AT = Var.instant("limitAt");

    public static final Var<Instant> COORDINATION_ENDS_AT = Var.instant("coordinationEndsAt");
    /** Accounts of both chiefs, who confirm the minutes. */
    public static final Var<Ids> CHIEFS = Var.ids("chiefs");

    public static final Var<String> CHIEF = Var.text("chief");
    /** {@code COLLECTIVE_CONTRACT} or {@code NEGOTIATED_AGREEMENT}. */
    public static final Var<String> OUTCOME_TYPE = Var.text("outcomeType");
    /** What {@code contract-conclusion} came to: {@link #IN_FORCE}, {@link #RENEGOTIATE} or {@link #ENDED}. */
    public static final Var<String> CONCLUSION = Var.text("conclusion");

    public static final String IN_FORCE = "IN_FORCE";
    public static final String RENEGOTIATE = "RENEGOTIATE";
    public static final String ENDED = "ENDED";

    /** Taken back by the union. */
    public static final String WITHDRAWN = "bargaining.withdrawn";
    /** Either side asks to talk about something more. */
    public static final String TOPIC_RAISED = "bargaining.topicRaised";
    /** For a clock that does not run here. */
    public static final Instant NEVER = Instant.parse("2199-12-31T16:00:00Z");

    private CollectiveBargaining() {}
}
