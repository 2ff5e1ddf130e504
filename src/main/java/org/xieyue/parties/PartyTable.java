package org.xieyue.parties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.jurisdictions.Parameters;
import org.xieyue.parties.PartyEmployer.Standing;
import org.xieyue.parties.PartyRules.Count;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;

/** Everything at the table of one case, read together, with the rules of its place. */
@Component
class PartyTable {

    private final Parties parties;
    private final Representatives representatives;
    private final Parameters parameters;

    PartyTable(Parties parties, Representatives representatives, Parameters parameters) {
        this.parties = parties;
        this.representatives = representatives;
        this.parameters = parameters;
    }

    record Seated(
            Parties.Table table, List<PartyEmployer> employers, List<Representative> people, List<Mandate> mandates) {

        List<Representative> on(Side side, LocalDate day) {
            return people.stream()
                    .filter(one -> one.side() == side && one.sitsOn(day))
                    .toList();
        }

        Count count(Side side, LocalDate day) {
            List<Representative> there = on(side, day);
            return new Count(side, there.size(), (int)
                    there.stream().filter(Representative::outsider).count());
        }

        Optional<Mandate> chief(Side side, LocalDate day) {
            return mandates.stream()
                    .filter(one -> one.kind() == Mandate.Kind.CHIEF && one.side() == side && one.holdsOn(day))
                    .findFirst();
        }

        @Nullable
        Representative person(RepresentativeId id) {
            return people.stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElse(null);
        }

        boolean aboveScale() {
            return employers.stream().anyMatch(one -> one.aboveScale() && one.standing() != Standing.LEFT_OUT);
        }
    }

    Seated read(CaseId id) {
        return seated(parties.find(id).orElseThrow(NotFound::new));
    }

    /** Nobody else changes the table until the transaction ends. */
    Seated lock(CaseId id) {
        return seated(parties.lock(id).orElseThrow(NotFound::new));
    }

    PartyRules rules(Seated seated, LocalDate on) {
        return PartyRules.of(parameters.inForce(seated.table().jurisdiction(), on), seated.aboveScale());
    }

    List<Refusal> flaws(Seated seated, LocalDate on) {
        List<Refusal> flaws = new ArrayList<>(
                rules(seated, on).flaws(seated.count(Side.WORKERS, on), seated.count(Side.EMPLOYERS, on)));
        for (Side side : Side.values()) {
            chiefFlaw(seated, side, on).ifPresent(flaws::add);
            seated.on(side, on).stream()
                    .filter(one -> one.outsider() && !hasMandate(seated, one, on))
                    .map(one -> Refusal.of("parties.outsider-without-mandate", one.name()))
                    .forEach(flaws::add);
        }
        return flaws;
    }

    private static Optional<Refusal> chiefFlaw(Seated seated, Side side, LocalDate on) {
        Mandate chief = seated.chief(side, on).orElse(null);
        Representative person = chief == null ? null : seated.person(chief.representative());
        if (person == null || !person.sitsOn(on)) {
            return Optional.of(Refusal.of("parties.no-chief", PartyRules.label(side)));
        }
        return Optional.empty();
    }

    private static boolean hasMandate(Seated seated, Representative one, LocalDate on) {
        return seated.mandates().stream()
                .anyMatch(mandate ->
                        mandate.representative().equals(one.id()) && mandate.paper() != null && mandate.holdsOn(on));
    }

    private Seated seated(Parties.Table table) {
        CaseId id = table.caseId();
        return new Seated(table, parties.employers(id), representatives.of(id), representatives.mandates(id));
    }
}
