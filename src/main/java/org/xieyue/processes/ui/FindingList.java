package org.xieyue.processes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.xieyue.processes.check.Finding;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Wording;

/** What the rules say, mistakes first; a click shows the element. */
final class FindingList extends Card {

    private static final long serialVersionUID = 1L;

    FindingList(Wording wording, List<Finding> findings, Consumer<Finding> reveal) {
        super(wording.say("studio.ui.check"));
        addClassName("stack");
        long errors = findings.stream().filter(Finding::isError).count();
        Div counts = new Div();
        counts.addClassNames("row", "wrap");
        counts.add(
                errors == 0
                        ? Tag.good(wording.say("studio.ui.check.sound"))
                        : Tag.late(wording.say("studio.ui.check.errors", errors)));
        if (findings.size() > errors) {
            counts.add(Tag.neutral(wording.say("studio.ui.check.warnings", findings.size() - errors)));
        }
        add(counts);
        UnorderedList list = new UnorderedList();
        list.addClassName("findings");
        findings.stream()
                .sorted((one, other) -> Boolean.compare(other.isError(), one.isError()))
                .forEach(finding -> list.add(new ListItem(said(wording, finding, reveal))));
        add(list);
    }

    private static Component said(Wording wording, Finding finding, Consumer<Finding> reveal) {
        String sentence = wording.say(finding.refusal());
        if (finding.id().isEmpty() && finding.file().endsWith(".bpmn")) {
            return new Span(sentence);
        }
        Button show = new Button(sentence, click -> reveal.accept(finding));
        show.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        show.addClassName("in-text");
        return show;
    }
}
