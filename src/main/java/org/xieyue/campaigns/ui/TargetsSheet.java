package org.xieyue.campaigns.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xieyue.campaigns.CampaignRow;
import org.xieyue.campaigns.PlanCampaign;
import org.xieyue.campaigns.Target;
import org.xieyue.employers.Industry;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Sheet;

/** Sets the targets of a campaign, industry by industry. */
class TargetsSheet extends Sheet {

    private static final long serialVersionUID = 1L;

    private record Line(Industry industry, IntegerField offers, IntegerField contracts, IntegerField workers) {
        Target target() {
            return new Target(industry, number(offers), number(contracts), number(workers));
        }

        private static int number(IntegerField field) {
            return Objects.requireNonNullElse(field.getValue(), 0);
        }
    }

    private final transient CampaignRow campaign;
    private final transient PlanCampaign planCampaign;
    private final transient Runnable done;
    private final transient List<Line> lines = new ArrayList<>();
    private final ErrorSummary errors;

    TargetsSheet(
            CampaignRow campaign,
            List<Target> standing,
            PlanCampaign planCampaign,
            CampaignWords words,
            Runnable done) {
        super(words.wording(), words.word("set-targets"));
        this.campaign = campaign;
        this.planCampaign = planCampaign;
        this.done = done;
        errors = new ErrorSummary(words.wording());
        add(errors);
        for (Industry industry : campaign.industries()) {
            Target now = standing.stream()
                    .filter(one -> one.industry() == industry)
                    .findFirst()
                    .orElse(new Target(industry, 0, 0, 0));
            Line line = new Line(
                    industry,
                    field(words, "target.offers", now.offers()),
                    field(words, "target.contracts", now.contracts()),
                    field(words, "target.workers", now.workers()));
            lines.add(line);
            Div row = new Div(line.offers(), line.contracts(), line.workers());
            row.addClassNames("row", "wrap");
            add(new H3(words.industry(industry)), row);
        }
        primary(words.wording(), words.word("save"), this::save);
    }

    private static IntegerField field(CampaignWords words, String label, int value) {
        IntegerField field = new IntegerField(words.wording().say("campaigns." + label));
        field.setValue(value);
        field.setMin(0);
        field.setWidth("140px");
        return field;
    }

    private void save() {
        errors.clear(Map.of());
        switch (planCampaign.setTargets(
                campaign.id(), lines.stream().map(Line::target).toList())) {
            case Answer.Done<CaseId> set -> {
                close();
                done.run();
            }
            case Answer.Refused<CaseId>(var reasons) -> errors.show(reasons, Map.of());
        }
    }
}
