package org.xieyue.processes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xieyue.processes.compare.Change;
import org.xieyue.processes.compare.Change.Kind;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.Wording;

/** The differences between two versions, a sentence each; what was only drawn elsewhere is counted. */
final class ChangeList extends Card {

    private static final long serialVersionUID = 1L;

    ChangeList(Wording wording, ChangeWords words, String title, List<Change> changes) {
        this(wording, words, title, changes, null);
    }

    /** @param reveal shows an element of the new version; null where there is no drawing to show it in */
    ChangeList(
            Wording wording, ChangeWords words, String title, List<Change> changes, @Nullable Consumer<Change> reveal) {
        super(title);
        addClassName("stack");
        if (changes.isEmpty()) {
            add(soft(wording.say("processes.changes.none")));
            return;
        }
        add(soft(words.summary(changes)));
        UnorderedList list = new UnorderedList();
        list.addClassName("changes");
        changes.stream().filter(change -> change.kind() != Kind.MOVED).forEach(change -> {
            ListItem item = new ListItem(said(words.sentence(change), change, reveal));
            item.addClassName(change.kind().name().toLowerCase(java.util.Locale.ROOT));
            list.add(item);
        });
        add(list);
    }

    private static Component said(String sentence, Change change, @Nullable Consumer<Change> reveal) {
        if (reveal == null || change.kind() == Kind.REMOVED) {
            return new Span(sentence);
        }
        Button show = new Button(sentence, click -> reveal.accept(change));
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
