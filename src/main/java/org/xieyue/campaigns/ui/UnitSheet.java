package org.xieyue.campaigns.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import org.xieyue.agreements.AgreementRow;
import org.xieyue.agreements.ContractKind;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.bargaining.BargainingRow;
import org.xieyue.bargaining.StartingText;
import org.xieyue.campaigns.AdoptCase;
import org.xieyue.campaigns.CampaignRow;
import org.xieyue.campaigns.NewUnit;
import org.xieyue.campaigns.PlanCampaign;
import org.xieyue.campaigns.UnitId;
import org.xieyue.campaigns.UnitMode;
import org.xieyue.employers.Employer;
import org.xieyue.employers.Employers;
import org.xieyue.employers.Industry;
import org.xieyue.identity.Union;
import org.xieyue.identity.Unions;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Sheet;

/** Adds a unit: which employers bargain, alone, jointly or for the industry. */
class UnitSheet extends Sheet {

    private static final long serialVersionUID = 1L;

    private final transient CampaignRow campaign;
    private final transient PlanCampaign planCampaign;
    private final transient AdoptCase adoptCase;
    private final transient CampaignWords words;
    private final transient Employers employers;
    private final transient Runnable done;
    private final TextField title = new TextField();
    private final RadioButtonGroup<UnitMode> mode = new RadioButtonGroup<>();
    private final Select<Industry> industry = new Select<>();
    private final MultiSelectComboBox<Employer> chosen = new MultiSelectComboBox<>();
    private final ComboBox<Union> union = new ComboBox<>();
    private final Select<ContractKind> kind = new Select<>();
    private final RadioButtonGroup<OutcomeType> outcome = new RadioButtonGroup<>();
    private final ComboBox<AgreementRow> startsFrom = new ComboBox<>();
    private final ComboBox<BargainingRow> running = new ComboBox<>();
    private final ErrorSummary errors;

    UnitSheet(
            CampaignRow campaign,
            PlanCampaign planCampaign,
            AdoptCase adoptCase,
            Employers employers,
            Unions unions,
            List<AgreementRow> texts,
            CampaignWords words,
            Runnable done) {
        super(words.wording(), words.word("add-unit"));
        this.campaign = campaign;
        this.planCampaign = planCampaign;
        this.adoptCase = adoptCase;
        this.words = words;
        this.employers = employers;
        this.done = done;
        errors = new ErrorSummary(words.wording());
        title.setLabel(words.word("unit"));
        mode.setLabel(words.word("mode"));
        mode.setItems(UnitMode.values());
        mode.setItemLabelGenerator(words::mode);
        mode.setValue(UnitMode.ALONE);
        industry.setLabel(words.wording().say("campaigns.industry"));
        industry.setItems(campaign.industries());
        industry.setItemLabelGenerator(words::industry);
        industry.addValueChangeListener(change -> offerEmployers());
        industry.setValue(campaign.industries().getFirst());
        chosen.setLabel(words.word("employers"));
        chosen.setItemLabelGenerator(Employer::name);
        chosen.setWidthFull();
        List<Union> below = unions.subtree(campaign.union());
        union.setLabel(words.word("union"));
        union.setItems(below);
        union.setItemLabelGenerator(Union::name);
        union.setValue(below.getFirst());
        kind.setLabel(words.word("kind"));
        kind.setItems(ContractKind.values());
        kind.setItemLabelGenerator(one -> words.word("kind." + one));
        kind.setValue(ContractKind.GENERAL);
        outcome.setLabel(words.word("outcome"));
        outcome.setItems(OutcomeType.values());
        outcome.setItemLabelGenerator(one -> words.word("outcome." + one));
        outcome.setValue(OutcomeType.COLLECTIVE_CONTRACT);
        startsFrom.setLabel(words.word("starts-from"));
        startsFrom.setHelperText(words.word("starts-from.help"));
        startsFrom.setItems(texts);
        startsFrom.setItemLabelGenerator(AgreementRow::title);
        startsFrom.setClearButtonVisible(true);
        startsFrom.setWidthFull();
        mode.addValueChangeListener(change -> offerTexts());
        running.setLabel(words.word("running"));
        running.setItemLabelGenerator(words::running);
        running.setClearButtonVisible(true);
        running.setWidthFull();
        mode.addValueChangeListener(change -> offerRunning());
        outcome.addValueChangeListener(change -> offerRunning());
        union.addValueChangeListener(change -> offerRunning());
        chosen.addValueChangeListener(change -> offerRunning());
        offerRunning();
        Div form = new Div(errors, title, mode, industry, chosen, union, kind, outcome, startsFrom, running);
        form.addClassName("stack");
        add(form);
        primary(words.wording(), words.word("add-unit"), this::save);
    }

    /** Joint talks make a text; they start from none. */
    private void offerTexts() {
        boolean may = mode.getValue() != UnitMode.JOINT;
        startsFrom.setVisible(may);
        if (!may) {
            startsFrom.clear();
        }
    }

    private void offerEmployers() {
        chosen.setItems(employers.of(campaign.union(), industry.getValue()));
    }

    /** Talks of that union that run already and would fit what has been chosen so far. */
    private void offerRunning() {
        BargainingRow before = running.getValue();
        List<BargainingRow> fitting = chosen.getValue().isEmpty() || union.getValue() == null
                ? List.of()
                : adoptCase.choices(campaign.id(), unit());
        running.setItems(fitting);
        running.setEnabled(!fitting.isEmpty());
        running.setHelperText(words.word(fitting.isEmpty() ? "running.none" : "running.help"));
        fitting.stream().filter(row -> row.equals(before)).findFirst().ifPresent(running::setValue);
    }

    private NewUnit unit() {
        AgreementRow start = startsFrom.getValue();
        return new NewUnit(
                union.getValue().id(),
                title.getValue(),
                mode.getValue(),
                industry.getValue(),
                kind.getValue(),
                outcome.getValue(),
                chosen.getValue().stream().map(Employer::id).toList(),
                start == null ? null : StartingText.of(start.id()));
    }

    private void save() {
        Map<String, Component> fields = Map.of(
                "title",
                title,
                "industry",
                industry,
                "employers",
                chosen,
                "union",
                union,
                "startsFrom",
                startsFrom,
                "bargaining",
                running);
        errors.clear(fields);
        BargainingRow taken = running.getValue();
        Answer<UnitId> answer = taken == null
                ? planCampaign.addUnit(campaign.id(), unit())
                : planCampaign.addUnit(campaign.id(), unit(), taken.caseId());
        switch (answer) {
            case Answer.Done<UnitId> added -> {
                close();
                done.run();
            }
            case Answer.Refused<UnitId>(var reasons) -> errors.show(reasons, fields);
        }
    }
}
