package org.xieyue.parties;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xieyue.documents.DocumentId;
import org.xieyue.employers.EmployerId;
import org.xieyue.identity.AccountId;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;

/**
 * Who stands on which side of a case, for the capabilities above; on today's date where none is given. The only source of
 * the question which side a person is on: never the role.
 */
public interface Sides {

    /** Path of the page of both sides, without leading slash. */
    static String path(CaseId caseId) {
        return "bargaining/" + caseId + "/parties";
    }

    /** The side that this person represents; empty for everybody else, the recorder too. */
    Optional<Side> sideOf(CaseId caseId, AccountId account);

    Optional<AccountId> chief(CaseId caseId, Side side);

    /** The representatives of the side who have an account. */
    Set<AccountId> of(CaseId caseId, Side side);

    boolean isRecorder(CaseId caseId, AccountId account);

    /** Every employer of the case, also those that are silent or left out. */
    List<PartyEmployer> employers(CaseId caseId);

    /** What is wrong with the composition of the two sides, each with its rule and source; empty when nothing is. */
    List<Refusal> flaws(CaseId caseId, LocalDate on);

    /** The jurisdiction whose rules the case follows. */
    String jurisdiction(CaseId caseId);

    /** The employer has accepted: it joins, with its reply or accession as the paper that authorises it. Again has no effect. */
    void joined(CaseId caseId, EmployerId employer, DocumentId authority);

    /** The employer let the reply period pass (沉默). No effect on one that has joined or is left out. */
    void silent(CaseId caseId, EmployerId employer);

    /** The case has ended: the posts that seats brought end too; those who sat until now go on reading the shared record. */
    void over(CaseId caseId);

    /** The text has changed: what was sealed no longer counts. */
    void breakSeals(CaseId caseId);

    /** The employer has put its seal to the text; it must have joined. Again on the same employer has no effect. */
    void seal(CaseId caseId, EmployerId employer, LocalDate on, @Nullable DocumentId paper);
}
