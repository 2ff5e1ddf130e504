package org.xieyue.processes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xieyue.processes.compare.Change;
import org.xieyue.processes.compare.Change.Kind;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.Wording;

/** The differences between two versions, a sentence each; what was only drawn elsewhere is counted. */
final class ChangeList extends Card {

    private static final long serialVersionUID = 1L;

    ChangeList(Wording wording, ChangeWords words, String title, List<Change> changes) {
        this(wording, words, title, changes, change -> null, false);
    }

    /** @param reveal shows an element of the new version */
    ChangeList(Wording wording, ChangeWords words, String title, List<Change> changes, Consumer<Change> reveal) {
        this(
                wording,
                words,
                title,
                changes,
                change -> change.kind() == Kind.REMOVED ? null : () -> reveal.accept(change),
                false);
    }

    /** Beside two drawings: what was removed or only moved can be shown too. */
    static ChangeList beside(
            Wording wording, ChangeWords words, String title, List<Change> changes, Consumer<Change> reveal) {
        return new ChangeList(
                wording,
                words,
                title,
                changes,
                change -> change.file().endsWith(".bpmn") ? () -> reveal.accept(change) : null,
                true);
    }

    private ChangeList(
            Wording wording,
            ChangeWords words,
            String title,
            List<Change> changes,
            Function<Change, @Nullable Runnable> reveal,
            boolean withMoved) {
        super(title);
        addClassName("stack");
        if (changes.isEmpty()) {
            add(soft(wording.say("processes.changes.none")));
            return;
        }
        String summary = words.summary(changes);
        if (!summary.isEmpty()) {
            add(soft(summary));
        }
        add(list(
                words,
                changes.stream().filter(change -> change.kind() != Kind.MOVED && change.kind() != Kind.SHIFTED),
                reveal));
        changes.stream()
                .filter(change -> change.kind() == Kind.SHIFTED)
                .forEach(change -> add(soft(words.sentence(change))));
        if (withMoved && changes.stream().anyMatch(change -> change.kind() == Kind.MOVED)) {
            Details moved = new Details(
                    wording.say("studio.compare.moved"),
                    list(words, changes.stream().filter(change -> change.kind() == Kind.MOVED), reveal));
            add(moved);
        }
    }

    private static UnorderedList list(
            ChangeWords words, Stream<Change> changes, Function<Change, @Nullable Runnable> reveal) {
        UnorderedList list = new UnorderedList();
        list.addClassName("changes");
        changes.forEach(change -> {
            ListItem item = new ListItem(said(words.sentence(change), reveal.apply(change)));
            item.addClassName(change.kind().name().toLowerCase(Locale.ROOT));
            list.add(item);
        });
        return list;
    }

    private static Component said(String sentence, @Nullable Runnable reveal) {
        if (reveal == null) {
            return new Span(sentence);
        }
        Button show = new Button(sentence, click -> reveal.run());
        show.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        show.addClassName("in-text");
        return show;
    }

    private static Paragraph soft(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("soft");
        return paragraph;
    }
}
