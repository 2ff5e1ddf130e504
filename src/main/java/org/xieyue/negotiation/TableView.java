package org.xieyue.negotiation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.BargainingTopic;
import org.xieyue.agreements.ClauseKey;
import org.xieyue.agreements.FigureUnit;
import org.xieyue.clock.Period;
import org.xieyue.parties.Side;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Sentence;

/**
 * The shared projection: the table as both sides and those who may read the case see it. There is no field for anything that
 * a side keeps to itself; see {@link OwnNotes}.
 *
 * @param side for whom the reader sits at the table; null for neither
 * @param round the last round that was started, 0 before the first
 * @param shown the round as it ended that is shown; the last one as it is now
 * @param packages as they stood in the round that is shown; those that fell in it with what became of them
 * @param blockers why nothing can be signed yet
 * @param talks null for a table that belongs to no talks
 */
public record TableView(
        CaseId caseId,
        String number,
        String subject,
        @Nullable Side side,
        boolean chief,
        boolean recorder,
        int round,
        boolean inRound,
        int shown,
        List<Round> rounds,
        List<Row> rows,
        List<OfferedPackage> packages,
        List<Refusal> blockers,
        @Nullable Talks talks) {

    public record Round(
            int number, Instant startedAt, @Nullable Instant endedAt) {}

    /** A number of the place, with its source. */
    public record Rule(Period period, Sentence source) {}

    /**
     * The limit of the whole bargaining.
     *
     * @param dueOn its last day; null before it has begun to run
     * @param over talks have ended: it runs no longer
     */
    public record Limit(Rule rule, @Nullable LocalDate dueOn, boolean over, boolean passed) {}

    /** The meeting that has been arranged. */
    public record Meeting(int round, Instant at, String place) {}

    /**
     * The clocks of the talks.
     *
     * @param since day of the first meeting
     * @param days from then until today, or until they ended, with both days
     * @param pausedUntil when talks are suspended now
     * @param suspendedDays of all suspensions together
     * @param suspensionCap null: the place sets none
     * @param limit null: the place sets none
     */
    public record Talks(
            @Nullable LocalDate since,
            int days,
            @Nullable LocalDate pausedUntil,
            int suspendedDays,
            @Nullable Rule suspensionCap,
            @Nullable Limit limit,
            @Nullable Meeting next) {}

    /** @param bundle number of the package that it belongs to */
    public record Offer(
            PositionId id,
            Terms terms,
            int round,
            String signedBy,
            Instant at,
            @Nullable Integer bundle) {}

    /** The figures at the end of a round. */
    public record Point(
            int round,
            @Nullable BigDecimal workers,
            @Nullable BigDecimal employers) {}

    /**
     * What the law or the place asks for, with its source.
     *
     * @param unmet sides whose figure does not meet it
     */
    public record LawHint(Sentence rule, Sentence citation, List<Side> unmet) {}

    /**
     * A clause.
     *
     * @param next whose move it is
     * @param calledFinal sides that call the agreed wording final
     * @param gap between the two figures, when both are in the same unit
     * @param unit of the newest figure, in which the trend is told; figures in another unit are not in it
     * @param linked numbers of the clauses that are in one package with this one
     * @param formOnly the two wordings differ in punctuation, blanks or width only
     * @param note why it was reopened
     */
    public record Row(
            ClauseKey key,
            String number,
            BargainingTopic topic,
            String title,
            Terms last,
            @Nullable Side addedBy,
            @Nullable Offer workers,
            @Nullable Offer employers,
            ClauseState state,
            @Nullable Side next,
            int since,
            @Nullable Terms agreed,
            List<Side> calledFinal,
            @Nullable BigDecimal gap,
            @Nullable FigureUnit unit,
            List<Point> trend,
            List<String> linked,
            boolean formOnly,
            @Nullable LawHint hint,
            String note) {

        public @Nullable Offer of(Side side) {
            return side == Side.WORKERS ? workers : employers;
        }
    }

    /** One part of a package. */
    public record Part(ClauseKey clause, String number, String title, Terms terms, boolean condition) {}

    public record OfferedPackage(PackageId id, int number, Side side, PackageState state, int round, List<Part> parts) {

        public boolean accepted() {
            return state == PackageState.ACCEPTED;
        }
    }

    public List<Row> open() {
        return rows.stream().filter(row -> !row.state().isSettled()).toList();
    }
}
