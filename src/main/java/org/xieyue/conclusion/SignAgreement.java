package org.xieyue.conclusion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.AgreementRow;
import org.xieyue.agreements.AgreementStage;
import org.xieyue.agreements.Agreements;
import org.xieyue.agreements.Coverage;
import org.xieyue.agreements.Figure;
import org.xieyue.agreements.FloorBreach;
import org.xieyue.agreements.ScopeType;
import org.xieyue.clock.BusinessClock;
import org.xieyue.clock.Deadline;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.parties.PartyEmployer;
import org.xieyue.parties.Sides;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/**
 * Both chiefs sign (集体合同规定 第三十七条): the contract after the congress has passed it, the negotiated agreement after the
 * initials. From the second signature on the clock of the filing runs, or that of the publication.
 */
@UseCase
public class SignAgreement {

    private final ConclusionFile file;
    private final ConclusionPapers papers;
    private final ChiefsHand hand;
    private final Agreements agreements;
    private final Sides sides;
    private final BusinessClock clock;

    SignAgreement(
            ConclusionFile file,
            ConclusionPapers papers,
            ChiefsHand hand,
            Agreements agreements,
            Sides sides,
            BusinessClock clock) {
        this.file = file;
        this.papers = papers;
        this.hand = hand;
        this.agreements = agreements;
        this.sides = sides;
        this.clock = clock;
    }

    /**
     * Everything that stands in the way: open clauses by number, a text that changed since the vote, clauses that fall below
     * what binds them from above, sides that are not properly composed, no employer that has joined.
     */
    @Permit(Permission.WORK_ON_CASE)
    public List<Refusal> blockers(CaseId caseId) {
        return blockers(file.read(caseId));
    }

    private List<Refusal> blockers(Conclusion conclusion) {
        List<Refusal> blockers = new ArrayList<>(hand.flawsOfText(conclusion));
        for (FloorBreach breach : agreements.breaches(conclusion.agreement)) {
            boolean below = breach.kind() == FloorBreach.Kind.BELOW;
            blockers.add(Refusal.of(
                    below ? "conclusion.below-floor" : "conclusion.floor-undecided",
                    breach.lower().number(),
                    breach.lower().title(),
                    figure(breach.lower().figure()),
                    breach.title(),
                    breach.higher().number(),
                    figure(breach.higher().figure()),
                    breach.confirmations().size(),
                    FloorBreach.PEOPLE));
        }
        blockers.addAll(sides.flaws(conclusion.id, clock.today()));
        if (sides.employers(conclusion.id).stream().noneMatch(PartyEmployer::isJoined)) {
            blockers.add(Refusal.of("conclusion.no-employer-joined"));
        }
        return blockers;
    }

    private static String figure(@Nullable Figure figure) {
        return figure == null ? "—" : figure.text();
    }

    /** True when both have signed. */
    @Permit(Permission.BARGAIN)
    public Answer<Boolean> sign(CaseId caseId) {
        Conclusion conclusion = file.lock(caseId);
        conclusion.require(
                conclusion.isContract() ? ConclusionStage.PASSED : ConclusionStage.INITIALLED, ConclusionStage.SIGNED);
        List<Refusal> blockers = blockers(conclusion);
        if (!blockers.isEmpty()) {
            return Answer.refused(blockers);
        }
        return hand.put(conclusion, Signature.Act.SIGN)
                .then(both -> both && conclusion.stage() != ConclusionStage.SIGNED
                        ? signed(conclusion).map(row -> true)
                        : Answer.done(both));
    }

    private Answer<AgreementRow> signed(Conclusion conclusion) {
        LocalDate today = clock.today();
        agreements.cover(conclusion.agreement, coverage(sides.employers(conclusion.id)));
        Answer<AgreementRow> moved =
                agreements.move(conclusion.agreement, AgreementStage.SIGNED, conclusion.draft.text(), today);
        return moved.map(row -> {
            conclusion.signedOn = today;
            conclusion.contract = papers.contract(conclusion, row);
            conclusion.move(ConclusionStage.SIGNED);
            sealTheOnlyOne(conclusion, row, today);
            if (conclusion.isContract()) {
                Deadline due = file.due(conclusion, ConclusionFile.FILE, today, file.rule(conclusion, "fileWithin"));
                conclusion.filing.dueOn = due.dueOn();
            }
            file.save(conclusion, "signed", Map.of());
            return row;
        });
    }

    static List<Coverage> coverage(List<PartyEmployer> employers) {
        return employers.stream()
                .filter(PartyEmployer::isJoined)
                .map(one -> Coverage.of(one.employer(), one.coveredWorkers()))
                .toList();
    }

    /** The chief of a single employer signs for it: its seal comes with the signature. */
    private void sealTheOnlyOne(Conclusion conclusion, AgreementRow row, LocalDate today) {
        List<PartyEmployer> joined = sides.employers(conclusion.id).stream()
                .filter(PartyEmployer::isJoined)
                .toList();
        if (row.scope() == ScopeType.ENTERPRISE && joined.size() == 1) {
            agreements
                    .seal(conclusion.agreement, joined.getFirst().employer(), today)
                    .orElseThrow();
            sides.seal(conclusion.id, joined.getFirst().employer(), today, conclusion.contract);
            conclusion.sealsClosedOn = today;
        }
    }
}
