package org.xieyue.processes.check;

import java.util.List;
import java.util.Map;
import org.xieyue.processes.forms.FormDesign;
import org.xieyue.processes.forms.FormItem;
import org.xieyue.processes.forms.FormItem.Role;
import org.xieyue.processes.forms.Said;
import org.xieyue.processes.forms.Said.Choice;

/** XY-612, XY-613, XY-614: a form speaks both languages, asks for few things on a screen, and for what the process knows. */
final class FormsSpeak {

    static final int MOST_FIELDS_A_SCREEN = 7;

    private FormsSpeak() {}

    static void check(byte[] content, Findings findings) {
        FormDesign.read(content).ifPresent(design -> {
            List<FormItem> items = design.items();
            int fields = 0;
            for (FormItem item : items) {
                if (item.role() == Role.SCREEN) {
                    fields = 0;
                }
                if (item.role() == Role.FIELD && ++fields == MOST_FIELDS_A_SCREEN + 1) {
                    warn("XY-613", item, findings, MOST_FIELDS_A_SCREEN);
                }
                if (item.role() != Role.LOOKS && !item.label().isEmpty()) {
                    english(item, design.said(item.number()), findings);
                }
            }
        });
    }

    /** In a process that a capability has declared, nothing reads what the declaration does not name. */
    static void declared(byte[] content, Map<String, Vocabulary.Kind> variables, Findings findings) {
        FormDesign.read(content)
                .ifPresent(design -> design.items().stream()
                        .filter(item ->
                                item.kind() != null && item.kind().isVariable() && !variables.containsKey(item.key()))
                        .forEach(item -> warn("XY-614", item, findings, item.key())));
    }

    private static void english(FormItem item, Said said, Findings findings) {
        if (said.en().isBlank()) {
            warn("XY-612", item, findings, said.zh());
        }
        if (!said.hintZh().isBlank() && said.hintEn().isBlank()) {
            warn("XY-612", item, findings, said.hintZh());
        }
        for (Choice choice : said.choices()) {
            if (choice.en().isBlank()) {
                warn("XY-612", item, findings, choice.zh());
            }
        }
    }

    private static void warn(String rule, FormItem item, Findings findings, Object arg) {
        findings.add(new Finding(
                findings.file(),
                Severity.WARNING,
                rule,
                "「" + item.label() + "」(" + item.key() + ")",
                item.key(),
                0,
                List.of(arg)));
    }
}
