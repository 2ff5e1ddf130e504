package org.xieyue.negotiation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.agreements.BargainingTopic;
import org.xieyue.agreements.Figure;
import org.xieyue.agreements.LegalMinimums;
import org.xieyue.agreements.LegalMinimums.Minimum;
import org.xieyue.clock.BusinessClock;
import org.xieyue.jurisdictions.Parameter;
import org.xieyue.jurisdictions.Parameters;
import org.xieyue.parties.Side;
import org.xieyue.parties.Sides;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Sentence;

/** What the place of a case asks of a clause; also that nobody has entered what it asks. */
@Component
class LawHints {

    private final Parameters parameters;
    private final LegalMinimums minimums;
    private final Sides sides;
    private final BusinessClock clock;

    LawHints(Parameters parameters, LegalMinimums minimums, Sides sides, BusinessClock clock) {
        this.parameters = parameters;
        this.minimums = minimums;
        this.sides = sides;
        this.clock = clock;
    }

    TableView.@Nullable LawHint of(
            CaseId caseId, TableClause clause, @Nullable Position workers, @Nullable Position employers) {
        if (clause.topic == BargainingTopic.TERM) {
            return term(sides.jurisdiction(caseId));
        }
        return minimums.of(sides.jurisdiction(caseId), clause.topic)
                .filter(minimum -> matters(minimum, clause, workers, employers))
                .map(minimum ->
                        new TableView.LawHint(minimum.rule(), minimum.citation(), unmet(minimum, workers, employers)))
                .orElse(null);
    }

    /** Pay is about many things: the minimum is missed only where a clause is about pay by the month. */
    private static boolean matters(
            Minimum minimum, TableClause clause, @Nullable Position workers, @Nullable Position employers) {
        return minimum.value() != null
                || clause.topic != BargainingTopic.PAY
                || isIn(minimum, workers)
                || isIn(minimum, employers);
    }

    private static boolean isIn(Minimum minimum, @Nullable Position position) {
        Figure figure = figure(position);
        return figure != null && figure.unit() == minimum.unit();
    }

    private static List<Side> unmet(Minimum minimum, @Nullable Position workers, @Nullable Position employers) {
        List<Side> unmet = new ArrayList<>();
        if (minimum.isBroken(figure(workers)).orElse(false)) {
            unmet.add(Side.WORKERS);
        }
        if (minimum.isBroken(figure(employers)).orElse(false)) {
            unmet.add(Side.EMPLOYERS);
        }
        return unmet;
    }

    private static @Nullable Figure figure(@Nullable Position position) {
        return position == null ? null : position.terms().figure();
    }

    private TableView.@Nullable LawHint term(String place) {
        LocalDate today = clock.today();
        Parameter least = parameters.find(place, "termYearsMin", today).orElse(null);
        if (least == null) {
            return null;
        }
        String most = parameters
                .find(place, "termYearsMax", today)
                .map(Parameter::value)
                .orElse(least.value());
        return new TableView.LawHint(
                Sentence.of("negotiation.hint.term", least.value(), most), least.citation(), List.of());
    }
}
