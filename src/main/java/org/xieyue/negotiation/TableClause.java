package org.xieyue.negotiation;

import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.BargainingTopic;
import org.xieyue.agreements.Clause;
import org.xieyue.agreements.ClauseKey;
import org.xieyue.parties.Side;

/** A clause at the table. */
final class TableClause {

    final ClauseKey key;
    final int position;
    final String number;
    final BargainingTopic topic;
    final String title;
    final Terms last;
    final @Nullable Side addedBy;
    ClauseState state = ClauseState.UNDISCUSSED;

    @Nullable
    Side next;

    @Nullable
    PositionId agreed;

    boolean workersOk;
    boolean employersOk;
    int stateRound;

    TableClause(
            ClauseKey key,
            int position,
            String number,
            BargainingTopic topic,
            String title,
            Terms last,
            @Nullable Side addedBy) {
        this.key = key;
        this.position = position;
        this.number = number;
        this.topic = topic;
        this.title = title;
        this.last = last;
        this.addedBy = addedBy;
    }

    static TableClause of(Clause clause, int position) {
        return new TableClause(
                clause.key(), position, clause.number(), clause.topic(), clause.title(), Terms.of(clause), null);
    }

    Clause as(Terms terms) {
        return new Clause(key, number, topic, title, terms.text(), terms.figure());
    }

    void tabledBy(Side side, boolean otherHasPosition) {
        open(otherHasPosition ? ClauseState.COUNTERED : ClauseState.TABLED, side.other());
    }

    /** Open in this state; what was agreed or called final counts no more. */
    void open(ClauseState to, @Nullable Side nextSide) {
        state = to;
        next = nextSide;
        agreed = null;
        workersOk = false;
        employersOk = false;
    }

    void agreed(PositionId on) {
        open(ClauseState.AGREED, null);
        agreed = on;
    }

    /** One side calls the wording final; the clause is final when both have. */
    void finalFor(Side side) {
        workersOk |= side == Side.WORKERS;
        employersOk |= side == Side.EMPLOYERS;
        boolean both = workersOk && employersOk;
        state = both ? ClauseState.FINAL : ClauseState.AGREED;
        next = both ? null : side.other();
    }

    boolean isFinalFor(Side side) {
        return side == Side.WORKERS ? workersOk : employersOk;
    }

    void toCongress() {
        state = ClauseState.CONGRESS;
        next = null;
    }
}
