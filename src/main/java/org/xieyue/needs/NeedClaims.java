package org.xieyue.needs;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;

/**
 * Claims of cases on the needs of people, one cap over all unions and programmes; in the caller's transaction, exact
 * under concurrency. Capabilities take them when they approve; funds give them back with the money, and settle them with the payment.
 */
public interface NeedClaims {

    /**
     * Takes all of them or none, for everybody of the household. Refused with {@code needs.met}, {@code needs.left} or
     * {@code needs.times}: other cases have used up what the year allows. The same case and amounts again: nothing more is taken.
     *
     * @param union whose place's caps count
     * @param programme process key of the case
     */
    Answer<CaseId> take(
            CaseId caseId, UnionId union, String programme, Collection<PersonKey> people, List<Claim> claims);

    /** Nothing will be paid: others may give. Repeated, or after the payment, nothing happens. */
    void giveBack(CaseId caseId);

    /** Paid: the claims of these cases stay for good. */
    void settle(Collection<CaseId> cases);

    /** What other cases have given, or promised, in a year to anybody of these people. */
    Map<Need, Yuan> given(Collection<PersonKey> people, int year, CaseId except);
}
