package org.xieyue.funds;

import java.time.LocalDate;
import java.util.List;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;

/** Reserves money for a case on a budget line; exact under concurrency, safe to repeat. */
public interface Reservations {

    /**
     * Holds the money for as long as this installation keeps a promise ({@code xieyue.funds.reservation.days}). Refused with {@code funds.exhausted} when the line's limit would be exceeded.
     * The same case and amount again: the first answer.
     */
    Answer<Reservation> reserve(CaseId caseId, BudgetLineId line, Yuan amount, String approvedHash);

    /** The same, until a day; {@link ReservationExpired} tells when it went by. */
    Answer<Reservation> reserve(CaseId caseId, BudgetLineId line, Yuan amount, String approvedHash, LocalDate lastDay);

    /** Gives the money back, and what the case has claimed on the needs of people; without either, or repeated, nothing happens. */
    void release(CaseId caseId, String reason);

    /** Open lines of this union (and above it) for a purpose and year, richest first. */
    List<BudgetLineRow> linesFor(UnionId union, String purpose, int year);

    record Reservation(CaseId caseId, BudgetLineId line, Yuan amount) {}

    record BudgetLineRow(BudgetLineId id, String name, Yuan limit, Yuan reserved, Yuan available) {}
}
