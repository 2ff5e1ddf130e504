package org.xieyue.negotiation;

import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;

/** Begins and ends the rounds of talks, in the caller's transaction; who may do so has been checked there. */
public interface HoldRound {

    /** Positions can be tabled from now on. Answers the number of the round; the running one, if there is one. */
    Answer<Integer> start(CaseId caseId, String place);

    /** Answers the number of the last round; its minutes wait for both chiefs. Refused when no round was ever started. */
    Answer<Integer> end(CaseId caseId);
}
