package org.xieyue.tasks.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.List;
import org.xieyue.clock.BusinessClock;
import org.xieyue.shared.ui.Tag;
import org.xieyue.tasks.OwnMatter;

/** What waits for the reader alone, above the tasks; a row opens the page where it is answered. */
class OwnMatterList extends Div {

    private static final long serialVersionUID = 1L;

    OwnMatterList(DossierKit kit, List<OwnMatter> matters) {
        addClassName("task-list");
        Div heading = new Div(new Span(kit.wording().say("tasks.ui.matters")));
        heading.addClassName("task-group");
        OrderedList list = new OrderedList();
        matters.forEach(matter -> list.add(line(kit, matter)));
        add(heading, list);
    }

    private static ListItem line(DossierKit kit, OwnMatter matter) {
        Span what = new Span(matter.title());
        what.addClassName("what");
        Div first = new Div(what, Tag.warn(kit.wording().say("tasks.ui.matters.secret")));
        first.addClassName("first");
        Duration waited = Duration.between(
                matter.since().atZone(BusinessClock.ZONE), kit.clock().time());
        Div second = new Div(new Span(matter.about() + " · "
                + kit.wording().say("tasks.ui.waited", kit.wording().took(waited))));
        second.addClassNames("second", "small", "soft");
        Anchor link = new Anchor(matter.path());
        link.addClassName("task-line");
        link.add(first, second);
        return new ListItem(link);
    }
}
