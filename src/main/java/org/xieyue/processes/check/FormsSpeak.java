package org.xieyue.processes.check;

import java.util.List;
import org.xieyue.processes.forms.FormDesign;
import org.xieyue.processes.forms.FormDesign.Choice;
import org.xieyue.processes.forms.FormDesign.Item;
import org.xieyue.processes.forms.FormDesign.Role;
import org.xieyue.processes.forms.FormDesign.Said;

/** XY-612, XY-613: a form speaks both languages, and a screen of it asks for few things. */
final class FormsSpeak {

    static final int MOST_FIELDS_A_SCREEN = 7;

    private FormsSpeak() {}

    static void check(byte[] content, Findings findings) {
        FormDesign.read(content).ifPresent(design -> {
            List<Item> items = design.items();
            int fields = 0;
            for (Item item : items) {
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

    private static void english(Item item, Said said, Findings findings) {
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

    private static void warn(String rule, Item item, Findings findings, Object arg) {
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
