package org.xieyue.negotiation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.ClauseKey;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** What a chief answers to what is on the table. */
@UseCase
public class AnswerPosition {

    private final TableFile file;
    private final Tabling tabling;
    private final Seats seats;

    AnswerPosition(TableFile file, Tabling tabling, Seats seats) {
        this.file = file;
        this.tabling = tabling;
        this.seats = seats;
    }

    /**
     * Agrees in principle (原则一致) to what the other side has tabled.
     *
     * @param position the one that the reader had before them; a newer one is a conflict
     */
    @Permit(Permission.BARGAIN)
    public Answer<ClauseState> accept(CaseId caseId, ClauseKey key, PositionId position) {
        Seat seat = seats.require(caseId);
        NegotiationTable table = file.lock(caseId);
        TableClause clause = table.clause(key);
        if (position.equals(clause.agreed)) {
            return Answer.done(clause.state);
        }
        Standing standing = file.standing(caseId);
        Optional<Refusal> flaw = file.mayMove(table, seat).or(() -> flaw(table, clause, seat, position, standing));
        if (flaw.isPresent()) {
            return Answer.refused(flaw.get());
        }
        return Answer.done(agree(table, clause, seat, position));
    }

    /** Accepts everywhere where the other side wants nothing but the last text. Answers on how many clauses. */
    @Permit(Permission.BARGAIN)
    public Answer<Integer> acceptUnchanged(CaseId caseId) {
        Seat seat = seats.require(caseId);
        NegotiationTable table = file.lock(caseId);
        Optional<Refusal> flaw = file.mayMove(table, seat);
        if (flaw.isPresent()) {
            return Answer.refused(flaw.get());
        }
        Standing standing = file.standing(caseId);
        int accepted = 0;
        for (TableClause clause : table.open()) {
            Optional<Position> theirs = standing.of(clause.key, seat.side().other())
                    .filter(one -> one.terms().equals(clause.last))
                    .filter(one -> flaw(table, clause, seat, one.id(), standing).isEmpty());
            if (theirs.isPresent()) {
                agree(table, clause, seat, theirs.get().id());
                accepted++;
            }
        }
        return Answer.done(accepted);
    }

    private ClauseState agree(NegotiationTable table, TableClause clause, Seat seat, PositionId position) {
        clause.agreed(position);
        file.moved(table, clause, MoveKind.ACCEPTED, seat.side(), position, null, "");
        return clause.state;
    }

    private Optional<Refusal> flaw(
            NegotiationTable table, TableClause clause, Seat seat, PositionId id, Standing standing) {
        Position theirs = standing.get(id);
        if (!theirs.clause().equals(clause.key)) {
            throw new NotFound();
        }
        if (theirs.side() == seat.side()) {
            return Optional.of(Refusal.of("negotiation.own-position"));
        }
        if (standing.of(clause.key, theirs.side()).filter(theirs::equals).isEmpty()) {
            return Optional.of(Refusal.conflict("negotiation.position-replaced", clause.number));
        }
        Optional<Bundle> bundle = standing.bundleOf(theirs);
        return bundle.isPresent()
                ? Optional.of(Refusal.of(
                        "negotiation.part-of-package",
                        clause.number,
                        bundle.get().number()))
                : tabling.flaw(table, clause, seat, theirs.terms());
    }

    /** Takes back that the clause is agreed, before both have called it final; with a package, the whole package. */
    @Permit(Permission.BARGAIN)
    public Answer<ClauseState> takeBack(CaseId caseId, ClauseKey key) {
        Seat seat = seats.require(caseId);
        NegotiationTable table = file.lock(caseId);
        TableClause clause = table.clause(key);
        Optional<Refusal> flaw = file.mayMove(table, seat).or(() -> switch (clause.state) {
            case AGREED, CONGRESS -> Optional.empty();
            case FINAL -> Optional.of(Refusal.conflict("negotiation.clause-final", clause.number));
            default -> Optional.of(Refusal.conflict("negotiation.not-agreed", clause.number));
        });
        if (flaw.isPresent()) {
            return Answer.refused(flaw.get());
        }
        Optional<Bundle> bundle = bundleOf(clause, caseId);
        if (bundle.isPresent()) {
            for (Position part : file.standing(caseId).parts(bundle.get().id())) {
                TableClause other = table.clause(part.clause());
                if (other.state == ClauseState.FINAL) {
                    return Answer.refused(Refusal.conflict("negotiation.package-final", clause.number, other.number));
                }
            }
            clause.open(ClauseState.COUNTERED, seat.side());
            file.lapse(table, bundle.get(), PackageState.LAPSED, clause);
        }
        clause.open(ClauseState.COUNTERED, seat.side());
        file.moved(table, clause, MoveKind.TAKEN_BACK, seat.side(), null, null, "");
        return Answer.done(clause.state);
    }

