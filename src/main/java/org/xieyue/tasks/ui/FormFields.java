package org.xieyue.tasks.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Field;

/** The fields of a form on the screen, read and written as the raw values that drafts, API and use cases know. */
class FormFields {

    /** One field with its way from and to raw values. */
    interface Bound {
        Component component();

        @Nullable
        Object raw();

        void show(@Nullable Object raw);

        /** What stands there in words, for the page on which answers are checked. */
        String words();
    }

    private final FormContract contract;
    private final FieldFactory factory;
    private final Map<String, Bound> fields = new LinkedHashMap<>();

    FormFields(FormContract contract, FieldFactory factory) {
        this.contract = contract;
        this.factory = factory;
        for (Field field : contract.fields()) {
            Bound bound = factory.field(contract.key(), field);
            bound.component().getElement().setAttribute("data-field", field.name());
            if (field.value() != null) {
                bound.show(field.value());
            }
            fields.put(field.name(), bound);
        }
        followChoices();
    }

    /**
     * A field called {@code <something>_<option>} goes with that option of a multiple choice: it is there only while the
     * option is ticked.
     */
    private void followChoices() {
        List<Field> choices = contract.fields().stream()
                .filter(field -> field.type() == FormContract.Type.MULTI_CHOICE)
                .toList();
        for (Field choice : choices) {
            follow(choice);
            if (component(choice.name()) instanceof AbstractField<?, ?> box) {
                box.addValueChangeListener(change -> follow(choice));
            }
        }
    }

    private void follow(Field choice) {
        Object ticked = bound(choice.name()).raw();
        for (FormContract.Option option : choice.options()) {
            contract.fields().stream()
                    .filter(field -> field.name().endsWith("_" + option.value()))
                    .forEach(field -> component(field.name())
                            .setVisible(ticked instanceof List<?> values && values.contains(option.value())));
        }
    }

    FormContract contract() {
        return contract;
    }

    /** Fields of one screen of the form, in order. */
    List<Field> onStep(int step) {
        return contract.fields().stream().filter(field -> field.step() == step).toList();
    }

    List<Integer> steps() {
        return contract.fields().stream().map(Field::step).distinct().sorted().toList();
    }

    Component component(String name) {
        return bound(name).component();
    }

    /** One screen as it is read: fields with what is explained between them. */
    List<Component> laidOut(int step) {
        List<Component> all = new ArrayList<>();
        for (Field field : onStep(step)) {
            explained(step, field.name(), all);
            all.add(component(field.name()));
        }
        explained(step, null, all);
        return all;
    }

    /** All screens, one below the other; those too on which nothing is asked. */
    List<Component> laidOut() {
        return Stream.concat(steps().stream(), contract.explanations().stream().map(FormContract.Explanation::step))
                .distinct()
                .sorted()
                .flatMap(step -> laidOut(step).stream())
                .toList();
    }

    private void explained(int step, @Nullable String before, List<Component> all) {
        contract.explanations().stream()
                .filter(note -> note.step() == step && Objects.equals(note.before(), before))
                .map(note -> factory.explanation(note.text()))
                .forEach(all::add);
    }

    List<Component> components() {
        return fields.values().stream().map(Bound::component).toList();
    }

    Map<String, Component> byName() {
        Map<String, Component> components = new LinkedHashMap<>();
        fields.forEach((name, bound) -> components.put(name, bound.component()));
        return components;
    }

    String words(String name) {
        return bound(name).words();
    }

    boolean isEmpty(String name) {
        return bound(name).raw() == null;
    }

    private Bound bound(String name) {
        Bound bound = fields.get(name);
        if (bound == null) {
            throw new IllegalArgumentException("No field " + name + " in " + contract.key());
        }
        return bound;
    }

    /** What has been filled in; empty fields are left out. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        fields.forEach((name, bound) -> {
            Object raw = bound.component().isVisible() ? bound.raw() : null;
            if (raw != null) {
                values.put(name, raw);
            }
        });
        return values;
    }

    void show(Map<String, Object> values) {
        values.forEach((name, value) -> {
            Bound bound = fields.get(name);
            if (bound != null) {
                bound.show(value);
            }
        });
    }

    void readOnly(boolean readOnly) {
        for (Component component : components()) {
            if (component instanceof HasValue<?, ?> field) {
                field.setReadOnly(readOnly);
            }
        }
    }

    /** Calls back whenever a person changes something. */
    void onChange(Runnable changed) {
        for (Component component : new ArrayList<>(components())) {
            if (component instanceof AbstractField<?, ?> field) {
                field.addValueChangeListener(event -> {
                    if (event.isFromClient()) {
                        changed.run();
                    }
                });
            }
        }
    }
}
