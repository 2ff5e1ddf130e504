package org.xieyue.congress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.jurisdictions.Parameter;
import org.xieyue.jurisdictions.Parameters;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Begins a term of a congress with its wards. */
@UseCase
public class FoundCongress {

    private static final int MOST_WARDS = 500;

    private final Congresses congresses;
    private final Parameters parameters;
    private final Unions unions;
    private final BusinessClock clock;
    private final AuditTrail trail;

    FoundCongress(Congresses congresses, Parameters parameters, Unions unions, BusinessClock clock, AuditTrail trail) {
        this.congresses = congresses;
        this.parameters = parameters;
        this.unions = unions;
        this.clock = clock;
        this.trail = trail;
    }

    /** Refused when the term is shorter or longer than the rules of the place allow, or the wards have too few seats. */
    @Permit(Permission.KEEP_CONGRESS)
    public Answer<CongressId> found(NewCongress congress) {
        List<Refusal> flaws = new ArrayList<>(flawsOfForm(congress));
        if (flaws.isEmpty()) {
            flaws.addAll(flawsOfRules(congress));
        }
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        CongressId id = CongressId.next();
        if (!congresses.add(id, congress)) {
            return Answer.refused(Refusal.conflict("congress.known", congress.name(), congress.termNumber()));
        }
        trail.record(
                "congress.founded",
                "congress",
                id.toString(),
                Map.of("union", congress.union().toString(), "term", String.valueOf(congress.termNumber())));
        return Answer.done(id);
    }

    private static List<Refusal> flawsOfForm(NewCongress congress) {
        List<Refusal> flaws = new ArrayList<>();
        if (congress.name().isBlank() || congress.name().length() > 60) {
            flaws.add(Refusal.ofField("name", "congress.bad-name", 60));
        }
        if (congress.termNumber() < 1 || congress.termNumber() > 99) {
            flaws.add(Refusal.ofField("termNumber", "congress.bad-term-number"));
        }
        if (!congress.from().isBefore(congress.until())) {
            flaws.add(Refusal.ofField("until", "congress.bad-term"));
        }
        if (congress.workers() < 1 || congress.women() < 0 || congress.women() > congress.workers()) {
            flaws.add(Refusal.ofField("workers", "congress.bad-workers"));
        }
        long names = congress.wards().stream()
                .map(ward -> ward.name().strip())
                .distinct()
                .count();
        boolean bad = congress.wards().isEmpty()
                || congress.wards().size() > MOST_WARDS
                || names < congress.wards().size()
                || congress.wards().stream().anyMatch(ward -> ward.name().isBlank() || ward.seats() < 1);
        if (bad) {
            flaws.add(Refusal.ofField("wards", "congress.bad-wards"));
        }
        return flaws;
    }

    private List<Refusal> flawsOfRules(NewCongress congress) {
        List<Refusal> flaws = new ArrayList<>();
        String place = jurisdiction(congress.union());
        LocalDate on = clock.today();
        Parameter shortest = parameters.get(place, "delegateTermYearsMin", on);
        Parameter longest = parameters.get(place, "delegateTermYearsMax", on);
        LocalDate after = congress.until().plusDays(1);
        if (congress.from().plusYears(shortest.asInt()).isAfter(after)
                || congress.from().plusYears(longest.asInt()).isBefore(after)) {
            flaws.add(Refusal.ofField(
                    "until", "congress.term-length", shortest.asInt(), longest.asInt(), longest.citation()));
        }
        Parameter least = Composition.leastDelegates(congress.kind(), place, parameters, on);
        int needed = Composition.least(congress.kind(), least, congress.workers());
        int seats = congress.wards().stream().mapToInt(NewCongress.Ward::seats).sum();
        if (seats < needed) {
            flaws.add(Refusal.ofField("wards", "congress.too-few-seats", seats, needed, least.citation()));
        }
        return flaws;
    }

    private String jurisdiction(UnionId union) {
        return Objects.requireNonNull(
                unions.find(union).orElseThrow(NotFound::new).jurisdiction());
    }
}
