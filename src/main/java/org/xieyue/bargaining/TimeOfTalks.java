package org.xieyue.bargaining;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.jurisdictions.Parameter;
import org.xieyue.jurisdictions.Parameters;
import org.xieyue.negotiation.TableView.Limit;
import org.xieyue.negotiation.TableView.Meeting;
import org.xieyue.negotiation.TableView.Rule;
import org.xieyue.negotiation.TableView.Talks;
import org.xieyue.negotiation.TalksTime;
import org.xieyue.shared.CaseId;

/** The clocks of the talks for the head of the table, with the rule of the place behind each. */
@Component
class TimeOfTalks implements TalksTime {

    private final Bargainings bargainings;
    private final Rounds rounds;
    private final Parameters parameters;
    private final BusinessClock clock;

    TimeOfTalks(Bargainings bargainings, Rounds rounds, Parameters parameters, BusinessClock clock) {
        this.bargainings = bargainings;
        this.rounds = rounds;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public Optional<Talks> of(CaseId caseId) {
        return bargainings.find(caseId).map(this::talks);
    }

    private Talks talks(Bargaining bargaining) {
        LocalDate today = clock.today();
        LocalDate since = bargaining.firstMetOn;
        LocalDate until = Objects.requireNonNullElse(
                bargaining.concludedOn, Objects.requireNonNullElse(bargaining.endedOn, today));
        List<Suspension> pauses = rounds.suspensions(bargaining.id);
        return new Talks(
                since,
                since == null ? 0 : 1 + Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(since, until))),
                bargaining.stage() == BargainingStage.SUSPENDED
                        ? pauses.getLast().until()
                        : null,
                pauses.stream().mapToInt(Suspension::days).sum(),
                rule(bargaining, "suspensionCapTotal", today),
                limit(bargaining),
                meeting(bargaining));
    }

    private @Nullable Limit limit(Bargaining bargaining) {
        LocalDate delivered = bargaining.offer.deliveredOn;
        Rule rule = rule(bargaining, "overallLimit", delivered == null ? bargaining.openedOn : delivered);
        return rule == null
                ? null
                : new Limit(
                        rule,
                        bargaining.overallDueOn,
                        bargaining.concludedOn != null || bargaining.endedOn != null,
                        bargaining.overallPassedOn != null);
    }

    private @Nullable Rule rule(Bargaining bargaining, String key, LocalDate on) {
        Parameter found = parameters.find(bargaining.jurisdiction, key, on).orElse(null);
        return found == null ? null : new Rule(found.asPeriod(), found.citation());
    }

    private @Nullable Meeting meeting(Bargaining bargaining) {
        if (bargaining.stage() != BargainingStage.TALKS) {
            return null;
        }
        return rounds.find(bargaining.id, bargaining.round)
                .filter(round -> round.heldOn() == null)
                .map(round -> new Meeting(round.number(), round.meetsAt(), round.place()))
                .orElse(null);
    }
}
