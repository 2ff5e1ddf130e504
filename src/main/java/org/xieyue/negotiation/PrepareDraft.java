package org.xieyue.negotiation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xieyue.agreements.ClauseKey;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.negotiation.PrivateNotes.KeptDraft;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/**
 * The representatives of a side prepare what their chief will table. Whoever saves second overwrites nothing: both texts are
 * kept, and one of the two merges them.
 */
@UseCase
public class PrepareDraft {

    private final NegotiationTables tables;
    private final PrivateNotes notes;
    private final Seats seats;
    private final TableNews news;
    private final AuditTrail trail;
    private final BusinessClock clock;

    PrepareDraft(
            NegotiationTables tables,
            PrivateNotes notes,
            Seats seats,
            TableNews news,
            AuditTrail trail,
            BusinessClock clock) {
        this.tables = tables;
        this.notes = notes;
        this.seats = seats;
        this.news = news;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What became of a saved draft.
     *
     * @param version the newest version now
     * @param beside the text that was saved beside it since a colleague was faster; null when it is the newest version
     */
    public record Saved(
            int version, @org.jspecify.annotations.Nullable UUID beside) {}

    /**
     * @param basedOn the version that the author had before them, 0 for none
     * @param merges texts that waited beside it and are part of this one now
     */
    @Permit(Permission.BARGAIN)
    public Answer<Saved> save(CaseId caseId, ClauseKey key, Terms terms, int basedOn, Collection<UUID> merges) {
        Seat seat = seats.require(caseId);
        if (terms.text().length() > Terms.LONGEST) {
            return Answer.refused(Refusal.ofField("text", "negotiation.text-too-long", Terms.LONGEST));
        }
        TableClause clause =
                tables.lock(caseId).orElseThrow(org.xieyue.shared.NotFound::new).clause(key);
        List<KeptDraft> known = notes.drafts(caseId, seat.side()).stream()
                .filter(one -> one.clause().equals(key))
                .toList();
        for (KeptDraft draft : known) {
            if (draft.terms().equals(terms) && merges.isEmpty()) {
                return Answer.done(new Saved(newest(known), draft.version() == null ? draft.id() : null));
            }
        }
        int newest = newest(known);
        boolean overtaken = basedOn != newest;
        KeptDraft mine = new KeptDraft(
                UUID.randomUUID(),
                clause.key,
                overtaken ? null : newest + 1,
                basedOn,
                terms,
                seat.person(),
                clock.now());
        notes.keep(caseId, seat.side(), mine);
        if (!overtaken) {
            notes.settle(caseId, key, seat.side(), merges);
        }
        trail.record(
                "negotiation.draft-kept",
                "case",
                caseId.toString(),
                Map.of("draft", mine.id().toString()));
        news.changedFor(caseId, seat.side());
        return Answer.done(new Saved(overtaken ? newest : newest + 1, overtaken ? mine.id() : null));
    }

    private static int newest(List<KeptDraft> drafts) {
        return drafts.stream()
                .mapToInt(one -> one.version() == null ? 0 : one.version())
                .max()
                .orElse(0);
    }
}
