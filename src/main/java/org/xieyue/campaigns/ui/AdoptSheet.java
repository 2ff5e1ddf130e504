package org.xieyue.campaigns.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.List;
import java.util.Map;
import org.xieyue.bargaining.BargainingRow;
import org.xieyue.campaigns.AdoptCase;
import org.xieyue.campaigns.CampaignRow;
import org.xieyue.campaigns.Unit;
import org.xieyue.campaigns.UnitId;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Sheet;

/** Chooses among the running cases of the unit's union that fit it. */
class AdoptSheet extends Sheet {

    private static final long serialVersionUID = 1L;

    private final transient CampaignRow campaign;
    private final transient Unit unit;
    private final transient AdoptCase adoptCase;
    private final transient Runnable done;
    private final RadioButtonGroup<BargainingRow> choice = new RadioButtonGroup<>();
    private final ErrorSummary errors;

    AdoptSheet(CampaignRow campaign, Unit unit, AdoptCase adoptCase, CampaignWords words, Runnable done) {
        super(words.wording(), words.word("adopt.of", unit.title()));
        this.campaign = campaign;
        this.unit = unit;
        this.adoptCase = adoptCase;
        this.done = done;
        errors = new ErrorSummary(words.wording());
        List<BargainingRow> fitting = adoptCase.choices(campaign.id(), unit.id());
        add(new Paragraph(words.word(fitting.isEmpty() ? "adopt.none" : "adopt.about")));
        if (fitting.isEmpty()) {
            return;
        }
        choice.setLabel(words.word("bargaining"));
        choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        choice.setItems(fitting);
        choice.setItemLabelGenerator(words::running);
        choice.setValue(fitting.getFirst());
        add(errors, choice);
        primary(words.wording(), words.word("adopt"), this::save);
    }

    private void save() {
        Map<String, Component> fields = Map.of("bargaining", choice);
        errors.clear(fields);
        switch (adoptCase.adopt(campaign.id(), unit.id(), choice.getValue().caseId())) {
            case Answer.Done<UnitId> adopted -> {
                close();
                done.run();
            }
            case Answer.Refused<UnitId>(var reasons) -> errors.show(reasons, fields);
        }
    }
}
