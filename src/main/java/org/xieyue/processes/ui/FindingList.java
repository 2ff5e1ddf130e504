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
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xieyue.processes.check.Finding;
import org.xieyue.processes.fix.Fix;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Wording;

/** What the rules say, mistakes first; a click shows the element. */
final class FindingList extends Card {

    private static final long serialVersionUID = 1L;

    private static final Pattern NAMELESS = Pattern.compile("<(\\w+)>");

    private final transient Wording wording;
    private final boolean revealing;
    private final transient Consumer<Finding> reveal;
    private final transient Map<Finding, List<Fix>> fixes;
    private final transient BiConsumer<Finding, Fix> mend;

    /** Only told: nothing is drawn beside it. */
    FindingList(Wording wording, List<Finding> findings) {
        this(wording, findings, finding -> {}, Map.of(), (finding, fix) -> {}, false);
    }

    /**
     * @param fixes what would mend a finding, offered beside it
     * @param mend takes one of them
     */
    FindingList(
            Wording wording,
            List<Finding> findings,
            Consumer<Finding> reveal,
            Map<Finding, List<Fix>> fixes,
            BiConsumer<Finding, Fix> mend) {
        this(wording, findings, reveal, fixes, mend, true);
    }

    private FindingList(
            Wording wording,
            List<Finding> findings,
            Consumer<Finding> reveal,
            Map<Finding, List<Fix>> fixes,
            BiConsumer<Finding, Fix> mend,
            boolean revealing) {
        super(wording.say("studio.ui.check"));
        this.revealing = revealing;
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

    /** Brings the list into sight and leads the keyboard to it. */
    void showWhole() {
        getElement().setAttribute("tabindex", "-1").executeJs("this.scrollIntoView({block: 'start'}); this.focus()");
    }

    private ListItem item(Finding finding) {
        ListItem item = new ListItem(said(finding));
        List<Fix> offered = fixes.getOrDefault(finding, List.of());
        if (!offered.isEmpty()) {
            Div row = new Div();
            row.addClassNames("row", "wrap", "fixes");
            offered.forEach(fix -> row.add(fix(finding, fix)));
            item.add(row);
        }
        return item;
    }

    private Button fix(Finding finding, Fix fix) {
        Object[] args = fix.args().stream()
                .map(arg -> switch (fix.kind()) {
                    case LABEL, QUESTION, DEFAULT, REMOVE -> wording.label(arg);
                    default -> arg;
                })
                .toArray();
        Button button = new Button(wording.say("studio.fix." + fix.kind(), args), click -> mend.accept(finding, fix));
        button.setDisableOnClick(true);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    /** What has no name yet is told as what it is: 「连线」, not {@code <sequenceFlow>}. */
    private String named(String sentence, String element) {
        Matcher kind = NAMELESS.matcher(element);
        return kind.lookingAt()
                ? sentence.replace(
                        kind.group(),
                        wording.say(
                                "processes.quoted",
                                wording.sayOr(
                                        "processes.element." + kind.group(1), wording.say("processes.element.other"))))
                : sentence;
    }

    private Component said(Finding finding) {
        String sentence = named(wording.say(finding.refusal()), finding.element());
        if (!revealing || (finding.id().isEmpty() && finding.file().endsWith(".bpmn"))) {
            return new Span(sentence);
        }
        Button show = new Button(sentence, click -> reveal.accept(finding));
        show.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        show.addClassName("in-text");
        return show;
    }
}
