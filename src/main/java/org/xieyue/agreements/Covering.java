package org.xieyue.agreements;

import static org.xieyue.agreements.AgreementStage.IN_FORCE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.employers.EmployerId;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.OutOfOrder;
import org.xieyue.shared.Refusal;

/** Which employers an agreement binds, each from when; the caller holds the lock of the agreement. */
@Component
class Covering {

    private final Coverages coverages;
    private final BusinessClock clock;
    private final AuditTrail trail;

    Covering(Coverages coverages, BusinessClock clock, AuditTrail trail) {
        this.coverages = coverages;
        this.clock = clock;
        this.trail = trail;
    }

    /** Nobody who is bound already is left out. */
    void cover(Agreement agreement, List<Coverage> employers) {
        AgreementId id = agreement.id();
        if (agreement.stage.isOver()) {
            throw new OutOfOrder("AGREEMENTS-3", "合同已终结,不能再改覆盖范围", id, agreement.stage);
        }
        List<Coverage> wanted = new ArrayList<>(employers);
        if (agreement.stage == IN_FORCE) {
            Set<EmployerId> named = employers.stream().map(Coverage::employer).collect(Collectors.toSet());
            coverages.of(id).stream()
                    .filter(one -> !named.contains(one.employer()))
                    .forEach(wanted::add);
        }
        coverages.replace(id, wanted);
        if (agreement.stage == IN_FORCE) {
            bind(agreement, Objects.requireNonNull(agreement.inForceFrom));
        }
        trail.record(
                "agreement.covered", "agreement", id.toString(), Map.of("employers", String.valueOf(wanted.size())));
    }

    Answer<Coverage> seal(Agreement agreement, EmployerId employer, LocalDate on) {
        AgreementId id = agreement.id();
        Optional<Coverage> covered = coverages.lock(id, employer);
        if (covered.isEmpty()) {
            return Answer.refused("agreements.not-covered");
        }
        Coverage one = covered.get();
        if (one.sealedOn() != null) {
            return Answer.done(one);
        }
        if (agreement.stage != IN_FORCE && !AgreementStage.FIXED.contains(agreement.stage)) {
            return Answer.refused(Refusal.conflict("agreements.text-open"));
        }
        LocalDate initialled = agreement.initialledOn;
        if (on.isAfter(clock.today()) || (initialled != null && on.isBefore(initialled))) {
            return Answer.refused(Refusal.ofField(
                    "on", "agreements.date-runs-back", on, initialled == null ? clock.today() : initialled));
        }
        coverages.save(id, new Coverage(employer, one.workers(), on, one.from(), one.until()));
        if (agreement.stage == IN_FORCE) {
            bind(agreement, Objects.requireNonNull(agreement.inForceFrom));
        }
        trail.record(
                "agreement.sealed",
                "agreement",
                id.toString(),
                Map.of("employer", employer.toString(), "on", on.toString()));
        return Answer.done(coverages.lock(id, employer).orElseThrow(NotFound::new));
    }

    /** Whom it binds, not before the first day of its term; who ratifies later is bound from the seal. */
    List<Coverage> bind(Agreement agreement, LocalDate from) {
        boolean all = agreement.row().coverage() == CoverageMode.ALL_IN_SCOPE;
        List<Coverage> bound = new ArrayList<>();
        LocalDate first = later(from, agreement.termFrom);
        for (Coverage one : coverages.of(agreement.id())) {
            LocalDate sealed = one.sealedOn();
            if (one.from() == null && (all || sealed != null)) {
                LocalDate begins = sealed == null || all || sealed.isBefore(first) ? first : sealed;
                Coverage binding = new Coverage(one.employer(), one.workers(), sealed, begins, agreement.termUntil);
                coverages.save(agreement.id(), binding);
                bound.add(binding);
            }
        }
        return bound;
    }

    private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
        return other == null || one.isAfter(other) ? one : other;
    }
}
