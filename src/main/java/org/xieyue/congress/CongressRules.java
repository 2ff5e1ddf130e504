package org.xieyue.congress;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.clock.Deadlines;
import org.xieyue.clock.Period;
import org.xieyue.identity.Unions;
import org.xieyue.jurisdictions.Parameter;
import org.xieyue.jurisdictions.Parameters;
import org.xieyue.jurisdictions.VotingRules;
import org.xieyue.shared.NotFound;

/** The rules of the place where a congress meets. */
@Component
class CongressRules {

    private final Parameters parameters;
    private final Unions unions;
    private final Deadlines deadlines;

    CongressRules(Parameters parameters, Unions unions, Deadlines deadlines) {
        this.parameters = parameters;
        this.unions = unions;
        this.deadlines = deadlines;
    }

    String place(CongressRow congress) {
        return unions.find(congress.union()).orElseThrow(NotFound::new).jurisdiction();
    }

    Parameter parameter(CongressRow congress, String key, LocalDate on) {
        return parameters.get(place(congress), key, on);
    }

    java.util.Optional<Parameter> find(CongressRow congress, String key, LocalDate on) {
        return parameters.find(place(congress), key, on);
    }

    VotingRules voting(CongressRow congress, LocalDate on) {
        return VotingRules.of(
                parameters.inForce(place(congress), on), congress.kind().scope());
    }

    List<Composition.Finding> findings(CongressRow congress, Composition composition, LocalDate on) {
        return composition.findings(congress, place(congress), parameters, on);
    }

    List<CompositionMeasure> measures(CongressRow congress, Composition composition, LocalDate on) {
        return composition.measures(congress, place(congress), parameters, on);
    }

    /** The first day on which the congress may meet when its papers go out on {@code sent}, which is not counted. */
    LocalDate earliestMeeting(LocalDate sent, Period lead) {
        return switch (lead.unit()) {
            case CALENDAR_DAYS -> sent.plusDays(lead.amount());
            case MONTHS -> sent.plusMonths(lead.amount());
            case WORKING_DAYS -> {
                LocalDate day = sent;
                while (deadlines.workingDaysBetween(sent, day) < lead.amount()) {
                    day = day.plusDays(1);
                }
                yield day;
            }
        };
    }
}
