package org.xieyue.bargaining;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.clock.Deadline;
import org.xieyue.clock.Deadlines;
import org.xieyue.clock.Period;
import org.xieyue.jurisdictions.Parameter;
import org.xieyue.jurisdictions.Parameters;

/** The periods and caps of the place where a case is bargained, on the day on which they are applied. */
@Component
class BargainingRules {

    /** From which event the overall limit runs ({@code overallLimitStart}). */
    enum LimitStart {
        OFFER,
        FIRST_MEETING,
        ACCEPTANCE
    }

    private final Parameters parameters;
    private final Deadlines deadlines;

    BargainingRules(Parameters parameters, Deadlines deadlines) {
        this.parameters = parameters;
        this.deadlines = deadlines;
    }

    /** @param rule where the period comes from */
    record Clock(Deadline deadline, Parameter rule) {

        LocalDate dueOn() {
            return deadline.dueOn();
        }
    }

    Clock reply(Bargaining bargaining, LocalDate deliveredOn) {
        return clock(bargaining, "replyPeriod", deliveredOn);
    }

    Clock opinion(Bargaining bargaining, LocalDate deliveredOn) {
        return clock(bargaining, "opinionAnswerPeriod", deliveredOn);
    }

    Clock proposal(Bargaining bargaining, LocalDate deliveredOn) {
        return clock(bargaining, "authorityAnswerPeriod", deliveredOn);
    }

    Clock coordination(Bargaining bargaining, LocalDate acceptedOn) {
        return clock(bargaining, "coordinationPeriod", acceptedOn);
    }

    /** The extension begins when the first period has ended. */
    Clock extension(Bargaining bargaining, LocalDate acceptedOn, LocalDate firstDueOn) {
        Parameter rule = parameters.get(bargaining.jurisdiction, "coordinationExtension", acceptedOn);
        return new Clock(deadlines.after(firstDueOn, rule.asPeriod()), rule);
    }

    LocalDate reminderOn(Bargaining bargaining, LocalDate dueOn) {
        return latestBefore(
                dueOn,
                parameters
                        .get(bargaining.jurisdiction, "replyReminderLead", dueOn)
                        .asPeriod());
    }

    /** Empty where the place sets no limit, or from another event. */
    Optional<Clock> overallLimit(Bargaining bargaining, LimitStart start, LocalDate on) {
        return parameters
                .find(bargaining.jurisdiction, "overallLimit", on)
                .filter(limit -> parameters
                        .find(bargaining.jurisdiction, "overallLimitStart", on)
                        .filter(from -> LimitStart.valueOf(from.value()) == start)
                        .isPresent())
                .map(limit -> new Clock(deadlines.after(on, limit.asPeriod()), limit));
    }

    /** Whether days of suspension lengthen the overall limit. */
    boolean limitStandsStill(Bargaining bargaining, LocalDate on) {
        return parameters
                .find(bargaining.jurisdiction, "overallLimitSuspension", on)
                .filter(rule -> rule.value().equals("EXCLUDED"))
                .isPresent();
    }

    Clock longer(Bargaining bargaining, LocalDate dueOn, int days, LocalDate on) {
        Parameter rule = parameters.get(bargaining.jurisdiction, "overallLimit", on);
        return new Clock(deadlines.after(dueOn, Period.calendarDays(days)), rule);
    }

    Optional<Parameter> suspensionCap(Bargaining bargaining, LocalDate on) {
        return parameters.find(bargaining.jurisdiction, "suspensionCapTotal", on);
    }

    /** What lets both sides pause: that they agree, or force majeure alone. */
    Parameter suspensionGround(Bargaining bargaining, LocalDate on) {
        return parameters.get(bargaining.jurisdiction, "suspensionGround", on);
    }

    static boolean forceMajeureOnly(Parameter ground) {
        return ground.value().equals("FORCE_MAJEURE");
    }

    Optional<Parameter> informationLead(Bargaining bargaining, LocalDate on) {
        return parameters.find(bargaining.jurisdiction, "dataBeforeMeeting", on);
    }

    /** Whether an employer may refuse with a good reason at all. */
    Parameter refusal(Bargaining bargaining, LocalDate on) {
        return parameters.get(bargaining.jurisdiction, "offerRefusal", on);
    }

    /** A day that a decision names; on a day off the act may still be done on the next working day. */
    Deadline named(LocalDate from, LocalDate dueOn) {
        return deadlines.after(from, Period.calendarDays(Math.toIntExact(ChronoUnit.DAYS.between(from, dueOn))));
    }

    /** The last working day that lies the whole period before {@code day}. */
    LocalDate latestBefore(LocalDate day, Period lead) {
        LocalDate latest = back(day, lead);
        while (!deadlines.isWorkingDay(latest)) {
            latest = latest.minusDays(1);
        }
        return latest;
    }

    private LocalDate back(LocalDate day, Period lead) {
        return switch (lead.unit()) {
            case CALENDAR_DAYS -> day.minusDays(lead.amount());
            case MONTHS -> day.minusMonths(lead.amount());
            case WORKING_DAYS -> {
                LocalDate earlier = day;
                while (deadlines.workingDaysBetween(earlier, day) < lead.amount()) {
                    earlier = earlier.minusDays(1);
                }
                yield earlier;
            }
        };
    }

    /** The first day that lies the whole period after {@code day}. */
    LocalDate earliestAfter(LocalDate day, Period lead) {
        LocalDate later = day;
        while (latestBefore(later, lead).isBefore(day)) {
            later = later.plusDays(1);
        }
        return later;
    }

    private Clock clock(Bargaining bargaining, String key, LocalDate from) {
        Parameter rule = parameters.get(bargaining.jurisdiction, key, from);
        return new Clock(deadlines.after(from, rule.asPeriod()), rule);
    }
}
