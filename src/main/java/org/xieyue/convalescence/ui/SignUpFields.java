package org.xieyue.convalescence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.xieyue.convalescence.SignUpForm;
import org.xieyue.convalescence.WorkerCategory;
import org.xieyue.shared.ui.Tag;

/** The tasks of a sign-up: each opens by itself and says whether it is done. */
class SignUpFields extends Div {

    private static final long serialVersionUID = 1L;

    private final transient TripWords words;
    private final Select<WorkerCategory> category = new Select<>();
    private final Checkbox manager = new Checkbox();
    private final Checkbox healthFit = new Checkbox();
    private final TextArea healthNotes = new TextArea();
    private final TextField phone = new TextField();
    private final TextField emergencyName = new TextField();
    private final TextField emergencyPhone = new TextField();
    private final IntegerField companions = new IntegerField();
    private final TextField companionContract = new TextField();
    private final Checkbox idConfirmed = new Checkbox();
    private final Checkbox noticeConsent = new Checkbox();

    SignUpFields(TripWords words) {
        this.words = words;
        addClassName("task-list");
        label(category, "category");
        category.setItems(WorkerCategory.values());
        category.setItemLabelGenerator(one -> words.word("category." + one));
        manager.setLabel(words.word("field.manager"));
        healthFit.setLabel(words.word("field.healthFit"));
        healthNotes.setLabel(words.word("field.healthNotes"));
        phone.setLabel(words.word("field.phone"));
        emergencyName.setLabel(words.word("field.emergencyName"));
        emergencyPhone.setLabel(words.word("field.emergencyPhone"));
        companions.setLabel(words.word("field.companions"));
        companions.setHelperText(words.word("field.companions.hint"));
        companions.setMin(0);
        companions.setMax(9);
        companions.setStepButtonsVisible(true);
        companions.setValue(0);
        companionContract.setLabel(words.word("field.companionContract"));
        idConfirmed.setLabel(words.word("field.idConfirmed"));
        noticeConsent.setLabel(words.word("field.noticeConsent"));
        task(
                        "task.category",
                        () -> category.getValue() != null && healthFit.getValue(),
                        category,
                        manager,
                        healthFit,
                        healthNotes)
                .setOpened(true);
        task(
                "task.contact",
                () -> !phone.isEmpty() && !emergencyName.isEmpty() && !emergencyPhone.isEmpty(),
                phone,
                emergencyName,
                emergencyPhone);
        task("task.companions", () -> number() == 0 || !companionContract.isEmpty(), companions, companionContract);
        task("task.insurance", idConfirmed::getValue, idConfirmed, noticeConsent);
    }

    private void label(Select<WorkerCategory> select, String key) {
        select.setLabel(words.word("field." + key));
    }

    private Details task(String key, BooleanSupplier done, Component... fields) {
        Span name = new Span(words.word(key));
        Span status = new Span();
        Div summary = new Div(name, status);
        summary.addClassName("task-summary");
        Div inside = new Div(fields);
        inside.addClassName("stack");
        Details details = new Details(summary, inside);
        Runnable say = () -> {
            status.removeAll();
            status.add(done.getAsBoolean() ? Tag.good(words.word("task.done")) : Tag.neutral(words.word("task.open")));
        };
        say.run();
        for (Component field : fields) {
            if (field instanceof HasValue<?, ?> value) {
                value.addValueChangeListener(change -> say.run());
            }
        }
        add(details);
        return details;
    }

    private int number() {
        return Objects.requireNonNullElse(companions.getValue(), 0);
    }

    /** Shows what was handed in before. */
    void show(SignUpForm form) {
        category.setValue(form.category());
        manager.setValue(form.manager());
        healthFit.setValue(form.healthFit());
        healthNotes.setValue(form.healthNotes());
        phone.setValue(form.phone());
        emergencyName.setValue(form.emergencyName());
        emergencyPhone.setValue(form.emergencyPhone());
        companions.setValue(form.companions());
        companionContract.setValue(form.companionContract());
        idConfirmed.setValue(form.idConfirmed());
        noticeConsent.setValue(form.noticeConsent());
    }

    SignUpForm form() {
        return new SignUpForm(
                category.getValue(),
                manager.getValue(),
                phone.getValue().strip(),
                emergencyName.getValue().strip(),
                emergencyPhone.getValue().strip(),
                healthFit.getValue(),
                healthNotes.getValue().strip(),
                number(),
                companionContract.getValue().strip(),
                false,
                idConfirmed.getValue(),
                noticeConsent.getValue());
    }

    /** Opens the tasks in which something is wrong. */
    void open(List<String> wrong) {
        Map<Component, Boolean> inside = new HashMap<>();
        fields().forEach((name, field) -> inside.put(field, wrong.contains(name)));
        getChildren()
                .filter(Details.class::isInstance)
                .map(Details.class::cast)
                .filter(details -> details.getContent()
                        .flatMap(content -> content.getChildren())
                        .anyMatch(field -> inside.getOrDefault(field, false)))
                .forEach(details -> details.setOpened(true));
    }

    Map<String, Component> fields() {
        Map<String, Component> fields = new HashMap<>();
        fields.put("category", category);
        fields.put("healthFit", healthFit);
        fields.put("healthNotes", healthNotes);
        fields.put("phone", phone);
        fields.put("emergencyName", emergencyName);
        fields.put("emergencyPhone", emergencyPhone);
        fields.put("companions", companions);
        fields.put("companionContract", companionContract);
        fields.put("idConfirmed", idConfirmed);
        return fields;
    }
}
