package org.xieyue.notices.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.xieyue.notices.ChooseContact;
import org.xieyue.notices.MessageRow;
import org.xieyue.notices.MyMessages;
import org.xieyue.shared.Page;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.EmptyState;
import org.xieyue.shared.ui.LinkedText;
import org.xieyue.shared.ui.PageView;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Toasts;
import org.xieyue.shared.ui.Wording;

/** What was told to the person who is signed in, newest first, and whether mail reminds of it. */
@Route("messages")
@PermitAll
class MessagesView extends PageView {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 30;

    private final transient MyMessages messages;
    private final transient Wording wording;
    private final Div list = new Div();
    private final Button older = new Button();
    private @Nullable String next;

    MessagesView(MyMessages messages, ChooseContact chooseContact, Wording wording, Toasts toasts) {
        super(wording.say("messages.title"), wording.say("messages.about"));
        this.messages = messages;
        this.wording = wording;
        Button readAll = new Button(wording.say("messages.read-all"), click -> {
            messages.readAll();
            restart();
        });
        headerActions(readAll);
        list.addClassName("stack");
        older.setText(wording.say("messages.more"));
        older.addClickListener(click -> more());
        older.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(list, older, new ContactCard(chooseContact, wording, toasts));
        restart();
    }

    private void restart() {
        list.removeAll();
        next = null;
        more();
        if (list.getComponentCount() == 0) {
            list.add(new EmptyState(wording.say("messages.none"), wording.say("messages.none.next")));
        }
    }

    private void more() {
        Page<MessageRow> page = messages.page(wording.locale(), next, PAGE);
        page.rows().forEach(row -> list.add(card(row)));
        next = page.next();
        older.setVisible(next != null);
    }

    private Card card(MessageRow row) {
        Card card = new Card(row.subject(), new Paragraph(new LinkedText(row.text())));
        Span at = new Span(wording.time(row.sentAt()));
        at.addClassName("soft");
        at.setTitle(wording.exactTime(row.sentAt()));
        Div foot = new Div(at);
        foot.addClassNames("row", "wrap");
        if (row.about() != null) {
            foot.add(new Anchor("case/" + row.about(), wording.say("messages.open-case")));
        }
        if (!row.read()) {
            Tag unread = Tag.action(wording.say("messages.unread"));
            card.beside(unread);
            Button read = new Button(wording.say("messages.read"));
            read.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            read.addClickListener(click -> {
                messages.read(row.id());
                unread.removeFromParent();
                read.removeFromParent();
            });
            foot.add(read);
        }
        card.add(foot);
        return card;
    }
}
