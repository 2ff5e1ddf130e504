package org.xieyue.reports;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.funds.BudgetLineNames;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.UnionLevel;
import org.xieyue.identity.Unions;
import org.xieyue.shared.Label;
import org.xieyue.shared.Texts;

/** The names under which figures are gathered. */
@Component
class FigureWords {

    private final Texts texts;
    private final Unions unions;
    private final BudgetLineNames budgets;

    FigureWords(Texts texts, Unions unions, BudgetLineNames budgets) {
        this.texts = texts;
        this.unions = unions;
        this.budgets = budgets;
    }

    /** Looks each name up once. */
    Labels in(Locale locale) {
        return new Labels(locale);
    }

    final class Labels {

        private final Locale locale;
        private final Map<BudgetLineId, String> lines = new HashMap<>();
        private final Map<UnionId, String> areas = new HashMap<>();
        private final Map<UnionId, String> names = new HashMap<>();

        private Labels(Locale locale) {
            this.locale = locale;
        }

        String of(Dimension dimension, BenefitFigures figures) {
            return switch (dimension) {
                case REASON -> reason(figures);
                case CATEGORY -> texts.say(locale, figures.category().key());
                case FUND -> fund(figures);
                case AREA -> areas.computeIfAbsent(figures.union(), this::area);
                case YEAR -> String.valueOf(figures.year());
            };
        }

        private String reason(BenefitFigures figures) {
            Label service = figures.service();
            return service == null ? texts.say(locale, figures.reason().key()) : service.in(locale);
        }

        String union(BenefitFigures figures) {
            return names.computeIfAbsent(
                    figures.union(), id -> unions.find(id).map(Union::name).orElse(""));
        }

        String word(String key) {
            return texts.say(locale, "reports." + key);
        }

        private String fund(BenefitFigures figures) {
            BudgetLineId line = figures.line();
            return line == null ? word("no-fund") : lines.computeIfAbsent(line, this::lineName);
        }

        private String lineName(BudgetLineId id) {
            return budgets.find(id)
                    .map(line -> line.year() + " · " + line.name() + " · "
                            + texts.say(locale, "funds.source." + line.source()))
                    .orElseGet(() -> word("no-fund"));
        }

        /** The county it belongs to; what stands above counties is named itself. */
        private String area(UnionId id) {
            return unions.atLevel(id, UnionLevel.COUNTY)
                    .or(() -> unions.find(id))
                    .map(Union::place)
                    .orElse("");
        }
    }
}
