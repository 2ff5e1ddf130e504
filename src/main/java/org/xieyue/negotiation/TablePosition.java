package org.xieyue.negotiation;

import java.util.List;
import java.util.Optional;
import org.xieyue.agreements.BargainingTopic;
import org.xieyue.agreements.ClauseKey;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** A chief tables what their side wants; from then on it stands as it is, and a correction is another position. */
@UseCase
public class TablePosition {

    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_NUMBER = 20;
    private static final int MOST_CLAUSES = 400;

    private final NegotiationTables tables;
    private final TableFile file;
    private final Tabling tabling;
    private final Seats seats;

    TablePosition(NegotiationTables tables, TableFile file, Tabling tabling, Seats seats) {
        this.tables = tables;
        this.file = file;
        this.tabling = tabling;
        this.seats = seats;
    }

    /** @param number as it is to be printed; blank: the next one */
    public record NewClause(String number, BargainingTopic topic, String title, Terms terms) {}

    /** As {@link #table(CaseId, ClauseKey, Terms, boolean)}, with the warning. */
    @Permit(Permission.BARGAIN)
    public Answer<PositionId> table(CaseId caseId, ClauseKey key, Terms terms) {
        return table(caseId, key, terms, false);
    }

    /**
     * The same terms again, while nothing else has happened on the clause, are the position that is there.
     *
     * @param compared the person knows that numbers of the wording differ from the figure; else {@code
     *     negotiation.figure-unlike-text} warns of it
     */
    @Permit(Permission.BARGAIN)
    public Answer<PositionId> table(CaseId caseId, ClauseKey key, Terms terms, boolean compared) {
        Seat seat = seats.require(caseId);
        NegotiationTable table = file.lock(caseId);
        TableClause clause = table.clause(key);
        Standing standing = file.standing(caseId);
        Optional<Position> newest = standing.latest(key);
        if (newest.isPresent()
                && newest.get().side() == seat.side()
                && newest.get().terms().equals(terms)
                && newest.get().bundle() == null
                && clause.next == seat.side().other()) {
            return Answer.done(newest.get().id());
        }
        Optional<Refusal> flaw = file.mayMove(table, seat)
                .or(() -> tabling.flaw(table, clause, seat, terms))
                .or(() -> tabling.warning(clause, terms, compared));
        if (flaw.isPresent()) {
            return Answer.refused(flaw.get());
        }
        return Answer.done(put(table, clause, seat, terms, standing, MoveKind.TABLED));
    }

    /** A clause that the last contract does not have, with what the side wants of it; {@code compared} as for a position. */
    @Permit(Permission.BARGAIN)
    public Answer<ClauseKey> add(CaseId caseId, NewClause added, boolean compared) {
        Seat seat = seats.require(caseId);
        NegotiationTable table = file.lock(caseId);
        Optional<Refusal> flaw = file.mayMove(table, seat).or(() -> flaw(table, added));
        if (flaw.isPresent()) {
            return Answer.refused(flaw.get());
        }
        String number = added.number().isBlank()
                ? "新增"
                        + (table.clauses().stream()
                                        .filter(one -> one.addedBy != null)
                                        .count()
                                + 1)
                : added.number().strip();
        Optional<TableClause> same = table.clauses().stream()
                .filter(one -> one.number.equals(number))
                .findFirst();
        if (same.isPresent()) {
            boolean repeated = same.get().addedBy == seat.side()
                    && file.standing(caseId)
                            .of(same.get().key, seat.side())
                            .filter(one -> one.terms().equals(added.terms()))
                            .isPresent();
            return repeated
                    ? Answer.done(same.get().key)
                    : Answer.refused(Refusal.ofField("number", "negotiation.number-taken", number));
        }
        TableClause clause = new TableClause(
                ClauseKey.next(),
                table.nextPosition(),
                number,
                added.topic(),
                added.title().strip(),
                new Terms("", null),
                seat.side());
        Optional<Refusal> wrong = tabling.flaw(table, clause, seat, added.terms())
                .or(() -> tabling.warning(clause, added.terms(), compared));
        if (wrong.isPresent()) {
            return Answer.refused(wrong.get());
        }
        tables.add(caseId, List.of(clause));
        table.add(clause);
        put(table, clause, seat, added.terms(), file.standing(caseId), MoveKind.CLAUSE_ADDED);
        return Answer.done(clause.key);
    }

    /** Everything that was not discussed is to stay as it is in the last text. Answers on how many clauses. */
    @Permit(Permission.BARGAIN)
    public Answer<Integer> keepUndiscussed(CaseId caseId) {
        Seat seat = seats.require(caseId);
        NegotiationTable table = file.lock(caseId);
        Optional<Refusal> flaw = file.mayMove(table, seat);
        if (flaw.isPresent()) {
            return Answer.refused(flaw.get());
        }
        List<TableClause> undiscussed = table.clauses().stream()
                .filter(one -> one.state == ClauseState.UNDISCUSSED && !one.last.isLeftOut())
                .filter(one -> tabling.flaw(table, one, seat, one.last).isEmpty())
                .toList();
        Standing standing = file.standing(caseId);
        undiscussed.forEach(one -> put(table, one, seat, one.last, standing, MoveKind.TABLED));
        return Answer.done(undiscussed.size());
    }

    private static Optional<Refusal> flaw(NegotiationTable table, NewClause added) {
        if (added.title().isBlank() || added.title().length() > LONGEST_TITLE) {
            return Optional.of(Refusal.ofField("title", "negotiation.bad-title", LONGEST_TITLE));
        }
        if (added.number().length() > LONGEST_NUMBER) {
            return Optional.of(Refusal.ofField("number", "negotiation.bad-number", LONGEST_NUMBER));
        }
        if (added.terms().isLeftOut()) {
            return Optional.of(Refusal.ofField("text", "negotiation.text-missing"));
        }
        return table.clauses().size() >= MOST_CLAUSES
                ? Optional.of(Refusal.of("negotiation.too-many-clauses", MOST_CLAUSES))
                : Optional.empty();
    }

    private PositionId put(
            NegotiationTable table, TableClause clause, Seat seat, Terms terms, Standing before, MoveKind kind) {
        for (Bundle bundle : before.standingOn(clause.key)) {
            file.lapse(table, bundle, PackageState.LAPSED, clause);
        }
        Position position = tabling.put(table, clause, seat, terms, null, false);
        Standing now = file.standing(table.caseId);
        clause.tabledBy(seat.side(), now.of(clause.key, seat.side().other()).isPresent());
        file.moved(table, clause, kind, seat.side(), position.id(), null, "");
        return position.id();
    }
}
