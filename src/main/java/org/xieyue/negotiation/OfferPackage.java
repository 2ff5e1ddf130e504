package org.xieyue.negotiation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xieyue.agreements.ClauseKey;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** "若第 8 条 …,则第 12 条 …": positions on several clauses that are accepted together or not at all. */
@UseCase
public class OfferPackage {

    private final TableFile file;
    private final Tabling tabling;
    private final Positions positions;
    private final Seats seats;
    private final BusinessClock clock;

    OfferPackage(TableFile file, Tabling tabling, Positions positions, Seats seats, BusinessClock clock) {
        this.file = file;
        this.tabling = tabling;
        this.positions = positions;
        this.seats = seats;
        this.clock = clock;
    }

    /** @param condition what is asked for; else what is given in return */
    public record Part(ClauseKey clause, Terms terms, boolean condition) {}

    /** As {@link #offer(CaseId, List, boolean)}, with the warnings. */
    @Permit(Permission.BARGAIN)
    public Answer<PackageId> offer(CaseId caseId, List<Part> parts) {
        return offer(caseId, parts, false);
    }

    /** @param compared as for a single position: of all parts */
    @Permit(Permission.BARGAIN)
    public Answer<PackageId> offer(CaseId caseId, List<Part> parts, boolean compared) {
        Seat seat = seats.require(caseId);
        NegotiationTable table = file.lock(caseId);
        Optional<PackageId> same = repeated(caseId, seat, parts);
        if (same.isPresent()) {
            return Answer.done(same.get());
        }
        List<Refusal> flaws = new ArrayList<>();
        file.mayMove(table, seat).ifPresent(flaws::add);
        Set<ClauseKey> clauses = new HashSet<>();
        parts.forEach(part -> clauses.add(part.clause()));
        boolean mixed =
                parts.stream().anyMatch(Part::condition) && parts.stream().anyMatch(part -> !part.condition());
        if (clauses.size() < 2 || clauses.size() < parts.size() || !mixed) {
            flaws.add(Refusal.ofField("parts", "negotiation.package-parts"));
        }
        for (Part part : parts) {
            TableClause clause = table.clause(part.clause());
            tabling.flaw(table, clause, seat, part.terms())
                    .or(() -> tabling.warning(clause, part.terms(), compared))
                    .ifPresent(flaws::add);
        }
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        return Answer.done(put(table, seat, parts));
    }

    private PackageId put(NegotiationTable table, Seat seat, List<Part> parts) {
        for (Part part : parts) {
            for (Bundle before : file.standing(table.caseId).standingOn(part.clause())) {
                file.lapse(table, before, PackageState.LAPSED, null);
            }
        }
        Bundle bundle = positions.offer(table.caseId, table.round, seat.side(), clock.now());
        List<TableClause> clauses = new ArrayList<>();
        for (Part part : parts) {
            TableClause clause = table.clause(part.clause());
            tabling.put(table, clause, seat, part.terms(), bundle.id(), part.condition());
            clauses.add(clause);
        }
        file.noted(table, MoveKind.PACKAGE_OFFERED, seat.side(), bundle.id(), "");
        Standing now = file.standing(table.caseId);
        for (TableClause clause : clauses) {
            clause.tabledBy(seat.side(), now.of(clause.key, seat.side().other()).isPresent());
            file.moved(table, clause, MoveKind.RESTORED, seat.side(), null, bundle.id(), "");
        }
        return bundle.id();
    }

    private Optional<PackageId> repeated(CaseId caseId, Seat seat, List<Part> parts) {
        Standing standing = file.standing(caseId);
        return positions.bundles(caseId).stream()
                .filter(one -> one.state() == PackageState.OFFERED && one.side() == seat.side())
                .filter(one -> {
                    Set<Part> offered = new HashSet<>();
                    standing.parts(one.id())
                            .forEach(part -> offered.add(new Part(part.clause(), part.terms(), part.condition())));
                    return offered.equals(new HashSet<>(parts));
                })
                .map(Bundle::id)
                .findFirst();
    }

    /** All its clauses are agreed at once. */
    @Permit(Permission.BARGAIN)
    public Answer<PackageId> accept(CaseId caseId, PackageId id) {
        Seat seat = seats.require(caseId);
        NegotiationTable table = file.lock(caseId);
        Standing standing = file.standing(caseId);
        Bundle bundle = standing.bundle(id);
        if (bundle.state() == PackageState.ACCEPTED) {
            return Answer.done(id);
        }
        List<Refusal> flaws = new ArrayList<>(flaws(table, seat, bundle));
        List<Position> parts = standing.parts(id);
        if (flaws.isEmpty()) {
            for (Position part : parts) {
                tabling.flaw(table, table.clause(part.clause()), seat, part.terms())
                        .ifPresent(flaws::add);
            }
        }
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        positions.end(id, PackageState.ACCEPTED, clock.now());
        file.noted(table, MoveKind.PACKAGE_ACCEPTED, seat.side(), id, "");
        for (Position part : parts) {
            TableClause clause = table.clause(part.clause());
            clause.agreed(part.id());
            file.moved(table, clause, MoveKind.RESTORED, seat.side(), part.id(), id, "");
        }
        return Answer.done(id);
    }

    /** Declined by the other side, or taken back by the one that offered it: all its clauses stand as before. */
    @Permit(Permission.BARGAIN)
    public Answer<PackageId> decline(CaseId caseId, PackageId id) {
        Seat seat = seats.require(caseId);
        NegotiationTable table = file.lock(caseId);
        Bundle bundle = file.standing(caseId).bundle(id);
        if (bundle.state() == PackageState.DECLINED) {
            return Answer.done(id);
        }
        Optional<Refusal> flaw = file.mayMove(table, seat)
                .or(() -> bundle.state() == PackageState.OFFERED ? Optional.empty() : Optional.of(over(bundle)));
        if (flaw.isPresent()) {
            return Answer.refused(flaw.get());
        }
        file.noted(table, MoveKind.PACKAGE_DECLINED, seat.side(), id, "");
        file.lapse(table, bundle, PackageState.DECLINED, null);
        return Answer.done(id);
    }

    private List<Refusal> flaws(NegotiationTable table, Seat seat, Bundle bundle) {
        List<Refusal> flaws = new ArrayList<>();
        file.mayMove(table, seat).ifPresent(flaws::add);
        if (bundle.side() == seat.side()) {
            flaws.add(Refusal.of("negotiation.own-position"));
        } else if (bundle.state() != PackageState.OFFERED) {
            flaws.add(over(bundle));
        }
        return flaws;
    }

    private static Refusal over(Bundle bundle) {
        return Refusal.conflict("negotiation.package-over", bundle.number());
    }
}
