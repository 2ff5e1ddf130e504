package org.xieyue.convalescence.ui;

import com.vaadin.flow.component.AttachEvent;
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
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.xieyue.convalescence.SignUpForm;
import org.xieyue.convalescence.WorkerCategory;
import org.xieyue.shared.ui.Islands;
import org.xieyue.shared.ui.Tag;

/** The tasks of a sign-up: each opens by itself and says whether it is done. */
class SignUpFields extends Div {

    private static final long serialVersionUID = 1L;

    private final transient TripWords words;
    private final transient Islands islands;
    private final transient Predicate<SignUpForm> keep;
    private final Element unsent = new Element("xieyue-unsent");
    private final Span saved = new Span();
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

    /**
     * @param place names this sign-up for what the browser remembers until the server has it
     * @param keep gets everything entered so far, whenever something changes; says whether it was kept
     */
    SignUpFields(TripWords words, Islands islands, String place, Predicate<SignUpForm> keep) {
        this.words = words;
        this.islands = islands;
        this.keep = keep;
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
        saved.addClassName("soft");
        saved.getElement().setAttribute("role", "status");
        add(saved);
        unsent.setAttribute("place", place);
        getElement().appendChild(unsent);
        named().forEach((name, field) -> field.getElement().setAttribute("data-field", name));
        for (TextField text : List.of(phone, emergencyName, emergencyPhone, companionContract)) {
            text.setValueChangeMode(ValueChangeMode.LAZY);
        }
        healthNotes.setValueChangeMode(ValueChangeMode.LAZY);
        named().values().forEach(field -> ((HasValue<?, ?>) field).addValueChangeListener(this::changed));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        islands.load(attached.getUI(), "unsent");
    }

    private void changed(HasValue.ValueChangeEvent<?> change) {
        if (change.isFromClient() && keep.test(form())) {
            saved.setText(words.word("draft-kept", words.wording().clock(words.now())));
            tellKept();
        }
    }

    /** What the server has now, so that the browser may forget it. */
    private void tellKept() {
        Map<String, Object> kept = new HashMap<>();
        named().forEach((name, field) -> {
            Object value = ((HasValue<?, ?>) field).getValue();
            if (value instanceof Boolean || value instanceof String) {
                kept.put(name, value);
            } else {
                kept.put(name, value instanceof Integer ? value.toString() : null);
            }
        });
        unsent.setPropertyMap("kept", kept);
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
        tellKept();
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
        Map<String, Component> fields = named();
        fields.keySet().removeAll(List.of("manager", "noticeConsent"));
        return fields;
    }

    private Map<String, Component> named() {
        Map<String, Component> fields = new LinkedHashMap<>();
        fields.put("category", category);
        fields.put("manager", manager);
        fields.put("healthFit", healthFit);
        fields.put("healthNotes", healthNotes);
        fields.put("phone", phone);
        fields.put("emergencyName", emergencyName);
        fields.put("emergencyPhone", emergencyPhone);
        fields.put("companions", companions);
        fields.put("companionContract", companionContract);
        fields.put("idConfirmed", idConfirmed);
        fields.put("noticeConsent", noticeConsent);
        return fields;
    }
}
