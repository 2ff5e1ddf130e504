package org.xieyue.employers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xieyue.employers.Employer;
import org.xieyue.employers.EmployerEntry;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.EmployerKind;
import org.xieyue.employers.Employers;
import org.xieyue.employers.Industry;
import org.xieyue.employers.RegisterEmployer;
import org.xieyue.identity.Union;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Sheet;

/** Enters an employer, or corrects its entry. */
class EmployerSheet extends Sheet {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Employer standing;
    private final transient RegisterEmployer register;
    private final transient Runnable done;
    private final ComboBox<Union> union = new ComboBox<>();
    private final TextField name = new TextField();
    private final TextField code = new TextField();
    private final Select<EmployerKind> kind = new Select<>();
    private final Select<Industry> industry = new Select<>();
    private final ComboBox<Employer> headOffice = new ComboBox<>();
    private final IntegerField workers = new IntegerField();
    private final TextField jurisdiction = new TextField();
    private final ErrorSummary errors;

    EmployerSheet(
            List<Union> unions,
            @Nullable Employer standing,
            RegisterEmployer register,
            Employers employers,
            EmployerWords words,
            Runnable done) {
        super(words.wording(), words.word(standing == null ? "register" : "correct"));
        this.standing = standing;
        this.register = register;
        this.done = done;
        errors = new ErrorSummary(words.wording());
        union.setLabel(words.word("union"));
        union.setItems(unions);
        union.setItemLabelGenerator(Union::name);
        union.setValue(unions.getFirst());
        name.setLabel(words.word("name"));
        code.setLabel(words.word("code"));
        kind.setLabel(words.word("kind"));
        kind.setItems(EmployerKind.values());
        kind.setItemLabelGenerator(words::kind);
        kind.setValue(EmployerKind.PLATFORM);
        industry.setLabel(words.word("industry"));
        industry.setItems(Industry.values());
        industry.setItemLabelGenerator(words::industry);
        headOffice.setLabel(words.word("headOffice"));
        headOffice.setHelperText(words.word("headOffice.hint"));
        headOffice.setClearButtonVisible(true);
        headOffice.setItemLabelGenerator(Employer::name);
        industry.addValueChangeListener(change -> offerHeadOffices(unions, employers));
        industry.setValue(Industry.RIDE_HAILING);
        workers.setLabel(words.word("workers"));
        workers.setHelperText(words.word("workers.hint"));
        jurisdiction.setLabel(words.word("jurisdiction"));
        jurisdiction.setPlaceholder(unions.getFirst().jurisdiction());
        if (standing != null) {
            fill(unions, standing, employers);
        }
        Div form = new Div(errors, name, code, kind, industry, headOffice, union, workers, jurisdiction);
        form.addClassName("stack");
        add(form);
        primary(words.wording(), words.word("save"), this::save);
    }

    private void offerHeadOffices(List<Union> unions, Employers employers) {
        headOffice.setItems(employers.of(unions.getFirst().id(), industry.getValue()).stream()
                .filter(one -> one.headOffice() == null)
                .toList());
    }

    private void fill(List<Union> unions, Employer employer, Employers employers) {
        unions.stream()
                .filter(one -> one.id().equals(employer.union()))
                .findFirst()
                .ifPresent(union::setValue);
        name.setValue(employer.name());
        code.setValue(employer.code().value());
        kind.setValue(employer.kind());
        industry.setValue(employer.industry());
        EmployerId above = employer.headOffice();
        if (above != null) {
            employers.find(above).ifPresent(headOffice::setValue);
        }
        workers.setValue(employer.workers());
        jurisdiction.setValue(employer.jurisdiction());
    }

    private void save() {
        Map<String, Component> fields = Map.of(
                "name", name, "code", code, "headOffice", headOffice, "workers", workers, "jurisdiction", jurisdiction);
        errors.clear(fields);
        Employer above = headOffice.getValue();
        EmployerEntry entry = new EmployerEntry(
                union.getValue().id(),
                name.getValue(),
                code.getValue(),
                kind.getValue(),
                above == null ? "" : above.code().value(),
                industry.getValue(),
                jurisdiction.getValue(),
                Objects.requireNonNullElse(workers.getValue(), 0));
        Answer<EmployerId> answer =
                standing == null ? register.register(entry) : register.correct(standing.id(), entry);
        switch (answer) {
            case Answer.Done<EmployerId> saved -> {
                close();
                done.run();
            }
            case Answer.Refused<EmployerId>(var reasons) -> errors.show(reasons, fields);
        }
    }
}
