package org.xieyue.negotiation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.agreements.Figure;
import org.xieyue.clock.BusinessClock;
import org.xieyue.shared.Refusal;

/** Puts a position on the table: what single positions, new clauses and packages have in common. */
@Component
class Tabling {

    private final Positions positions;
    private final Floors floors;
    private final BusinessClock clock;

    Tabling(Positions positions, Floors floors, BusinessClock clock) {
        this.positions = positions;
        this.floors = floors;
        this.clock = clock;
    }

    /** Why this side may not table these terms on this clause now. */
    Optional<Refusal> flaw(NegotiationTable table, TableClause clause, Seat seat, Terms terms) {
        if (clause.state.isSettled()) {
            return Optional.of(Refusal.conflict("negotiation.clause-final", clause.number));
        }
        if (clause.state == ClauseState.AGREED) {
            return Optional.of(Refusal.conflict("negotiation.clause-agreed", clause.number));
        }
        if (terms.text().length() > Terms.LONGEST) {
            return Optional.of(Refusal.ofField("text", "negotiation.text-too-long", Terms.LONGEST));
        }
        if (terms.isLeftOut() && terms.figure() != null) {
            return Optional.of(Refusal.ofField("text", "negotiation.figure-without-text"));
        }
        return floors.breach(table.caseId, clause, seat.side(), terms);
    }

    /** A warning, not a bar: numbers of the wording differ from the figure beside it, and nobody has compared them yet. */
    Optional<Refusal> warning(TableClause clause, Terms terms, boolean compared) {
        Figure figure = terms.figure();
        List<String> others = terms.contradictions();
        return compared || figure == null || others.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.ofField(
                        "compared",
                        "negotiation.figure-unlike-text",
                        clause.number,
                        figure.text(),
                        String.join("、", others)));
    }

    Position put(
            NegotiationTable table,
            TableClause clause,
            Seat seat,
            Terms terms,
            @Nullable PackageId bundle,
            boolean condition) {
        Position position = new Position(
                PositionId.next(),
                clause.key,
                seat.side(),
                table.round,
                positions.nextSequence(table.caseId, clause.key),
                terms,
                bundle,
                condition,
                seat.person(),
                clock.now());
        positions.add(table.caseId, position);
        return position;
    }
}