    private Optional<Bundle> bundleOf(TableClause clause, CaseId caseId) {
        PositionId agreed = clause.agreed;
        Standing standing = file.standing(caseId);
        return agreed == null ? Optional.empty() : standing.bundleOf(standing.get(agreed));
    }

    /** Calls the agreed wording final; it is (已定稿) when both sides have. */
    @Permit(Permission.BARGAIN)
    public Answer<ClauseState> callFinal(CaseId caseId, ClauseKey key) {
        Seat seat = seats.require(caseId);
        NegotiationTable table = file.lock(caseId);
        TableClause clause = table.clause(key);
        if (clause.state == ClauseState.FINAL || clause.isFinalFor(seat.side())) {
            return Answer.done(clause.state);
        }
        Optional<Refusal> flaw = file.mayMove(table, seat).or(() -> notAgreed(clause));
        if (flaw.isPresent()) {
            return Answer.refused(flaw.get());
        }
        return Answer.done(callFinal(table, clause, seat));
    }

    /** All clauses that are agreed in principle. Answers how many. */
    @Permit(Permission.BARGAIN)
    public Answer<Integer> callAllFinal(CaseId caseId) {
        Seat seat = seats.require(caseId);
        NegotiationTable table = file.lock(caseId);
        Optional<Refusal> flaw = file.mayMove(table, seat);
        if (flaw.isPresent()) {
            return Answer.refused(flaw.get());
        }
        List<TableClause> agreed = table.clauses().stream()
                .filter(one -> one.state == ClauseState.AGREED && !one.isFinalFor(seat.side()))
                .toList();
        agreed.forEach(one -> callFinal(table, one, seat));
        return Answer.done(agreed.size());
    }

    private ClauseState callFinal(NegotiationTable table, TableClause clause, Seat seat) {
        clause.finalFor(seat.side());
        MoveKind kind = clause.state == ClauseState.FINAL ? MoveKind.FINAL : MoveKind.CALLED_FINAL;
        file.moved(table, clause, kind, seat.side(), clause.agreed, null, "");
        return clause.state;
    }

    private static Optional<Refusal> notAgreed(TableClause clause) {
        return clause.state == ClauseState.AGREED
                ? Optional.empty()
                : Optional.of(Refusal.conflict("negotiation.not-agreed", clause.number));
    }

    /** Leaves an open clause aside (搁置); any position of either side takes it up again. */
    @Permit(Permission.BARGAIN)
    public Answer<ClauseState> shelve(CaseId caseId, ClauseKey key) {
        Seat seat = seats.require(caseId);
        NegotiationTable table = file.lock(caseId);
        TableClause clause = table.clause(key);
        if (clause.state == ClauseState.SHELVED) {
            return Answer.done(clause.state);
        }
        Optional<Refusal> flaw = file.mayMove(table, seat)
                .or(() -> clause.state.hasAgreedText()
                        ? Optional.of(Refusal.conflict("negotiation.clause-agreed", clause.number))
                        : Optional.empty());
        if (flaw.isPresent()) {
            return Answer.refused(flaw.get());
        }
        for (Bundle bundle : file.standing(caseId).standingOn(key)) {
            file.lapse(table, bundle, PackageState.LAPSED, clause);
        }
        clause.open(ClauseState.SHELVED, null);
        file.moved(table, clause, MoveKind.SHELVED, seat.side(), null, null, "");
        return Answer.done(clause.state);
    }

    /** Puts the agreed wording to the congress as a question of its own (提交大会), since it is for the workers to decide. */
    @Permit(Permission.BARGAIN)
    public Answer<ClauseState> submitToCongress(CaseId caseId, ClauseKey key) {
        Seat seat = seats.require(caseId);
        NegotiationTable table = file.lock(caseId);
        TableClause clause = table.clause(key);
        if (clause.state == ClauseState.CONGRESS) {
            return Answer.done(clause.state);
        }
        Optional<Refusal> flaw = file.mayMove(table, seat).or(() -> notAgreed(clause));
        if (flaw.isPresent()) {
            return Answer.refused(flaw.get());
        }
        clause.toCongress();
        @Nullable PositionId agreed = clause.agreed;
        file.moved(table, clause, MoveKind.TO_CONGRESS, seat.side(), agreed, null, "");
        return Answer.done(clause.state);
    }
}
