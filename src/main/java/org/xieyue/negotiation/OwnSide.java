package org.xieyue.negotiation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.agreements.ClauseKey;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.documents.DocumentId;
import org.xieyue.documents.DocumentRow;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.negotiation.PrivateNotes.KeptAims;
import org.xieyue.negotiation.PrivateNotes.KeptDraft;
import org.xieyue.negotiation.PrivateNotes.KeptMandate;
import org.xieyue.parties.Side;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.UseCase;

/** The private projection: what the side of the person who asks keeps to itself. There is no way to name another side. */
@UseCase
public class OwnSide {

    private final NegotiationTables tables;
    private final PrivateNotes notes;
    private final CaseDocuments documents;
    private final Seats seats;
    private final Accounts accounts;

    OwnSide(NegotiationTables tables, PrivateNotes notes, CaseDocuments documents, Seats seats, Accounts accounts) {
        this.tables = tables;
        this.notes = notes;
        this.documents = documents;
        this.seats = seats;
        this.accounts = accounts;
    }

    @Permit(Permission.BARGAIN)
    @Transactional(readOnly = true)
    public OwnNotes notes(CaseId caseId, ClauseKey key) {
        return all(caseId).stream()
                .filter(one -> one.clause().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Of all clauses, in the order of the table. */
    @Permit(Permission.BARGAIN)
    @Transactional(readOnly = true)
    public List<OwnNotes> all(CaseId caseId) {
        Side side = seats.require(caseId).side();
        NegotiationTable table = tables.find(caseId).orElseThrow(NotFound::new);
        Map<ClauseKey, KeptAims> aims = notes.aims(caseId, side);
        Map<ClauseKey, List<KeptDraft>> drafts =
                notes.drafts(caseId, side).stream().collect(Collectors.groupingBy(KeptDraft::clause));
        Map<ClauseKey, List<KeptMandate>> mandates =
                notes.mandates(caseId, side).stream().collect(Collectors.groupingBy(KeptMandate::clause));
        Map<ClauseKey, Set<DocumentId>> evidence = notes.evidence(caseId, side);
        List<DocumentRow> papers = evidence.isEmpty() ? List.of() : documents.of(caseId);
        List<OwnNotes> all = new ArrayList<>();
        for (TableClause clause : table.clauses()) {
            KeptAims wanted = aims.getOrDefault(clause.key, new KeptAims(0, Aims.NONE));
            List<KeptDraft> own = drafts.getOrDefault(clause.key, List.of());
            Set<DocumentId> attached = evidence.getOrDefault(clause.key, Set.of());
            all.add(new OwnNotes(
                    clause.key,
                    wanted.version(),
                    wanted.aims(),
                    newest(own).orElse(null),
                    own.stream()
                            .filter(one -> one.version() == null)
                            .map(one -> draft(one, base(caseId, side, one)))
                            .toList(),
                    mandates.getOrDefault(clause.key, List.of()).stream()
                            .map(this::mandate)
                            .toList(),
                    papers.stream().filter(row -> attached.contains(row.id())).toList()));
        }
        return all;
    }

    private Optional<OwnNotes.Draft> newest(List<KeptDraft> drafts) {
        return drafts.stream()
                .filter(one -> one.version() != null)
                .map(one -> draft(one, null))
                .max(Comparator.comparingInt(OwnNotes.Draft::version));
    }

    private @Nullable Terms base(CaseId caseId, Side side, KeptDraft kept) {
        return notes.draft(caseId, kept.clause(), side, kept.basedOn())
                .map(KeptDraft::terms)
                .orElse(null);
    }

    private OwnNotes.Draft draft(KeptDraft kept, @Nullable Terms base) {
        Integer version = kept.version();
        return new OwnNotes.Draft(
                kept.id(),
                version == null ? 0 : version,
                kept.basedOn(),
                kept.terms(),
                name(kept.by()),
                kept.at(),
                base);
    }

    private OwnNotes.Mandate mandate(KeptMandate kept) {
        PrivateNotes.Ruling ruling = kept.ruling();
        return new OwnNotes.Mandate(
                kept.id(),
                kept.amount(),
                kept.reason(),
                name(kept.askedBy()),
                kept.askedAt(),
                kept.granted(),
                kept.limit(),
                ruling == null ? "" : ruling.words());
    }

    private String name(AccountId id) {
        return accounts.find(id).map(Account::name).orElse("");
    }
}
