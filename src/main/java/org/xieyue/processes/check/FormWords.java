package org.xieyue.processes.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.xieyue.processes.check.Vocabulary.Kind;
import org.xieyue.processes.forms.DrawnForm;
import org.xieyue.processes.forms.FieldKind;

/** What conditions and tables may name because a drawn form asks for it. */
public final class FormWords {

    private FormWords() {}

    /** Fields by their key, and how each form ended by {@link DrawnForm#outcomeVariable()}. */
    public static Map<String, Kind> variables(Collection<DrawnForm> forms) {
        Map<String, Kind> variables = new HashMap<>();
        for (DrawnForm form : forms) {
            form.variables().forEach((name, kind) -> variables.put(name, kind(kind)));
            if (!form.id().equals(DrawnForm.START)) {
                variables.put(form.outcomeVariable(), Kind.TEXT);
            }
        }
        return variables;
    }

    private static Kind kind(FieldKind kind) {
        return switch (kind) {
            case NUMBER, MONEY -> Kind.NUMBER;
            case DATE -> Kind.DATE;
            case YES_NO -> Kind.YES_NO;
            case TEXT, LONG_TEXT, CHOICE, MULTI_CHOICE, DOCUMENTS -> Kind.TEXT;
        };
    }
}
