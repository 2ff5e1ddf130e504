package org.xieyue.congress;

import java.time.Instant;
import org.xieyue.processes.Var;

/** The words that this capability shares with the diagram {@code congress-vote}, and with processes that call it. */
public final class CongressVote {

    public static final String PROCESS = "congress-vote";
    /** What comes after the resolution, for a process that called the congress. */
    public static final String CONCLUSION = "congress-conclusion";

    /** What the last person decided, in the words of the outcomes. */
    public static final Var<String> DECISION = Var.text("decision");
    /** People may check in from here on. */
    public static final Var<Instant> DOORS_OPEN_AT = Var.instant("doorsOpenAt");

    public static final Var<Boolean> QUORATE = Var.yesNo("quorate");
    public static final Var<Boolean> COUNTED = Var.yesNo("counted");
    /** {@link #PASSED} or {@link #FAILED}: what a calling process reads. */
    public static final Var<String> OUTCOME = Var.text("outcome");

    /** Another process called the congress, and concludes its session. */
    public static final Var<Boolean> CALLED = Var.yesNo("called");

    public static final Var<Instant> REVOTE_ENDS_AT = Var.instant("revoteEndsAt");
    public static final Var<Instant> NOTICE_ENDS_AT = Var.instant("noticeEndsAt");

    public static final String PASSED = "PASSED";
    public static final String FAILED = "FAILED";

    /** The ballot closed by itself and is counted, before anybody closed it. */
    public static final String VOTING_ENDED = "congress.votingEnded";
    /** The scrutineers have opened the box, and the result stands. */
    public static final String VOTES_COUNTED = "congress.votesCounted";

    /** The session is given up before anything was voted on. */
    public static final String CANCELLED = "congress.cancelled";

    private CongressVote() {}
}
