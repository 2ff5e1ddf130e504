package org.xieyue.agreements.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.ContractKind;
import org.xieyue.agreements.Coverage;
import org.xieyue.agreements.CoverageMode;
import org.xieyue.agreements.EnterAgreement;
import org.xieyue.agreements.EnterContract;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.agreements.ScopeType;
import org.xieyue.employers.Employer;
import org.xieyue.employers.Employers;
import org.xieyue.employers.Industry;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Sheet;

/** What the paper of a concluded contract says; another officer compares it before it binds. */
class ContractSheet extends Sheet {

    private static final long serialVersionUID = 1L;

    private final transient Employers employers;
    private final transient AgreementWords words;
    private final Select<Union> union = new Select<>();
    private final TextField title = new TextField();
    private final Select<ContractKind> kind;
    private final Select<ScopeType> scope;
    private final Select<OutcomeType> outcome;
    private final Select<CoverageMode> mode;
    private final Select<Industry> industry = new Select<>();
    private final MultiSelectComboBox<Employer> covered = new MultiSelectComboBox<>();
    private final DatePicker sealedOn;
    private final DatePicker signedOn;
    private final DatePicker filedOn;
    private final TextField reference = new TextField();
    private final DatePicker inForceFrom;
    private final DatePicker termUntil;
    private final ErrorSummary errors;
    private final ClauseField text;

    ContractSheet(
            List<Union> unions,
            EnterContract enterContract,
            EnterAgreement enterAgreement,
            Employers employers,
            AgreementWords words,
            Runnable done) {
        super(words.wording(), words.word("contract.enter"));
        this.employers = employers;
        this.words = words;
        setWidth("min(720px, 94vw)");
        errors = new ErrorSummary(words.wording());
        text = new ClauseField(enterAgreement, words, errors);
        kind = choice("kind", "kind", ContractKind.values());
        scope = choice("scope", "scope", ScopeType.values());
        outcome = choice("outcome", "outcome", OutcomeType.values());
        mode = choice("coverage", "coverage", CoverageMode.values());
        signedOn = day("signed-on");
        filedOn = day("filed-on");
        inForceFrom = day("in-force-from");
        termUntil = day("term-until");
        sealedOn = day("sealed-on");
        arrange(unions);
        primary(words.wording(), words.word("contract.enter"), () -> {
            errors.clear(fields());
            Answer<AgreementId> entered = text.read()
                    .then(read -> enterContract.enter(union.getValue().id(), entry(), paper(), read));
            switch (entered) {
                case Answer.Done<AgreementId> made -> {
                    close();
                    done.run();
                }
                case Answer.Refused<AgreementId>(var reasons) -> errors.show(reasons, fields());
            }
        });
    }

    private <E extends Enum<E>> Select<E> choice(String label, String name, E[] values) {
        Select<E> select = new Select<>();
        select.setLabel(words.word(label));
        select.setItems(values);
        select.setItemLabelGenerator(one -> words.name(name, one));
        select.setValue(values[0]);
        return select;
    }

    private DatePicker day(String label) {
        return new DatePicker(words.word(label));
    }

    private void arrange(List<Union> unions) {
        union.setLabel(words.word("union"));
        union.setItems(unions);
        union.setItemLabelGenerator(Union::name);
        union.addValueChangeListener(change -> offer());
        union.setVisible(unions.size() > 1);
        title.setLabel(words.word("name"));
        industry.setLabel(words.word("industry"));
        industry.setItems(Industry.values());
        industry.setEmptySelectionAllowed(true);
        industry.setEmptySelectionCaption(words.word("no-industry"));
        industry.setItemLabelGenerator(one -> one == null ? words.word("no-industry") : words.industry(one.name()));
        industry.addValueChangeListener(change -> offer());
        covered.setLabel(words.word("tab.coverage"));
        covered.setItemLabelGenerator(Employer::name);
        covered.setWidthFull();
        reference.setLabel(words.word("filing-reference"));
        sealedOn.setHelperText(words.word("sealed-on.hint"));
        union.setValue(unions.getFirst());
        Div kinds = row(kind, scope, outcome, mode, industry);
        Div days = row(signedOn, filedOn, reference, inForceFrom, termUntil, sealedOn);
        add(errors, union, title, kinds, covered, days, text);
        title.setWidthFull();
    }

    private static Div row(Component... parts) {
        Div row = new Div(parts);
        row.addClassNames("row", "wrap");
        return row;
    }

    /** Employers that the union looks after, of the industry if one is chosen; what was chosen stays. */
    private void offer() {
        if (union.getValue() == null) {
            return;
        }
        UnionId at = union.getValue().id();
        Industry of = industry.getValue();
        var chosen = covered.getValue();
        covered.setItems(Arrays.stream(of == null ? Industry.values() : new Industry[] {of})
                .flatMap(one -> employers.of(at, one).stream())
                .toList());
        covered.setValue(chosen);
    }

    private EnterAgreement.Entry entry() {
        Industry of = industry.getValue();
        return new EnterAgreement.Entry(
                title.getValue(),
                kind.getValue(),
                scope.getValue(),
                outcome.getValue(),
                mode.getValue(),
                of == null ? null : of.name());
    }

    private EnterContract.Concluded paper() {
        @Nullable LocalDate sealed = sealedOn.getValue();
        return new EnterContract.Concluded(
                signedOn.getValue(),
                inForceFrom.getValue(),
                termUntil.getValue(),
                filedOn.getValue(),
                reference.getValue(),
                covered.getValue().stream()
                        .map(one -> new Coverage(one.id(), one.workers(), sealed, null, null))
                        .toList());
    }

    private Map<String, Component> fields() {
        Map<String, Component> fields = new HashMap<>();
        fields.put("title", title);
        fields.put("text", text.field());
        fields.put("employers", covered);
        fields.put("signedOn", signedOn);
        fields.put("filedOn", filedOn);
        fields.put("filingReference", reference);
        fields.put("inForceFrom", inForceFrom);
        fields.put("termUntil", termUntil);
        return fields;
    }
}
