package org.xieyue.tasks.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.LocalDate;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.AccountId;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Wording;
import org.xieyue.tasks.TaskRow;

/** A task in the list: what is asked and about whom, until when, and why me. */
class TaskLine extends ListItem {

    private final transient DossierKit kit;
    private final transient Wording wording;
    private final Anchor link = new Anchor();
    private transient TaskRow row;

    TaskLine(DossierKit kit, TaskRow row, String process, String href, AccountId reader) {
        this.kit = kit;
        this.wording = kit.wording();
        this.row = row;
        link.setHref(href);
        link.addClassName("task-line");
        link.getElement().setAttribute("data-task", row.id().toString());
        add(link);
        fill(process, reader);
    }

    TaskRow row() {
        return row;
    }

    /** Shows the row as it is now; greyed with the name when a colleague has it or it is done. */
    void update(TaskRow now, String process, AccountId reader) {
        boolean wasOpen = row.open();
        row = now;
        fill(process, reader);
        boolean taken = now.holder() != null && !reader.equals(now.holder());
        link.setClassName("taken", taken || (wasOpen && !now.open()));
    }

    void selected(boolean selected) {
        link.setClassName("selected", selected);
        if (selected) {
            link.getElement().setAttribute("aria-current", "true");
            link.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        } else {
            link.getElement().removeAttribute("aria-current");
        }
    }

    private void fill(String process, AccountId reader) {
        link.removeAll();
        Span what = new Span(kit.words().title(row) + " · " + kit.words().subject(row.processKey(), row.subject()));
        what.addClassName("what");
        Div first = new Div(what);
        first.addClassName("first");
        if (row.amount() != null) {
            Span amount = new Span(wording.money(row.amount()));
            amount.addClassName("amount");
            what.add(" ");
            what.add(amount);
        }
        first.add(when());
        Div second = new Div();
        second.addClassNames("second", "small", "soft");
        second.add(new Span(String.join(" · ", process, kit.words().post(row), waited())));
        LocalDate due = row.dueOn();
        if (row.open() && due != null) {
            second.add(new Span(" · " + wording.date(due)));
        }
        if (row.open() && row.dueProvisional()) {
            second.add(Tag.warn(wording.say("tasks.ui.provisional")));
        }
        if (row.open() && row.holder() != null && !reader.equals(row.holder())) {
            second.add(Tag.neutral(wording.say("tasks.ui.holder", row.holderName() == null ? "" : row.holderName())));
        }
        if (row.open() && row.notForMe() != null) {
            second.add(Tag.neutral(wording.say("tasks.ui.notForMe")));
        }
        link.add(first, second);
    }

    private Span when() {
        Span when = new Span();
        when.addClassNames("when", "small");
        LocalDate due = row.dueOn();
        if (!row.open()) {
            String outcome = row.outcome();
            when.setText(
                    outcome == null ? wording.say("tasks.ui.closed") : wording.sayOr("outcome." + outcome, outcome));
        } else if (due != null) {
            when.setText(wording.distance(due));
            when.setClassName("late", wording.isLate(due));
            when.setClassName("warn", wording.isToday(due));
            when.setTitle(due.toString());
        }
        return when;
    }

    private String waited() {
        if (!row.open()) {
            return row.endedAt() == null ? "" : wording.time(row.endedAt());
        }
        Duration waited = Duration.between(
                row.createdAt().atZone(BusinessClock.ZONE), kit.clock().time());
        return wording.say("tasks.ui.waited", wording.took(waited));
    }
}
