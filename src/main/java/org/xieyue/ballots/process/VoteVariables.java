package org.xieyue.ballots.process;

import java.time.Instant;
import org.xieyue.processes.Var;

/** What a diagram says about a vote, and what it learns of it: totals and outcome, never who or what. */
public final class VoteVariables {

    /** The question, answered by yes, no or abstention. */
    public static final Var<String> QUESTION = Var.text("voteQuestion");

    /** The role whose holders at the case's union make up the roll, such as {@code COMMITTEE_MEMBER}. */
    public static final Var<String> ROLL = Var.text("voteRoll");

    /** {@code OPEN}, {@code NAMED} or {@code SECRET}. */
    public static final Var<String> MODE = Var.text("voteMode");

    /** For a secret vote: the role whose holders scrutinise. */
    public static final Var<String> SCRUTINEERS = Var.text("voteScrutineers");

    /** How many days the vote lasts. */
    public static final Var<Long> DAYS = Var.number("voteDays");

    public static final Var<Instant> ENDS_AT = Var.instant("voteEndsAt");

    /** Whether there is a result yet; the others are there only then. */
    public static final Var<Boolean> COUNTED = Var.yesNo("voteCounted");

    public static final Var<Boolean> PASSED = Var.yesNo("votePassed");
    public static final Var<Long> ELECTORS = Var.number("voteElectors");
    public static final Var<Long> RETURNED = Var.number("voteReturned");
    public static final Var<Long> YES = Var.number("voteYes");
    public static final Var<Long> NO = Var.number("voteNo");
    public static final Var<Long> ABSTAIN = Var.number("voteAbstain");

    /** The message that wakes a case whose vote is counted. */
    public static final String MESSAGE = "ballots.counted";

    /** The BPMN error when a vote cannot be held: nobody on the roll, no scrutineers, an empty question. */
    public static final String REFUSED = "voteRefused";

    private VoteVariables() {}
}
