package org.xieyue.conclusion;

import java.time.LocalDate;
import java.util.Map;
import org.xieyue.agreements.AgreementStage;
import org.xieyue.agreements.Agreements;
import org.xieyue.clock.BusinessClock;
import org.xieyue.clock.Deadline;
import org.xieyue.clock.Deadlines;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.OutOfOrder;
import org.xieyue.shared.UseCase;

/**
 * The agreement comes into force: a contract when the authority was silent for its period, on the day after (劳动法 第三十四条,
 * 集体合同规定 第四十七条); a negotiated agreement with both signatures. Then it has to be published.
 */
@UseCase
public class EnterIntoForce {

    private final ConclusionFile file;
    private final Agreements agreements;
    private final Deadlines deadlines;
    private final BusinessClock clock;

    EnterIntoForce(ConclusionFile file, Agreements agreements, Deadlines deadlines, BusinessClock clock) {
        this.file = file;
        this.agreements = agreements;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Answers the first day in force; again has no effect. Before the review has ended it is a mistake in the diagram. */
    @Permit(Permission.WORK_ON_CASE)
    public LocalDate enter(CaseId caseId) {
        Conclusion conclusion = file.lock(caseId);
        if (conclusion.inForceFrom != null) {
            return conclusion.inForceFrom;
        }
        conclusion.require(conclusion.isContract() ? ConclusionStage.RECEIVED : ConclusionStage.SIGNED);
        LocalDate first = conclusion.isContract() ? afterReview(conclusion) : conclusion.known(conclusion.signedOn);
        if (first.isAfter(clock.today())) {
            throw new OutOfOrder("CONCLUSION-5", "审查期未满,不能生效", caseId, first);
        }
        agreements
                .move(conclusion.agreement, AgreementStage.IN_FORCE, conclusion.draft.text(), first)
                .orElseThrow();
        conclusion.inForceFrom = first;
        conclusion.move(ConclusionStage.IN_FORCE);
        file.met(conclusion, ConclusionFile.REVIEW);
        String rule = conclusion.isContract() ? "publishWithin" : "negotiatedPublishWithin";
        Deadline due = file.due(conclusion, ConclusionFile.PUBLISH, first, file.rule(conclusion, rule));
        conclusion.publication.dueOn = due.dueOn();
        file.save(conclusion, "in-force", Map.of("from", first.toString()));
        return first;
    }

    private LocalDate afterReview(Conclusion conclusion) {
        LocalDate received = conclusion.known(conclusion.filing.receivedOn);
        return deadlines
                .after(received, file.rule(conclusion, "authorityReview").asPeriod())
                .dueOn()
                .plusDays(1);
    }
}
