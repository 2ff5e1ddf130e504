package org.xieyue.conclusion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.Clause;
import org.xieyue.documents.DocumentId;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.UseCase;

/**
 * The union records what a labour authority without an account does with a filing: receipt, and objection within its period
 * (集体合同规定 第四十三条至第四十七条).
 */
@UseCase
public class RecordReview {

    private final ConclusionFile file;
    private final Review review;

    RecordReview(ConclusionFile file, Review review) {
        this.file = file;
        this.review = review;
    }

    /**
     * The receipt (受理回执): from this day the review runs. Answers the first moment after its last day.
     *
     * @param number of the receipt
     * @param on the day on which the authority received the pack
     * @param paper the authority's paper, if there is a copy
     */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<Instant> receive(CaseId caseId, String number, LocalDate on, @Nullable DocumentId paper) {
        return review.receive(file.lock(caseId), number, on, copies(paper));
    }

    /** The clauses of the filed text, for choosing those that an objection touches. */
    @Permit(Permission.WORK_ON_CASE)
    public List<Clause> clauses(CaseId caseId) {
        return review.clauses(file.read(caseId));
    }

    /**
     * The objection in writing (审查意见书): its clauses go back to the table. One that was served after the last day comes too
     * late: the contract is in force by then.
     *
     * @param clauses keys of the clauses that it touches, at least one
     * @param rule that they do not keep, where the paper names one
     */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<CaseId> object(
            CaseId caseId,
            String number,
            LocalDate on,
            List<String> clauses,
            String text,
            String rule,
            @Nullable DocumentId paper) {
        return review.object(file.lock(caseId), new Review.Opinion(number, on, clauses, text, rule), copies(paper))
                .map(done -> caseId);
    }

    private static List<DocumentId> copies(@Nullable DocumentId paper) {
        return paper == null ? List.of() : List.of(paper);
    }
}
