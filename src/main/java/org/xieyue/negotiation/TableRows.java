package org.xieyue.negotiation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.agreements.ClauseKey;
import org.xieyue.agreements.Figure;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.negotiation.TableView.Offer;
import org.xieyue.negotiation.TableView.Point;
import org.xieyue.negotiation.TableView.Row;
import org.xieyue.parties.Side;

/** The rows of a table, now or as a round ended. Reads nothing that a side keeps to itself. */
@Component
class TableRows {

    private final Positions positions;
    private final Moves moves;
    private final LawHints hints;
    private final Accounts accounts;

    TableRows(Positions positions, Moves moves, LawHints hints, Accounts accounts) {
        this.positions = positions;
        this.moves = moves;
        this.hints = hints;
        this.accounts = accounts;
    }

    List<Row> of(NegotiationTable table, int shown) {
        Standing standing = new Standing(positions.of(table.caseId), positions.bundles(table.caseId));
        boolean past = shown < table.round;
        Map<ClauseKey, Move> last = new HashMap<>();
        Map<ClauseKey, String> notes = new HashMap<>();
        for (Move move : moves.of(table.caseId)) {
            ClauseKey key = move.clause();
            if (key != null && move.round() <= shown) {
                last.put(key, move);
                if (move.kind() == MoveKind.REOPENED) {
                    notes.put(key, move.note());
                }
            }
        }
        List<Row> rows = new ArrayList<>();
        for (TableClause clause : table.clauses()) {
            Move move = last.get(clause.key);
            if (past && clause.addedBy != null && move == null) {
                continue;
            }
            rows.add(row(table, clause, past, shown, move, notes.getOrDefault(clause.key, ""), standing));
        }
        return rows;
    }

    private Row row(
            NegotiationTable table,
            TableClause clause,
            boolean past,
            int shown,
            @Nullable Move move,
            String note,
            Standing standing) {
        Position workers =
                standing.until(clause.key, Side.WORKERS, shown, table.round).orElse(null);
        Position employers =
                standing.until(clause.key, Side.EMPLOYERS, shown, table.round).orElse(null);
        ClauseState state = clause.state;
        Side next = clause.next;
        if (past) {
            state = move == null || move.state() == null ? ClauseState.UNDISCUSSED : move.state();
            next = move == null ? null : move.next();
        }
        PositionId agreed = past ? null : clause.agreed;
        return new Row(
                clause.key,
                clause.number,
                clause.topic,
                clause.title,
                clause.last,
                clause.addedBy,
                offer(workers, standing),
                offer(employers, standing),
                state,
                next,
                move == null ? 0 : move.round(),
                agreed == null ? null : standing.get(agreed).terms(),
                past ? List.of() : calledFinal(clause),
                gap(workers, employers),
                trend(clause.key, shown, table.round, standing),
                linked(clause.key, table, standing),
                workers != null
                        && employers != null
                        && FormOnly.differ(
                                workers.terms().text(), employers.terms().text()),
                hints.of(table.caseId, clause, workers, employers),
                note);
    }

    private static List<Side> calledFinal(TableClause clause) {
        List<Side> sides = new ArrayList<>();
        for (Side side : Side.values()) {
            if (clause.isFinalFor(side)) {
                sides.add(side);
            }
        }
        return sides;
    }

    private @Nullable Offer offer(@Nullable Position position, Standing standing) {
        return position == null
                ? null
                : new Offer(
                        position.id(),
                        position.terms(),
                        position.round(),
                        name(position.signedBy()),
                        position.tabledAt(),
                        standing.bundleOf(position).map(Bundle::number).orElse(null));
    }

    private String name(@Nullable AccountId id) {
        return Optional.ofNullable(id)
                .flatMap(accounts::find)
                .map(Account::name)
                .orElse("");
    }

    private static @Nullable BigDecimal gap(@Nullable Position workers, @Nullable Position employers) {
        Figure ours = workers == null ? null : workers.terms().figure();
        Figure theirs = employers == null ? null : employers.terms().figure();
        return ours == null || theirs == null || ours.unit() != theirs.unit()
                ? null
                : ours.amount().subtract(theirs.amount()).abs();
    }

    private static List<Point> trend(ClauseKey key, int shown, int current, Standing standing) {
        return IntStream.rangeClosed(1, shown)
                .mapToObj(round -> new Point(
                        round,
                        amount(standing.until(key, Side.WORKERS, round, current)),
                        amount(standing.until(key, Side.EMPLOYERS, round, current))))
                .filter(point -> point.workers() != null || point.employers() != null)
                .toList();
    }

    private static @Nullable BigDecimal amount(Optional<Position> position) {
        return position.map(one -> one.terms().figure()).map(Figure::amount).orElse(null);
    }

    private static List<String> linked(ClauseKey key, NegotiationTable table, Standing standing) {
        Set<String> numbers = new LinkedHashSet<>();
        for (Bundle bundle : standing.standingOn(key)) {
            standing.parts(bundle.id()).stream()
                    .filter(part -> !part.clause().equals(key))
                    .forEach(part -> numbers.add(table.clause(part.clause()).number));
        }
        return List.copyOf(numbers);
    }

    List<TableView.OfferedPackage> packages(NegotiationTable table) {
        Standing standing = new Standing(positions.of(table.caseId), positions.bundles(table.caseId));
        return positions.bundles(table.caseId).stream()
                .filter(bundle -> bundle.state().stands())
                .map(bundle -> new TableView.OfferedPackage(
                        bundle.id(),
                        bundle.number(),
                        bundle.side(),
                        bundle.state() == Bundle.State.ACCEPTED,
                        bundle.round(),
                        standing.parts(bundle.id()).stream()
                                .map(part -> part(table.clause(part.clause()), part))
                                .toList()))
                .toList();
    }

    private static TableView.Part part(TableClause clause, Position part) {
        return new TableView.Part(clause.key, clause.number, clause.title, part.terms(), part.condition());
    }
}
