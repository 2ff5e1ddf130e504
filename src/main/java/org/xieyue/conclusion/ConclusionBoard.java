package org.xieyue.conclusion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.documents.DocumentId;
import org.xieyue.identity.Account;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.parties.PartyEmployer;
import org.xieyue.parties.Side;
import org.xieyue.parties.Sides;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.UseCase;

/** How a conclusion stands, for screens and API: the shared part of the case, the same for both sides. */
@UseCase
@Transactional(readOnly = true)
public class ConclusionBoard {

    private final Conclusions conclusions;
    private final FilingPack pack;
    private final ConclusionPapers papers;
    private final Sides sides;
    private final Accounts accounts;

    ConclusionBoard(Conclusions conclusions, FilingPack pack, ConclusionPapers papers, Sides sides, Accounts accounts) {
        this.conclusions = conclusions;
        this.pack = pack;
        this.papers = papers;
        this.sides = sides;
        this.accounts = accounts;
    }

    public record Signed(Signature.Act act, Side side, String name, LocalDate on) {}

    /** @param papers none: missing */
    public record Item(FilingItem item, List<DocumentId> papers) {
        public boolean isThere() {
            return !papers.isEmpty() || item == FilingItem.ACCOUNT;
        }
    }

    /** @param sealedOn null: not sealed, so not covered */
    public record Sealing(
            String employer, int workers, @Nullable LocalDate sealedOn) {}

    /** @param textHash SHA-256 of the frozen text, in hexadecimal */
    public record View(
            CaseId caseId,
            OutcomeType outcome,
            ConclusionStage stage,
            int attempt,
            String textHash,
            DocumentId draft,
            LocalDate draftedOn,
            @Nullable LocalDate initialledOn,
            @Nullable String congress,
            @Nullable LocalDate votedOn,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate fileDueOn,
            @Nullable LocalDate filedOn,
            @Nullable String authority,
            @Nullable LocalDate repairDueOn,
            @Nullable String receiptNumber,
            @Nullable LocalDate receivedOn,
            @Nullable LocalDate reviewDueOn,
            @Nullable LocalDate objectedOn,
            @Nullable String objection,
            @Nullable String objectionRule,
            @Nullable LocalDate inForceFrom,
            @Nullable LocalDate publishDueOn,
            @Nullable LocalDate publishedOn,
            @Nullable String publishedWhere,
            @Nullable Instant publishedAt,
            @Nullable Integer notified,
            List<Signed> signatures,
            List<Sealing> seals,
            List<Item> filing) {}

    /** Empty before the first draft. */
    @Permit(Permission.READ_CASE)
    public Optional<View> of(CaseId caseId) {
        return view(caseId);
    }

    Optional<View> view(CaseId caseId) {
        return conclusions.find(caseId).map(this::view);
    }

    private View view(Conclusion of) {
        return new View(
                of.id,
                of.outcome,
                of.stage(),
                of.attempt,
                of.draft.text().toString(),
                of.draft.paper(),
                of.draft.on(),
                of.initialledOn,
                of.vote.congress,
                of.vote.on,
                of.signedOn,
                of.filing.dueOn,
                of.filing.on,
                of.filing.authority,
                of.filing.repairDueOn,
                of.filing.receiptNumber,
                of.filing.receivedOn,
                of.filing.reviewDueOn,
                of.objection.on,
                of.objection.text,
                of.objection.rule,
                of.inForceFrom,
                of.publication.dueOn,
                of.publication.on,
                of.publication.where,
                of.publication.at,
                of.publication.notified,
                conclusions.signatures(of).stream().map(this::signed).toList(),
                sides.employers(of.id).stream()
                        .filter(PartyEmployer::isJoined)
                        .map(one -> new Sealing(papers.name(one.employer()), one.coveredWorkers(), one.sealedOn()))
                        .toList(),
                of.isContract()
                        ? pack.lines(of).stream()
                                .map(line -> new Item(line.item(), line.papers()))
                                .toList()
                        : List.of());
    }

    private Signed signed(Signature one) {
        String name = accounts.find(one.by()).map(Account::name).orElse("");
        return new Signed(one.act(), one.side(), name, one.on());
    }
}
