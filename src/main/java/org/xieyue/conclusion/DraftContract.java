package org.xieyue.conclusion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.AgreementRow;
import org.xieyue.agreements.AgreementText;
import org.xieyue.agreements.Agreements;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.agreements.TextVersion;
import org.xieyue.clock.BusinessClock;
import org.xieyue.documents.DocumentId;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.negotiation.TableState;
import org.xieyue.parties.Side;
import org.xieyue.parties.Sides;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Freezes the agreed text as the draft (集体合同草案): its hash binds initials, vote, signatures and filing. */
@UseCase
public class DraftContract {

    private final Conclusions conclusions;
    private final ConclusionFile file;
    private final ConclusionPapers papers;
    private final Agreements agreements;
    private final TableState table;
    private final Sides sides;
    private final BusinessClock clock;

    DraftContract(
            Conclusions conclusions,
            ConclusionFile file,
            ConclusionPapers papers,
            Agreements agreements,
            TableState table,
            Sides sides,
            BusinessClock clock) {
        this.conclusions = conclusions;
        this.file = file;
        this.papers = papers;
        this.agreements = agreements;
        this.table = table;
        this.sides = sides;
        this.clock = clock;
    }

    /** What the process needs to go on: who initials, and what comes of it. */
    public record Drafted(OutcomeType outcome, List<AccountId> chiefs, DocumentId paper) {}

    /** Why there can be no draft yet: open clauses, sides that are not properly composed, chiefs who cannot sign in. */
    @Permit(Permission.WORK_ON_CASE)
    public List<Refusal> blockers(CaseId caseId) {
        List<Refusal> blockers = new ArrayList<>(table.blockers(caseId));
        blockers.addAll(sides.flaws(caseId, clock.today()));
        for (Side side : Side.values()) {
            if (sides.chief(caseId, side).isEmpty()) {
                blockers.add(Refusal.of("conclusion.chief-cannot-sign-in", ConclusionWords.side(side)));
            }
        }
        return blockers;
    }

    /**
     * Again while nobody has initialled yet freezes what is agreed now. A draft with other words than a failed one begins a
     * new attempt.
     *
     * @param from first day of the agreed term
     * @param until last day of the agreed term
     */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<Drafted> draft(CaseId caseId, LocalDate from, LocalDate until) {
        List<Refusal> blockers = blockers(caseId);
        if (!blockers.isEmpty()) {
            return Answer.refused(blockers);
        }
        Optional<Conclusion> before = conclusions.lock(caseId);
        before.ifPresent(conclusion ->
                conclusion.require(ConclusionStage.DRAFTED, ConclusionStage.NOT_PASSED, ConclusionStage.OBJECTED));
        AgreementId agreement = agreements.of(caseId).orElseThrow(NotFound::new);
        AgreementText text = table.agreed(caseId);
        return agreements
                .term(agreement, from, until)
                .then(termed -> agreements.keep(agreement, text, "草案"))
                .map(kept -> freeze(caseId, agreements.row(agreement), kept, before));
    }

    private Drafted freeze(CaseId caseId, AgreementRow row, TextVersion kept, Optional<Conclusion> before) {
        int attempt = before.map(last -> last.stage() == ConclusionStage.DRAFTED ? last.attempt : last.attempt + 1)
                .orElse(1);
        ConclusionPapers.Printed paper = papers.draft(caseId, row, kept);
        Conclusion conclusion = new Conclusion(
                caseId,
                row.id(),
                row.union(),
                row.jurisdiction(),
                row.outcome(),
                attempt,
                before.map(last -> last.version).orElse(-1),
                ConclusionStage.DRAFTED,
                new Conclusion.Draft(kept.hash(), clock.today(), paper.id(), paper.sha256()));
        conclusions.begin(conclusion);
        file.noted(conclusion, "drafted", Map.of("version", String.valueOf(kept.number())));
        return new Drafted(
                row.outcome(),
                List.of(
                        sides.chief(caseId, Side.WORKERS).orElseThrow(),
                        sides.chief(caseId, Side.EMPLOYERS).orElseThrow()),
                paper.id());
    }
}
