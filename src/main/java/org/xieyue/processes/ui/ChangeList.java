package org.xieyue.processes.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.xieyue.processes.compare.Change;
import org.xieyue.processes.compare.Change.Kind;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.Wording;

/** The differences between two versions, a sentence each; what was only drawn elsewhere is counted. */
final class ChangeList extends Card {

    private static final long serialVersionUID = 1L;

    ChangeList(Wording wording, ChangeWords words, String title, List<Change> changes) {
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
            ListItem item = new ListItem(words.sentence(change));
            item.addClassName(change.kind().name().toLowerCase(java.util.Locale.ROOT));
            list.add(item);
        });
        add(list);
    }

    private static Paragraph soft(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("soft");
        return paragraph;
    }
}
