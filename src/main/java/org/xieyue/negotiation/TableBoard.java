package org.xieyue.negotiation;

import java.util.List;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.cases.CaseRow;
import org.xieyue.cases.Cases;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.UseCase;

/** The table as both sides share it. */
@UseCase
public class TableBoard {

    private final NegotiationTables tables;
    private final TableRows rows;
    private final MinutesBook book;
    private final MinutesText minutes;
    private final Seats seats;
    private final Cases cases;
    private final TalksTime time;

    TableBoard(
            NegotiationTables tables,
            TableRows rows,
            MinutesBook book,
            MinutesText minutes,
            Seats seats,
            Cases cases,
            TalksTime time) {
        this.tables = tables;
        this.rows = rows;
        this.book = book;
        this.minutes = minutes;
        this.seats = seats;
        this.cases = cases;
        this.time = time;
    }

    /**
     * For whoever sits at the table: representatives of both sides and the recorder.
     *
     * @param round as it ended; 0 or the last one: as it is now
     */
    @Permit(Permission.BARGAIN)
    @Transactional(readOnly = true)
    public TableView mine(CaseId caseId, int round) {
        requireSeat(caseId);
        return view(caseId, round);
    }

    /** For those who read the bargaining cases of the union. */
    @Permit(Permission.READ_BARGAINING)
    @Transactional(readOnly = true)
    public TableView shared(CaseId caseId, int round) {
        return view(caseId, round);
    }

    @Permit(Permission.BARGAIN)
    @Transactional(readOnly = true)
    public MinutesView myMinutes(CaseId caseId, int round) {
        requireSeat(caseId);
        return minutes(caseId, round);
    }

    @Permit(Permission.READ_BARGAINING)
    @Transactional(readOnly = true)
    public MinutesView sharedMinutes(CaseId caseId, int round) {
        return minutes(caseId, round);
    }

    private void requireSeat(CaseId caseId) {
        if (seats.find(caseId).isEmpty() && !seats.isRecorder(caseId)) {
            throw new NotFound();
        }
    }

    private MinutesView minutes(CaseId caseId, int round) {
        return book.round(caseId, round).map(held -> minutes.of(caseId, held)).orElseThrow(NotFound::new);
    }

    private TableView view(CaseId caseId, int round) {
        NegotiationTable table = tables.find(caseId).orElseThrow(NotFound::new);
        CaseRow row = cases.find(caseId).orElseThrow(NotFound::new);
        int shown = round <= 0 || round >= table.round ? table.round : round;
        Optional<Seat> seat = seats.find(caseId);
        List<TableView.Round> rounds = book.rounds(caseId).stream()
                .map(held -> new TableView.Round(held.round(), held.startedAt(), held.endedAt()))
                .toList();
        return new TableView(
                caseId,
                row.number(),
                row.subject(),
                seat.map(Seat::side).orElse(null),
                seat.map(Seat::chief).orElse(false),
                seats.isRecorder(caseId),
                table.round,
                table.inRound,
                shown,
                rounds,
                rows.of(table, shown),
                rows.packages(table, shown),
                StoredTables.blockers(table),
                time.of(caseId).orElse(null));
    }
}
