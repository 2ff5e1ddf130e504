package org.xieyue.negotiation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.agreements.ClauseKey;
import org.xieyue.agreements.Figure;
import org.xieyue.agreements.FigureUnit;
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
        List<Move> all = moves.of(table.caseId);
        List<Standing> rounds = standings(table, shown, all);
        boolean past = shown < table.round;
        Map<ClauseKey, Move> last = new HashMap<>();
        Map<ClauseKey, String> notes = new HashMap<>();
        for (Move move : all) {
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
            rows.add(row(table, clause, past, move, notes.getOrDefault(clause.key, ""), rounds));
        }
        return rows;
    }

    /** How it stood before the first round, after the first, … and in the one that is shown. */
    private List<Standing> standings(NegotiationTable table, int shown, List<Move> all) {
        List<Position> tabled = positions.of(table.caseId);
        List<Bundle> bundles = positions.bundles(table.caseId);
        PackagesOverRounds packages = new PackagesOverRounds(all);
        List<Standing> rounds = new ArrayList<>();
        for (int round = 0; round <= shown; round++) {
            rounds.add(
                    round == table.round
                            ? new Standing(tabled, bundles)
                            : Standing.after(round, tabled, bundles, packages));
        }
        return rounds;
    }

    private Row row(
            NegotiationTable table,
            TableClause clause,
            boolean past,
            @Nullable Move move,
            String note,
            List<Standing> rounds) {
        Standing standing = rounds.getLast();
        Position workers = standing.of(clause.key, Side.WORKERS).orElse(null);
        Position employers = standing.of(clause.key, Side.EMPLOYERS).orElse(null);
        ClauseState state = clause.state;
        Side next = clause.next;
        PositionId agreed = clause.agreed;
        if (past) {
            state = move == null || move.state() == null ? ClauseState.UNDISCUSSED : move.state();
            next = move == null ? null : move.next();
            agreed = move == null || !state.hasAgreedText() ? null : move.position();
        }
        FigureUnit unit = unit(clause, workers, employers);
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
                unit,
                trend(clause.key, unit, rounds),
                linked(clause.key, table, standing),
                workers != null
                        && employers != null
                        && FormOnly.differ(
                                workers.terms().text(), employers.terms().text()),
                hints.of(table.caseId, clause, workers, employers),
                note);
    }

    private static @Nullable FigureUnit unit(
            TableClause clause, @Nullable Position workers, @Nullable Position employers) {
        return Stream.of(Optional.ofNullable(workers), Optional.ofNullable(employers))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(Position::sequence).reversed())
                .map(Position::terms)
                .flatMap(terms -> Optional.ofNullable(terms.figure()).stream())
                .findFirst()
                .or(() -> Optional.ofNullable(clause.last.figure()))
                .map(Figure::unit)
                .orElse(null);
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

    private static List<Point> trend(ClauseKey key, @Nullable FigureUnit unit, List<Standing> rounds) {
        return IntStream.range(1, rounds.size())
                .mapToObj(round -> new Point(
                        round,
                        amount(rounds.get(round).of(key, Side.WORKERS), unit),
                        amount(rounds.get(round).of(key, Side.EMPLOYERS), unit)))
                .filter(point -> point.workers() != null || point.employers() != null)
                .toList();
    }

    private static @Nullable BigDecimal amount(Optional<Position> position, @Nullable FigureUnit unit) {
        return position.map(one -> one.terms().figure())
                .filter(figure -> figure.unit() == unit)
                .map(Figure::amount)
                .orElse(null);
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

    /** Those that stand; of a past round also those that fell in it. */
    List<TableView.OfferedPackage> packages(NegotiationTable table, int shown) {
        List<Bundle> bundles = positions.bundles(table.caseId);
        PackagesOverRounds packages = new PackagesOverRounds(moves.of(table.caseId));
        Standing standing = new Standing(positions.of(table.caseId), bundles);
        return bundles.stream()
                .filter(bundle -> shown == table.round ? bundle.state().stands() : packages.isSeenIn(bundle, shown))
                .map(bundle -> shown == table.round ? bundle : packages.at(bundle, shown))
                .map(bundle -> new TableView.OfferedPackage(
                        bundle.id(),
                        bundle.number(),
                        bundle.side(),
                        bundle.state(),
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
