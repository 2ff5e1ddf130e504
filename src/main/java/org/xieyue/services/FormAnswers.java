package org.xieyue.services;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.AccountId;
import org.xieyue.processes.DrawnProcess;
import org.xieyue.processes.Var;
import org.xieyue.processes.Vars;
import org.xieyue.processes.forms.DrawnField;
import org.xieyue.processes.forms.DrawnForm;
import org.xieyue.processes.forms.FieldKind;
import org.xieyue.processes.forms.ServiceWords;
import org.xieyue.shared.Refusal;

/** What was filled in, as it is stored and as gateways may read it. */
final class FormAnswers {

    private final DrawnProcess process;
    private final DrawnForm form;
    private final Map<String, Object> values;

    private FormAnswers(DrawnProcess process, DrawnForm form, Map<String, Object> values) {
        this.process = process;
        this.form = form;
        this.values = values;
    }

    static FormAnswers of(DrawnProcess process, DrawnForm form, Map<String, Object> values) {
        return new FormAnswers(process, form, values);
    }

    /** A number that is a process variable is a whole one. */
    List<Refusal> flaws() {
        List<Refusal> flaws = new ArrayList<>();
        for (DrawnField field : form.fields()) {
            if (field.kind() == FieldKind.NUMBER
                    && values.get(field.key()) instanceof BigDecimal number
                    && number.stripTrailingZeros().scale() > 0) {
                flaws.add(Refusal.ofField(field.key(), "services.whole", field.label()));
            }
        }
        return flaws;
    }

    /** Plain text, yes or no, lists of text: nothing that a later version could not read. */
    Map<String, Object> stored() {
        Map<String, Object> stored = new LinkedHashMap<>();
        for (DrawnField field : form.fields()) {
            Object value = values.get(field.key());
            if (value != null) {
                stored.put(
                        field.key(),
                        switch (value) {
                            case BigDecimal number -> number.toPlainString();
                            case Boolean yes -> yes;
                            case List<?> list ->
                                list.stream().map(String::valueOf).toList();
                            default -> value.toString();
                        });
            }
        }
        return stored;
    }

    /** Of a task: what its fields say now, also that one says nothing any more. */
    Vars with(String outcome) {
        Vars vars = Vars.none();
        form.variables().keySet().forEach(name -> add(vars, name));
        process.variable(form.outcomeVariable()).ifPresent(variable -> put(vars, variable, outcome));
        return vars;
    }

    /** Of the application: every variable of the process is known from the beginning, most as nothing. */
    Vars begin(AccountId applicant) {
        Vars vars = Vars.none();
        process.contract().variables().stream()
                .filter(variable -> !form.variables().containsKey(variable.name()))
                .filter(variable -> !variable.name().equals(ServiceWords.APPLICANT))
                .forEach(vars::andNothing);
        form.variables().keySet().forEach(name -> add(vars, name));
        process.variable(ServiceWords.APPLICANT).ifPresent(variable -> put(vars, variable, applicant.toString()));
        return vars;
    }

    private void add(Vars vars, String name) {
        process.variable(name).ifPresent(variable -> put(vars, variable, said(name)));
    }

    private @Nullable Object said(String name) {
        Object value = values.get(name);
        return value instanceof BigDecimal number
                ? Long.valueOf(number.setScale(0, RoundingMode.CEILING).longValueExact())
                : value instanceof LocalDate || value instanceof Boolean || value instanceof String ? value : null;
    }

    private static <T> void put(Vars vars, Var<T> variable, @Nullable Object value) {
        if (value == null) {
            vars.andNothing(variable);
        } else {
            vars.and(variable, variable.type().cast(value));
        }
    }
}
