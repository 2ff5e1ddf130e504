package org.xieyue.conclusion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.xieyue.agreements.Clause;
import org.xieyue.clock.BusinessClock;
import org.xieyue.clock.Deadline;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.UseCase;

/**
 * The labour authority receives and reviews a filing on its own login (集体合同规定 第四十三条至第四十七条). Only people of the
 * authority, and only what was filed for review here: {@code NotAllowed} for everybody else, the union's officers too.
 */
@UseCase
public class ReviewFiling {

    private final ConclusionFile file;
    private final Review review;
    private final Reviewers reviewers;
    private final CurrentUser user;
    private final BusinessClock clock;

    ReviewFiling(ConclusionFile file, Review review, Reviewers reviewers, CurrentUser user, BusinessClock clock) {
        this.file = file;
        this.review = review;
        this.reviewers = reviewers;
        this.user = user;
        this.clock = clock;
    }

    /** 受理: the receipt is issued, and the review runs from that day. Answers the first moment after its last day. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<Instant> receive(CaseId caseId, String number, LocalDate on) {
        return review.receive(mine(caseId), number, on, List.of());
    }

    /** 一次告知: what is missing, once. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<Deadline> incomplete(CaseId caseId, LocalDate on, String what) {
        return review.incomplete(mine(caseId), on, what);
    }

    @Permit(Permission.WORK_ON_CASE)
    public List<Clause> clauses(CaseId caseId) {
        return review.clauses(file.read(caseId));
    }

    /**
     * 审查意见书: served today.
     *
     * @param clauses keys of the clauses that it touches, at least one
     * @param rule that they do not keep
     */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> object(CaseId caseId, String number, List<String> clauses, String text, String rule) {
        return review.object(mine(caseId), new Review.Opinion(number, clock.today(), clauses, text, rule), List.of())
                .map(done -> caseId);
    }

    private Conclusion mine(CaseId caseId) {
        Conclusion conclusion = file.lock(caseId);
        boolean mayReview = !user.isSystem()
                && conclusion.filing.reviewer != null
                && reviewers.of(conclusion).contains(user.account().id());
        if (!mayReview) {
            throw new NotAllowed(Permission.WORK_ON_CASE.name());
        }
        return conclusion;
    }
}
