package org.xieyue.processes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.xieyue.processes.check.Finding;
import org.xieyue.processes.fix.Fix;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Wording;

/** What the rules say, mistakes first; a click shows the element. */
final class FindingList extends Card {

    private static final long serialVersionUID = 1L;

    private final transient Wording wording;
    private final transient Consumer<Finding> reveal;
    private final transient Map<Finding, List<Fix>> fixes;
    private final transient Consumer<Fix> mend;

    /**
     * @param fixes what would mend a finding, offered beside it
     * @param mend takes one of them
     */
    FindingList(
            Wording wording,
            List<Finding> findings,
            Consumer<Finding> reveal,
            Map<Finding, List<Fix>> fixes,
            Consumer<Fix> mend) {
        super(wording.say("studio.ui.check"));
        this.wording = wording;
        this.reveal = reveal;
        this.fixes = Map.copyOf(fixes);
        this.mend = mend;
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
                .forEach(finding -> list.add(item(finding)));
        add(list);
    }

    private ListItem item(Finding finding) {
        ListItem item = new ListItem(said(finding));
        List<Fix> offered = fixes.getOrDefault(finding, List.of());
        if (!offered.isEmpty()) {
            Div row = new Div();
            row.addClassNames("row", "wrap", "fixes");
            offered.forEach(fix -> row.add(fix(fix)));
            item.add(row);
        }
        return item;
    }

    private Button fix(Fix fix) {
        Object[] args = fix.args().stream()
                .map(arg -> switch (fix.kind()) {
                    case LABEL, QUESTION, DEFAULT, REMOVE -> wording.label(arg);
                    default -> arg;
                })
                .toArray();
        Button button = new Button(wording.say("studio.fix." + fix.kind(), args), click -> mend.accept(fix));
        button.setDisableOnClick(true);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private Component said(Finding finding) {
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
