package org.xieyue.agreements.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.ContractKind;
import org.xieyue.agreements.CoverageMode;
import org.xieyue.agreements.EnterAgreement;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.agreements.ScopeType;
import org.xieyue.employers.Industry;
import org.xieyue.identity.Union;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Sheet;

/** Enters a model text from pasted words or a Word file. */
class EnterSheet extends Sheet {

    private static final long serialVersionUID = 1L;

    private final transient EnterAgreement enterAgreement;
    private final transient Runnable done;
    private final Select<Union> union = new Select<>();
    private final TextField title = new TextField();
    private final Select<ContractKind> kind = new Select<>();
    private final Select<Industry> industry = new Select<>();
    private final ClauseField text;
    private final ErrorSummary errors;

    EnterSheet(List<Union> unions, EnterAgreement enterAgreement, AgreementWords words, Runnable done) {
        super(words.wording(), words.word("enter"));
        this.enterAgreement = enterAgreement;
        this.done = done;
        errors = new ErrorSummary(words.wording());
        text = new ClauseField(enterAgreement, words, errors);
        union.setLabel(words.word("union"));
        union.setItems(unions);
        union.setItemLabelGenerator(Union::name);
        union.setValue(unions.getFirst());
        title.setLabel(words.word("name"));
        kind.setLabel(words.word("kind"));
        kind.setItems(ContractKind.values());
        kind.setItemLabelGenerator(one -> words.name("kind", one));
        kind.setValue(ContractKind.WAGES);
        industry.setLabel(words.word("industry"));
        industry.setItems(Industry.values());
        industry.setItemLabelGenerator(one -> words.industry(one.name()));
        industry.setValue(Industry.RIDE_HAILING);
        Div form = new Div(errors, union, title, kind, industry, text);
        form.addClassName("stack");
        add(form);
        primary(words.wording(), words.word("enter"), this::save);
    }

    private void save() {
        Map<String, Component> fields = Map.of("title", title, "text", text.field());
        errors.clear(fields);
        Industry of = industry.getValue();
        Answer<AgreementId> entered = text.read()
                .then(read -> enterAgreement.model(
                        union.getValue().id(),
                        new EnterAgreement.Entry(
                                title.getValue(),
                                kind.getValue(),
                                ScopeType.INDUSTRY,
                                OutcomeType.COLLECTIVE_CONTRACT,
                                CoverageMode.ALL_IN_SCOPE,
                                of == null ? null : of.name()),
                        read));
        switch (entered) {
            case Answer.Done<AgreementId> made -> {
                close();
                done.run();
            }
            case Answer.Refused<AgreementId>(var reasons) -> errors.show(reasons, fields);
        }
    }
}
