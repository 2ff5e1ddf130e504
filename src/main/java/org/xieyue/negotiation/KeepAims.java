package org.xieyue.negotiation;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.ClauseKey;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.documents.DocumentRow;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.negotiation.PrivateNotes.KeptAims;
import org.xieyue.negotiation.PrivateNotes.KeptMandate;
import org.xieyue.negotiation.PrivateNotes.Ruling;
import org.xieyue.notices.Messages;
import org.xieyue.parties.Side;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** What a side wants, how far it may go, on what it relies, and who has allowed it to go further. Never leaves the side. */
@UseCase
public class KeepAims {

    /** Kind of the papers that a side relies on. */
    public static final String EVIDENCE = "negotiation-evidence";

    private static final BigDecimal MOST = new BigDecimal("1000000000");

    private final NegotiationTables tables;
    private final PrivateNotes notes;
    private final Seats seats;
    private final Floors floors;
    private final CaseDocuments documents;
    private final Messages messages;
    private final TableNews news;
    private final AuditTrail trail;
    private final BusinessClock clock;

    KeepAims(
            NegotiationTables tables,
            PrivateNotes notes,
            Seats seats,
            Floors floors,
            CaseDocuments documents,
            Messages messages,
            TableNews news,
            AuditTrail trail,
            BusinessClock clock) {
        this.tables = tables;
        this.notes = notes;
        this.seats = seats;
        this.floors = floors;
        this.documents = documents;
        this.messages = messages;
        this.news = news;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Answers the new version.
     *
     * @param version the one that the author had before them; a colleague's newer one is a conflict
     */
    @Permit(Permission.BARGAIN)
    public Answer<Integer> keep(CaseId caseId, ClauseKey key, Aims aims, int version) {
        Seat seat = seats.require(caseId);
        TableClause clause = clause(caseId, key);
        if (aims.argument().length() > Aims.LONGEST || aims.note().length() > Aims.LONGEST) {
            return Answer.refused(Refusal.ofField("argument", "negotiation.text-too-long", Aims.LONGEST));
        }
        if (isOff(aims.target()) || isOff(aims.acceptable()) || isOff(aims.floor())) {
            return Answer.refused(Refusal.ofField("target", "negotiation.bad-amount"));
        }
        KeptAims now = notes.aims(caseId, clause.key, seat.side());
        if (now.aims().equals(aims)) {
            return Answer.done(now.version());
        }
        KeptAims next = new KeptAims(version + 1, aims);
        if (now.version() != version || !notes.keep(caseId, key, seat.side(), next, seat.person(), clock.now())) {
            return Answer.refused(Refusal.conflict("negotiation.aims-changed"));
        }
        kept(caseId, seat, "aims-kept");
        return Answer.done(next.version());
    }

    /** A paper that only the own side ever sees. */
    @Permit(Permission.BARGAIN)
    public Answer<DocumentRow> attach(CaseId caseId, ClauseKey key, String fileName, byte[] content) {
        Seat seat = seats.require(caseId);
        TableClause clause = clause(caseId, key);
        Answer<DocumentRow> added =
                documents.addFor(caseId, TableAudience.of(seat.side()), EVIDENCE, fileName, content);
        if (added instanceof Answer.Done<DocumentRow>(DocumentRow row)) {
            notes.attach(caseId, clause.key, seat.side(), row.id(), seat.person());
            news.changedFor(caseId, seat.side());
        }
        return added;
    }

    /** Asks the own chief for leave to go below the floor; a chief who asks grants it with the reason. */
    @Permit(Permission.BARGAIN)
    public Answer<UUID> askMandate(CaseId caseId, ClauseKey key, BigDecimal amount, String reason) {
        Seat seat = seats.require(caseId);
        TableClause clause = clause(caseId, key);
        if (reason.isBlank() || reason.length() > Aims.LONGEST) {
            return Answer.refused(Refusal.ofField("reason", "negotiation.reason-missing", Aims.LONGEST));
        }
        if (isOff(amount)) {
            return Answer.refused(Refusal.ofField("amount", "negotiation.bad-amount"));
        }
        for (KeptMandate one : notes.mandates(caseId, seat.side())) {
            if (one.clause().equals(key)
                    && one.granted() == null
                    && one.amount().compareTo(amount) == 0) {
                return Answer.done(one.id());
            }
        }
        UUID id = UUID.randomUUID();
        notes.ask(
                caseId,
                seat.side(),
                new KeptMandate(id, clause.key, amount, reason.strip(), seat.person(), clock.now(), null, null));
        if (seat.chief()) {
            notes.decide(caseId, seat.side(), id, true, new Ruling(null, ""), seat.person(), clock.now());
        } else {
            seats.chief(caseId, seat.side())
                    .ifPresent(chief -> messages.send(
                            chief, "negotiation.mandate-asked", Map.of(), caseId, "negotiation-mandate:" + id));
        }
        kept(caseId, seat, "mandate-asked");
        return Answer.done(id);
    }

    /** Only the chief of the side that asked: granted, granted but not so far, or refused with the reason. */
    @Permit(Permission.BARGAIN)
    public Answer<UUID> decideMandate(CaseId caseId, UUID mandate, LeaveAnswer answer) {
        Seat seat = seats.require(caseId);
        KeptMandate found = notes.mandates(caseId, seat.side()).stream()
                .filter(one -> one.id().equals(mandate))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!seat.chief()) {
            return Answer.refused("negotiation.chief-signs");
        }
        Boolean before = found.granted();
        Ruling ruling = new Ruling(narrowed(found, answer), answer.words().strip());
        if (before != null) {
            return before == answer.granted() && ruling.equals(found.ruling())
                    ? Answer.done(mandate)
                    : Answer.refused(Refusal.conflict("negotiation.mandate-decided"));
        }
        Optional<Refusal> flaw = flaw(caseId, seat.side(), found, answer);
        if (flaw.isPresent()) {
            return Answer.refused(flaw.get());
        }
        if (!notes.decide(caseId, seat.side(), mandate, answer.granted(), ruling, seat.person(), clock.now())) {
            return Answer.refused(Refusal.conflict("negotiation.mandate-decided"));
        }
        messages.send(
                found.askedBy(),
                answer.granted() ? "negotiation.mandate-granted" : "negotiation.mandate-refused",
                Map.of(),
                caseId,
                "negotiation-mandate-decided:" + mandate);
        kept(caseId, seat, "mandate-decided");
        return Answer.done(mandate);
    }

