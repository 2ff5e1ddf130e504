package org.xieyue.negotiation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xieyue.agreements.ClauseKey;
import org.xieyue.parties.Side;
import org.xieyue.shared.NotFound;

/** Which positions stand: the newest of each side on each clause, without those of packages that have fallen. */
final class Standing {

    private final Map<ClauseKey, List<Position>> byClause;
    private final Map<PositionId, Position> byId;
    private final Map<PackageId, Bundle> bundles;

    Standing(List<Position> positions, List<Bundle> bundles) {
        this.bundles = bundles.stream().collect(Collectors.toMap(Bundle::id, Function.identity()));
        this.byClause = positions.stream().collect(Collectors.groupingBy(Position::clause));
        this.byId = positions.stream().collect(Collectors.toMap(Position::id, Function.identity()));
    }

    /** As the round ended: what was tabled by then, without packages that had fallen by then. */
    static Standing after(int round, List<Position> positions, List<Bundle> bundles, PackagesOverRounds packages) {
        return new Standing(
                positions.stream().filter(one -> one.round() <= round).toList(),
                bundles.stream().map(one -> packages.at(one, round)).toList());
    }

    private List<Position> on(ClauseKey clause) {
        return byClause.getOrDefault(clause, List.of());
    }

    private boolean stands(Position position) {
        return bundleOf(position).map(bundle -> bundle.state().stands()).orElse(true);
    }

    Optional<Position> of(ClauseKey clause, Side side) {
        return on(clause).stream()
                .filter(one -> one.side() == side && stands(one))
                .max(Comparator.comparingInt(Position::sequence));
    }

    /** The newest of either side. */
    Optional<Position> latest(ClauseKey clause) {
        return on(clause).stream().filter(this::stands).max(Comparator.comparingInt(Position::sequence));
    }

    Position get(PositionId id) {
        return Optional.ofNullable(byId.get(id)).orElseThrow(NotFound::new);
    }

    Optional<Bundle> bundleOf(Position position) {
        return Optional.ofNullable(position.bundle()).map(bundles::get);
    }

    Bundle bundle(PackageId id) {
        return Optional.ofNullable(bundles.get(id)).orElseThrow(NotFound::new);
    }

    List<Position> parts(PackageId id) {
        return byId.values().stream()
                .filter(one -> id.equals(one.bundle()))
                .sorted(Comparator.comparing(Position::condition).reversed().thenComparing(Position::tabledAt))
                .toList();
    }

    /** Packages that are offered or accepted and have a part on this clause. */
    List<Bundle> standingOn(ClauseKey clause) {
        return on(clause).stream()
                .flatMap(one -> bundleOf(one).stream())
                .filter(bundle -> bundle.state().stands())
                .distinct()
                .toList();
    }

    /** How the clause stands by its positions alone. */
    void restore(TableClause clause) {
        Optional<Position> newest = latest(clause.key);
        if (newest.isEmpty()) {
            clause.open(ClauseState.UNDISCUSSED, null);
            return;
        }
        Side by = newest.get().side();
        clause.tabledBy(by, of(clause.key, by.other()).isPresent());
    }
}
