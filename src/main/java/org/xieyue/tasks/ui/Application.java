package org.xieyue.tasks.ui;

import com.vaadin.flow.server.VaadinSession;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.TextKey;
import org.xieyue.tasks.FormContract.Field;

/** An application while it is filled in: its fields, which steps are complete, and what survives a reload. */
class Application {

    enum Progress {
        NOT_STARTED,
        IN_PROGRESS,
        COMPLETE
    }

    private final String process;
    private final FormFields fields;

    Application(String process, FormFields fields) {
        this.process = process;
        this.fields = fields;
        restore();
        fields.onChange(this::keep);
    }

    FormFields fields() {
        return fields;
    }

    /** The steps on which something is asked, given what has been chosen so far. */
    List<Integer> steps() {
        return fields.steps().stream()
                .filter(step -> fields.onStep(step).stream().anyMatch(this::isAsked))
                .toList();
    }

    boolean isAsked(Field field) {
        return fields.component(field.name()).isVisible();
    }

    Progress progress(int step) {
        List<Field> asked = fields.onStep(step);
        boolean anything = asked.stream().anyMatch(field -> !fields.isEmpty(field.name()));
        if (missing(step).isEmpty() && (anything || visited().contains(step))) {
            return Progress.COMPLETE;
        }
        return anything ? Progress.IN_PROGRESS : Progress.NOT_STARTED;
    }

    boolean isComplete() {
        return steps().stream().allMatch(step -> progress(step) == Progress.COMPLETE);
    }

    /** Required fields of a step that are still empty, as reasons beside them. */
    List<Refusal> missing(int step) {
        return fields.onStep(step).stream()
                .filter(Field::required)
                .filter(this::isAsked)
                .filter(field -> fields.isEmpty(field.name()))
                .map(field -> Refusal.ofField(
                        field.name(),
                        "tasks.required",
                        new TextKey(TaskWords.formKey(fields.contract().key()) + "." + field.name())))
                .toList();
    }

    /** On which step a field stands; the first when the field is unknown. */
    int stepOf(String name) {
        return fields.contract().fields().stream()
                .filter(field -> Objects.equals(field.name(), name))
                .map(Field::step)
                .findFirst()
                .orElse(1);
    }

    void visit(int step) {
        List<Integer> seen = new java.util.ArrayList<>(visited());
        if (!seen.contains(step)) {
            seen.add(step);
            VaadinSession.getCurrent().setAttribute("visited." + process, seen);
        }
        keep();
    }

    private List<Integer> visited() {
        Object seen = VaadinSession.getCurrent().getAttribute("visited." + process);
        return seen instanceof List<?> list
                ? list.stream().map(Integer.class::cast).toList()
                : List.of();
    }

    void keep() {
        VaadinSession.getCurrent().setAttribute("application." + process, new Kept(fields.values()));
    }

    private void restore() {
        if (VaadinSession.getCurrent().getAttribute("application." + process) instanceof Kept kept) {
            fields.show(kept.values());
        }
    }

    void forget() {
        VaadinSession.getCurrent().setAttribute("application." + process, null);
        VaadinSession.getCurrent().setAttribute("visited." + process, null);
    }

    private record Kept(HashMap<String, Object> values) implements Serializable {
        Kept(Map<String, Object> values) {
            this(new HashMap<>(values));
        }
    }
}