    private static @Nullable BigDecimal narrowed(KeptMandate asked, LeaveAnswer answer) {
        BigDecimal amount = answer.amount();
        return !answer.granted() || amount == null || amount.compareTo(asked.amount()) == 0 ? null : amount;
    }

    /** A refusal says why; what is granted lies no further than what was asked for. */
    private Optional<Refusal> flaw(CaseId caseId, Side side, KeptMandate asked, LeaveAnswer answer) {
        boolean silent = !answer.granted() && answer.words().isBlank();
        if (silent || answer.words().length() > Aims.LONGEST) {
            return Optional.of(Refusal.ofField("words", "negotiation.reason-missing", Aims.LONGEST));
        }
        BigDecimal amount = narrowed(asked, answer);
        if (amount == null) {
            return Optional.empty();
        }
        if (isOff(amount)) {
            return Optional.of(Refusal.ofField("amount", "negotiation.bad-amount"));
        }
        return floors.isFurther(caseId, clause(caseId, asked.clause()), side, amount, asked.amount())
                ? Optional.of(Refusal.ofField("amount", "negotiation.leave-too-far", asked.amount()))
                : Optional.empty();
    }

    private TableClause clause(CaseId caseId, ClauseKey key) {
        return tables.find(caseId).orElseThrow(NotFound::new).clause(key);
    }

    private static boolean isOff(@Nullable BigDecimal amount) {
        return amount != null && (amount.signum() < 0 || amount.compareTo(MOST) > 0 || amount.scale() > 4);
    }

    /** The trail says that a side has prepared something, never what nor on which clause. */
    private void kept(CaseId caseId, Seat seat, String act) {
        trail.record("negotiation." + act, "case", caseId.toString(), Map.of());
        news.changedFor(caseId, seat.side());
    }
}
