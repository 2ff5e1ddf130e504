package org.xieyue.parties;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.agreements.ScopeType;
import org.xieyue.clock.BusinessClock;
import org.xieyue.employers.EmployerId;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.jurisdictions.Parameter;
import org.xieyue.parties.PartyTable.Seated;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Who sits at the table of a case, for screens and API; the same for both sides. */
@UseCase
@Transactional(readOnly = true)
public class PartyBoard {

    private final PartyTable tables;
    private final PartyActors actors;
    private final Parties parties;
    private final BusinessClock clock;

    PartyBoard(PartyTable tables, PartyActors actors, Parties parties, BusinessClock clock) {
        this.tables = tables;
        this.actors = actors;
        this.parties = parties;
        this.clock = clock;
    }

    /**
     * @param until last day at the table; null while it lasts
     * @param vacant has left and nobody has been named for the seat yet
     */
    public record Seat(
            RepresentativeId id,
            Side side,
            String name,
            Post post,
            Origin origin,
            boolean outsider,
            boolean chief,
            boolean hasAccount,
            @Nullable EmployerId employer,
            LocalDate from,
            @Nullable LocalDate until,
            boolean vacant,
            List<Mandate> mandates) {

        public boolean sits() {
            return until == null;
        }
    }

    /** @param rules the numbers that hold for both sides, with their sources */
    public record Table(
            CaseId caseId,
            ScopeType scope,
            List<PartyEmployer> employers,
            List<Seat> seats,
            @Nullable String recorder,
            List<Refusal> flaws,
            List<Parameter> rules,
            boolean changesWorkers,
            boolean changesEmployers,
            boolean officer) {

        /** The chief first, those who have left last. */
        public List<Seat> of(Side side) {
            return seats.stream()
                    .filter(seat -> seat.side() == side)
                    .sorted(Comparator.comparing(Seat::chief)
                            .reversed()
                            .thenComparing(seat -> !seat.sits())
                            .thenComparing(Seat::from))
                    .toList();
        }
    }

    /** Whether the case has a table at all. */
    @Permit(Permission.SELF)
    public boolean has(CaseId caseId) {
        actors.requireReader(caseId);
        return parties.find(caseId).isPresent();
    }

    @Permit(Permission.SELF)
    public Table of(CaseId caseId) {
        actors.requireReader(caseId);
        Seated seated = tables.read(caseId);
        LocalDate today = clock.today();
        Parties.Recorder recorder = seated.table().recorder();
        PartyRules rules = tables.rules(seated, today);
        return new Table(
                caseId,
                seated.table().scope(),
                seated.employers(),
                seated.people().stream().map(one -> seat(one, seated, today)).toList(),
                recorder == null ? null : recorder.name(),
                tables.flaws(seated, today),
                Stream.of(Optional.of(rules.needed()), rules.most(), Optional.of(rules.parity()), rules.outsiders())
                        .flatMap(Optional::stream)
                        .toList(),
                actors.mayChange(caseId, Side.WORKERS),
                actors.mayChange(caseId, Side.EMPLOYERS),
                actors.isOfficer(caseId));
    }

    private static Seat seat(Representative one, Seated seated, LocalDate today) {
        boolean chief = seated.chief(one.side(), today)
                .filter(mandate -> mandate.representative().equals(one.id()))
                .isPresent();
        boolean filled = seated.people().stream().anyMatch(other -> one.id().equals(other.replaces()));
        return new Seat(
                one.id(),
                one.side(),
                one.name(),
                one.post(),
                one.origin(),
                one.outsider(),
                chief,
                one.account() != null,
                one.employer(),
                one.from(),
                one.until(),
                one.until() != null && !filled,
                seated.mandates().stream()
                        .filter(mandate -> mandate.representative().equals(one.id()))
                        .toList());
    }
}
