package org.xieyue.notices.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.xieyue.notices.AnnouncementRow;
import org.xieyue.notices.CurrentNotices;
import org.xieyue.notices.NoticeRow;
import org.xieyue.notices.ObjectionRow;
import org.xieyue.notices.RaiseObjection;
import org.xieyue.notices.ReadAnnouncements;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.EmptyState;
import org.xieyue.shared.ui.KeyValues;
import org.xieyue.shared.ui.LinkedText;
import org.xieyue.shared.ui.PageView;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Toasts;
import org.xieyue.shared.ui.Wording;

/** The board with the public notices of the reader's unions; one card an item, so that it reads well on a phone. */
@Route("notices")
@Menu(title = "menu.notices", order = 120, icon = "vaadin:megaphone")
@PermitAll
class NoticesView extends PageView {

    private static final long serialVersionUID = 1L;

    private final transient CurrentNotices notices;
    private final transient RaiseObjection raiseObjection;
    private final transient Wording wording;
    private final transient Toasts toasts;
    private final Div list = new Div();

    NoticesView(
            CurrentNotices notices,
            ReadAnnouncements announcements,
            RaiseObjection raiseObjection,
            Wording wording,
            Toasts toasts) {
        super(wording.say("notices.board.title"), wording.say("notices.board.about"));
        this.notices = notices;
        this.raiseObjection = raiseObjection;
        this.wording = wording;
        this.toasts = toasts;
        list.addClassName("stack");
        add(list);
        show();
        List<AnnouncementRow> announced = announcements.list(wording.locale());
        if (!announced.isEmpty()) {
            add(announced(announced));
        }
    }

    private Card announced(List<AnnouncementRow> rows) {
        return new Card(
                wording.say("notices.announcements"),
                new Paragraph(wording.say("notices.announcements.about")),
                new RowTable<AnnouncementRow>(wording.say("notices.announcements"))
                        .text(wording.say("notices.announcements.at"), row -> wording.time(row.postedAt()))
                        .text(wording.say("notices.union"), AnnouncementRow::unionName)
                        .component(wording.say("notices.announcements.text"), NoticesView::words)
                        .rows(rows));
    }

    private static Span words(AnnouncementRow row) {
        Span words = new LinkedText(row.text());
        words.addClassName("hash");
        return words;
    }

    private void show() {
        list.removeAll();
        List<NoticeRow> rows = notices.list();
        if (rows.isEmpty()) {
            list.add(new EmptyState(wording.say("notices.board.none"), wording.say("notices.board.none.next")));
        }
        rows.forEach(row -> list.add(card(row)));
    }

    private Card card(NoticeRow row) {
        boolean over = wording.isLate(row.lastDay());
        KeyValues facts = new KeyValues()
                .pair(wording.say("notices.union"), row.unionName())
                .pair(
                        wording.say("notices.period"),
                        wording.say("notices.period.value", wording.date(row.startedOn()), wording.date(row.lastDay())))
                .pair(wording.say("notices.last-day"), lastDay(row));
        Card card = new Card(row.text(), facts).beside(state(row, over));
        card.addClassName("stack");
        ObjectionRow mine = row.mine();
        if (mine != null) {
            card.add(mine(mine));
        }
        if (!over && (mine == null || mine.state() != ObjectionRow.State.OPEN)) {
            Button object = new Button(wording.say("notices.object"), click -> open(row));
            object.setAriaLabel(wording.say("notices.object") + " · " + row.text());
            card.add(object);
        }
        return card;
    }

    private Div lastDay(NoticeRow row) {
        Div cell = new Div(new Span(wording.due(row.lastDay())));
        if (row.provisional()) {
            cell.add(new Span(" "), Tag.warn(wording.say("notices.provisional")));
        }
        return cell;
    }

    private Tag state(NoticeRow row, boolean over) {
        if (row.onHold()) {
            return Tag.warn(wording.say("notices.on-hold"));
        }
        return over ? Tag.neutral(wording.say("notices.period-over")) : Tag.action(wording.say("notices.running"));
    }

    private Div mine(ObjectionRow objection) {
        Div block = new Div(new Span(wording.say("notices.mine") + " "));
        String state = wording.say("notices.mine." + objection.state());
        block.add(
                switch (objection.state()) {
                    case OPEN -> Tag.warn(state);
                    case UPHELD -> Tag.good(state);
                    case DISMISSED -> Tag.neutral(state);
                });
        block.add(new Paragraph(objection.text()));
        if (objection.reason() != null) {
            block.add(new Paragraph(wording.say("notices.mine.reason", objection.reason())));
        }
        return block;
    }

    private void open(NoticeRow row) {
        new ObjectionSheet(row, raiseObjection, wording, () -> {
                    toasts.done("notices.object.done");
                    show();
                })
                .open();
    }
}
