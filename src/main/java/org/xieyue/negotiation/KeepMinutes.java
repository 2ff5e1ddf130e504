package org.xieyue.negotiation;

import java.util.Map;
import java.util.Optional;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.documents.DocumentId;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.negotiation.MinutesBook.Confirmation;
import org.xieyue.negotiation.MinutesBook.Held;
import org.xieyue.negotiation.MinutesBook.Present;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Who was there, what the recorder adds, and the two chiefs who confirm what the minutes say, each on their own login. */
@UseCase
public class KeepMinutes {

    private final NegotiationTables tables;
    private final MinutesBook book;
    private final MinutesText text;
    private final MinutesPaper paper;
    private final Seats seats;
    private final AuditTrail trail;
    private final TableNews news;
    private final TableFile file;
    private final BusinessClock clock;

    KeepMinutes(
            NegotiationTables tables,
            MinutesBook book,
            MinutesText text,
            MinutesPaper paper,
            Seats seats,
            AuditTrail trail,
            TableNews news,
            TableFile file,
            BusinessClock clock) {
        this.tables = tables;
        this.book = book;
        this.text = text;
        this.paper = paper;
        this.seats = seats;
        this.trail = trail;
        this.news = news;
        this.file = file;
        this.clock = clock;
    }

    /** I am at the table in the round that is held now. Again has no effect. */
    @Permit(Permission.BARGAIN)
    public Answer<Integer> attend(CaseId caseId) {
        Seat seat = seats.require(caseId);
        NegotiationTable table = file.lock(caseId);
        if (!table.inRound) {
            return Answer.refused(Refusal.conflict("negotiation.no-round"));
        }
        book.attend(caseId, table.round, new Present(seat.person(), seat.side()), clock.now());
        trail.record("negotiation.attended", "case", caseId.toString(), Map.of("round", String.valueOf(table.round)));
        news.changed(caseId);
        return Answer.done(table.round);
    }

    /** By the recorder, or by a chief where there is none; whatever was confirmed has to be confirmed again. */
    @Permit(Permission.BARGAIN)
    public Answer<Integer> remark(CaseId caseId, int round, String remarks) {
        boolean records = seats.isRecorder(caseId);
        if (!records && !seats.require(caseId).chief()) {
            return Answer.refused("negotiation.recorder-writes");
        }
        file.lock(caseId);
        Held held = held(caseId, round);
        if (remarks.length() > MinutesBook.LONGEST_REMARKS) {
            return Answer.refused(Refusal.ofField("remarks", "negotiation.text-too-long", MinutesBook.LONGEST_REMARKS));
        }
        if (!held.remarks().equals(remarks.strip())) {
            book.remark(caseId, round, remarks.strip());
            trail.record("negotiation.remarked", "case", caseId.toString(), Map.of("round", String.valueOf(round)));
            news.changed(caseId);
        }
        return Answer.done(round);
    }

    /**
     * The chief confirms the minutes as they had them before them; when both have, they are printed and filed.
     *
     * @param digest of the text that the chief has read; another one is a conflict
     */
    @Permit(Permission.BARGAIN)
    public Answer<MinutesView> confirm(CaseId caseId, int round, String digest) {
        Seat seat = seats.require(caseId);
        file.lock(caseId);
        Held held = held(caseId, round);
        MinutesView before = text.of(caseId, held);
        Optional<Refusal> flaw = flaw(seat, before, digest);
        if (flaw.isPresent()) {
            return Answer.refused(flaw.get());
        }
        if (!before.isConfirmedBy(seat.side())) {
            book.confirm(caseId, round, new Confirmation(seat.side(), digest, seat.person(), clock.now()));
            trail.record(
                    "negotiation.minutes-confirmed",
                    "case",
                    caseId.toString(),
                    Map.of(
                            "round",
                            String.valueOf(round),
                            "digest",
                            digest,
                            "side",
                            seat.side().name()));
            news.changed(caseId);
        }
        MinutesView after = text.of(caseId, held);
        if (after.confirmed() && !before.confirmed()) {
            DocumentId printed = paper.issue(caseId, after);
            book.printed(caseId, round, after.digest(), printed);
            file.tell(file.lock(caseId), "minutes-confirmed", Map.of("round", String.valueOf(round)));
            trail.record(
                    "negotiation.minutes-issued",
                    "case",
                    caseId.toString(),
                    Map.of("round", String.valueOf(round), "document", printed.toString()));
        }
        return Answer.done(text.of(caseId, held));
    }

    private static Optional<Refusal> flaw(Seat seat, MinutesView minutes, String digest) {
        if (!seat.chief()) {
            return Optional.of(Refusal.of("negotiation.chief-confirms"));
        }
        if (minutes.endedAt() == null) {
            return Optional.of(Refusal.conflict("negotiation.round-runs", minutes.round()));
        }
        return minutes.digest().equals(digest)
                ? Optional.empty()
                : Optional.of(Refusal.conflict("negotiation.minutes-changed", minutes.round()));
    }

    private Held held(CaseId caseId, int round) {
        if (tables.find(caseId).isEmpty()) {
            throw new NotFound();
        }
        return book.round(caseId, round).orElseThrow(NotFound::new);
    }
}
