package org.xieyue.convalescence;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.xieyue.audit.AuditTrail;
import org.xieyue.cases.Cases;
import org.xieyue.cases.NewCase;
import org.xieyue.cases.OpenedCase;
import org.xieyue.clock.BusinessClock;
import org.xieyue.funds.Reservations;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.UnionId;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;
import org.xieyue.shared.Yuan;

/** Drafts a yearly plan; the union's committee decides on it, in the person of somebody else. */
@UseCase
public class DraftPlan {

    private static final int YEARS_AHEAD = 1;

    private final Plans plans;
    private final Reservations reservations;
    private final Cases cases;
    private final AuditTrail trail;
    private final CurrentUser currentUser;
    private final BusinessClock clock;

    DraftPlan(
            Plans plans,
            Reservations reservations,
            Cases cases,
            AuditTrail trail,
            CurrentUser currentUser,
            BusinessClock clock) {
        this.plans = plans;
        this.reservations = reservations;
        this.cases = cases;
        this.trail = trail;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Refused with every flaw at once; a budget above what the line still has is one. */
    @Permit(Permission.KEEP_TRIPS)
    public Answer<OpenedCase> draft(UnionId union, NewPlan terms) {
        List<Refusal> flaws = terms.flaws();
        int thisYear = clock.today().getYear();
        if (terms.year() < thisYear || terms.year() > thisYear + YEARS_AHEAD) {
            flaws.add(Refusal.ofField("year", "convalescence.badYear", thisYear, thisYear + YEARS_AHEAD));
        }
        if (flaws.isEmpty() && terms.line() != null) {
            lineFlaw(union, terms, flaws);
        }
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        Account by = currentUser.account();
        CaseId id = new CaseId(UUID.randomUUID());
        Plan plan = new Plan(PlanId.of(id), union, terms, by.id(), PlanStage.DRAFT, 0);
        if (!plans.add(plan)) {
            return Answer.refused(new Refusal(
                    Refusal.Kind.CONFLICT,
                    "convalescence.planKnown",
                    "name",
                    List.of(terms.name(), Integer.toString(terms.year()))));
        }
        OpenedCase opened = cases.open(new NewCase(
                id,
                Convalescence.PLAN,
                union,
                terms.name(),
                terms.budget(),
                terms.name(),
                Set.of(by.id()),
                Set.of(),
                Map.of(),
                Vars.none()));
        cases.stands(id, plan.stage.state(), false);
        trail.record(
                "convalescence.planDrafted",
                "case",
                id.toString(),
                Map.of("fen", Long.toString(terms.budget().fen()), "places", Integer.toString(terms.places())));
        return Answer.done(opened);
    }

    private void lineFlaw(UnionId union, NewPlan terms, List<Refusal> flaws) {
        var line = reservations.linesFor(union, Convalescence.TRIP, terms.year()).stream()
                .filter(row -> row.id().equals(terms.line()))
                .findFirst();
        if (line.isEmpty()) {
            flaws.add(Refusal.ofField("budgetLine", "convalescence.noSuchLine", Integer.toString(terms.year())));
            return;
        }
        Yuan available = line.get().available();
        if (terms.budget().isMoreThan(available)) {
            flaws.add(Refusal.ofField(
                    "budget",
                    "convalescence.aboveLine",
                    terms.budget().display(),
                    line.get().name(),
                    available.display()));
        }
    }
}
