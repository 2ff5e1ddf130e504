package org.xieyue.conclusion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.AgreementRow;
import org.xieyue.agreements.Agreements;
import org.xieyue.agreements.Coverage;
import org.xieyue.agreements.PublishedAgreements;
import org.xieyue.cases.CaseDossiers;
import org.xieyue.cases.CaseRow;
import org.xieyue.cases.DeadlineRow;
import org.xieyue.congress.Resolution;
import org.xieyue.congress.ResolutionBoard;
import org.xieyue.documents.DocumentId;
import org.xieyue.identity.Account;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.parties.PartyEmployer;
import org.xieyue.parties.Side;
import org.xieyue.parties.Sides;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.UseCase;

/**
 * Everything about a conclusion on one page, the same for both sides: stages, the clock that runs, hands, seals, vote, filing,
 * publication, papers.
 */
@UseCase
@Transactional(readOnly = true)
public class ConclusionOverview {

    private static final Set<String> CLOCKS = Set.of(
            ConclusionFile.BRING_TO_VOTE,
            ConclusionFile.FILE,
            ConclusionFile.REPAIR,
            ConclusionFile.REVIEW,
            ConclusionFile.PUBLISH);

    private final Conclusions conclusions;
    private final ConclusionBoard board;
    private final ConclusionPapers papers;
    private final CaseDossiers dossiers;
    private final Agreements agreements;
    private final PublishedAgreements published;
    private final ResolutionBoard resolutions;
    private final Sides sides;
    private final Accounts accounts;
    private final CurrentUser user;

    ConclusionOverview(
            Conclusions conclusions,
            ConclusionBoard board,
            ConclusionPapers papers,
            CaseDossiers dossiers,
            Agreements agreements,
            PublishedAgreements published,
            ResolutionBoard resolutions,
            Sides sides,
            Accounts accounts,
            CurrentUser user) {
        this.conclusions = conclusions;
        this.board = board;
        this.papers = papers;
        this.dossiers = dossiers;
        this.agreements = agreements;
        this.published = published;
        this.resolutions = resolutions;
        this.sides = sides;
        this.accounts = accounts;
        this.user = user;
    }

    /** @param on null: has not done so yet */
    public record Hand(
            Signature.Act act,
            Side side,
            String name,
            @Nullable LocalDate on) {}

    /** @param coverage null: not covered */
    public record Member(
            String name, PartyEmployer party, @Nullable Coverage coverage) {}

    /** What was made on the way; what is not there yet is null. */
    public record Made(
            DocumentId draft,
            @Nullable DocumentId contract,
            @Nullable DocumentId resolution,
            @Nullable DocumentId pack,
            @Nullable DocumentId receipt,
            @Nullable DocumentId opinion,
            @Nullable DocumentId publication) {}

    /**
     * @param clocks what the law gives for each step, by the names of the present attempt
     * @param vote null: none yet, or none is needed
     * @param isPublic there is a public page
     */
    public record Overview(
            CaseRow row,
            ConclusionBoard.View view,
            AgreementRow agreement,
            List<Hand> hands,
            List<Member> employers,
            List<DeadlineRow> clocks,
            @Nullable Resolution vote,
            Made made,
            boolean isPublic) {}

    /** For both sides and everybody else who takes part in the case; empty before the first draft. */
    @Permit(Permission.READ_CASE)
    public Optional<Overview> of(CaseId caseId) {
        return conclusions.find(caseId).map(this::overview);
    }

    /** The same for those who read the bargaining of the union. */
    @Permit(Permission.READ_BARGAINING)
    public Optional<Overview> shared(CaseId caseId) {
        return conclusions.find(caseId).map(this::overview);
    }

    private Overview overview(Conclusion of) {
        AgreementId agreement = of.agreement;
        return new Overview(
                user.asSystem(() -> dossiers.row(of.id)),
                board.view(of.id).orElseThrow(),
                agreements.row(agreement),
                hands(of),
                members(of),
                clocks(of),
                vote(of),
                new Made(
                        of.draft.paper(),
                        of.contract,
                        of.vote.resolution,
                        of.filing.pack,
                        of.filing.receipt,
                        of.objection.paper,
                        of.publication.record),
                published.isPublished(agreement));
    }

    private List<Hand> hands(Conclusion of) {
        List<Signature> given = conclusions.signatures(of);
        List<Hand> hands = new ArrayList<>();
        for (Signature.Act act : Signature.Act.values()) {
            for (Side side : Side.values()) {
                Optional<Signature> done = given.stream()
                        .filter(one -> one.act() == act && one.side() == side)
                        .findFirst();
                String name = done.map(Signature::by)
                        .or(() -> sides.chief(of.id, side))
                        .flatMap(accounts::find)
                        .map(Account::name)
                        .orElse("");
                hands.add(new Hand(act, side, name, done.map(Signature::on).orElse(null)));
            }
        }
        return hands;
    }

    private List<Member> members(Conclusion of) {
        List<Coverage> covered = agreements.coverage(of.agreement);
        return sides.employers(of.id).stream()
                .map(one -> new Member(
                        papers.name(one.employer()),
                        one,
                        covered.stream()
                                .filter(coverage -> coverage.employer().equals(one.employer()))
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    private List<DeadlineRow> clocks(Conclusion of) {
        return user.asSystem(() -> dossiers.deadlines(of.id)).stream()
                .filter(row -> CLOCKS.stream()
                        .anyMatch(name -> ConclusionFile.key(of, name).equals(row.name())))
                .toList();
    }

    private @Nullable Resolution vote(Conclusion of) {
        return user.asSystem(() -> resolutions.of(of.id)).stream()
                .filter(one -> one.document().equals(of.vote.resolution))
                .findFirst()
                .orElse(null);
    }
}
