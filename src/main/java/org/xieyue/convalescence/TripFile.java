package org.xieyue.convalescence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.audit.AuditTrail;
import org.xieyue.cases.CaseRow;
import org.xieyue.cases.Cases;
import org.xieyue.clock.BusinessClock;
import org.xieyue.clock.Deadline;
import org.xieyue.clock.Deadlines;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.jurisdictions.Parameter;
import org.xieyue.jurisdictions.Parameters;
import org.xieyue.notices.Messages;
import org.xieyue.processes.Var;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;

/** Keeps a trip and its dossier together: locks, stage and state, deadlines, messages, the trail. */
@Component
class TripFile {

    private final Trips trips;
    private final Plans plans;
    private final Cases cases;
    private final Messages messages;
    private final AuditTrail trail;
    private final Deadlines deadlines;
    private final Parameters parameters;
    private final Unions unions;
    private final BusinessClock clock;

    TripFile(
            Trips trips,
            Plans plans,
            Cases cases,
            Messages messages,
            AuditTrail trail,
            Deadlines deadlines,
            Parameters parameters,
            Unions unions,
            BusinessClock clock) {
        this.trips = trips;
        this.plans = plans;
        this.cases = cases;
        this.messages = messages;
        this.trail = trail;
        this.deadlines = deadlines;
        this.parameters = parameters;
        this.unions = unions;
        this.clock = clock;
    }

    Trip find(TripId id) {
        return trips.find(id).orElseThrow(NotFound::new);
    }

    /** First the plan, whose quotas all its trips share, then the trip: one order for everybody. */
    Trip lock(TripId id) {
        Optional<Plan> plan = trips.planOf(id).flatMap(plans::lock);
        if (plan.isEmpty()) {
            throw new NotFound();
        }
        return trips.lock(id).orElseThrow(NotFound::new);
    }

    Trip lock(CaseId id) {
        return lock(TripId.of(id));
    }

    void save(Trip trip, String act, Map<String, String> details) {
        trips.save(trip);
        cases.stands(trip.id.caseId(), trip.stage().state(), trip.stage().isOver());
        trail.record("convalescence." + act, "case", trip.id.toString(), details);
    }

    void save(Trip trip, String act) {
        save(trip, act, Map.of());
    }

    void note(TripId trip, String act, Map<String, String> details) {
        trail.record("convalescence." + act, "case", trip.toString(), details);
    }

    TripRules rules(UnionId union, LocalDate on) {
        return TripRules.of(parameters.inForce(jurisdiction(union), on));
    }

    TripRules rules(Trip trip) {
        return rules(trip.union, trip.startsOn());
    }

    Parameter parameter(UnionId union, String key) {
        return parameters.get(jurisdiction(union), key, clock.today());
    }

    String jurisdiction(UnionId union) {
        return unions.find(union).orElseThrow(NotFound::new).jurisdiction();
    }

    Deadline start(Trip trip, String name, String periodKey, @Nullable Var<?> timer) {
        Parameter period = parameter(trip.union, periodKey);
        Deadline deadline = deadlines.after(clock.today(), period.asPeriod());
        cases.due(
                trip.id.caseId(),
                "convalescence." + name,
                deadline,
                timer == null ? null : timer.name(),
                period.source());
        return deadline;
    }

    void met(Trip trip, String name) {
        cases.dueMet(trip.id.caseId(), "convalescence." + name);
    }

    void tell(Trip trip, String what, @Nullable String opinion, Map<String, String> args) {
        cases.tell(trip.id.caseId(), "convalescence." + what, opinion, args);
    }

    /** A message to one person; once for each occasion. */
    void write(AccountId to, Trip trip, String what, Map<String, String> args) {
        Map<String, String> all = new HashMap<>(args);
        all.put("trip", trip.terms.title());
        messages.send(
                to,
                "convalescence." + what,
                all,
                null,
                "convalescence:" + trip.id + ":" + to + ":" + what + ":" + clock.now());
    }

    String number(Trip trip) {
        return cases.find(trip.id.caseId()).map(CaseRow::number).orElse("");
    }
}
