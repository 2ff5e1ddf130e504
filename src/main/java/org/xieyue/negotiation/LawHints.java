package org.xieyue.negotiation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.agreements.BargainingTopic;
import org.xieyue.agreements.Figure;
import org.xieyue.agreements.FigureUnit;
import org.xieyue.clock.BusinessClock;
import org.xieyue.jurisdictions.Parameter;
import org.xieyue.jurisdictions.Parameters;
import org.xieyue.parties.Side;
import org.xieyue.parties.Sides;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Sentence;

/** What the place of a case asks of a clause. Where it has no value, nothing is said. */
@Component
class LawHints {

    private record Rule(String least, @Nullable String most, FigureUnit unit) {}

    private final Parameters parameters;
    private final Sides sides;
    private final BusinessClock clock;

    LawHints(Parameters parameters, Sides sides, BusinessClock clock) {
        this.parameters = parameters;
        this.sides = sides;
        this.clock = clock;
    }

    private static Optional<Rule> rule(BargainingTopic topic) {
        return switch (topic) {
            case TERM -> Optional.of(new Rule("termYearsMin", "termYearsMax", FigureUnit.TIMES));
            case PAY, MINIMUM_MONTHLY_PAY ->
                Optional.of(new Rule("minimumMonthlyWage", null, FigureUnit.YUAN_PER_MONTH));
            case MINIMUM_HOURLY_PAY -> Optional.of(new Rule("minimumHourlyWage", null, FigureUnit.YUAN_PER_HOUR));
            case WEATHER_ALLOWANCE -> Optional.of(new Rule("heatAllowancePerDay", null, FigureUnit.YUAN_PER_DAY));
            default -> Optional.empty();
        };
    }

    TableView.@Nullable LawHint of(
            CaseId caseId, TableClause clause, @Nullable Position workers, @Nullable Position employers) {
        Rule rule = rule(clause.topic).orElse(null);
        if (rule == null) {
            return null;
        }
        String place = sides.jurisdiction(caseId);
        LocalDate today = clock.today();
        Parameter least = parameters.find(place, rule.least(), today).orElse(null);
        if (least == null) {
            return null;
        }
        if (clause.topic == BargainingTopic.TERM) {
            String most = parameters
                    .find(place, "termYearsMax", today)
                    .map(Parameter::value)
                    .orElse(least.value());
            return new TableView.LawHint(
                    Sentence.of("negotiation.hint.term", least.value(), most), least.citation(), List.of());
        }
        List<Side> unmet = new ArrayList<>();
        if (isBelow(workers, rule.unit(), least.asDecimal())) {
            unmet.add(Side.WORKERS);
        }
        if (isBelow(employers, rule.unit(), least.asDecimal())) {
            unmet.add(Side.EMPLOYERS);
        }
        return new TableView.LawHint(
                Sentence.of(
                        "negotiation.hint.least",
                        least.asDecimal().toPlainString() + " " + rule.unit().sign()),
                least.citation(),
                unmet);
    }

    private static boolean isBelow(@Nullable Position position, FigureUnit unit, BigDecimal least) {
        Figure figure = position == null ? null : position.terms().figure();
        return figure != null && figure.unit() == unit && figure.amount().compareTo(least) < 0;
    }
}
