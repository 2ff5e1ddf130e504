package org.xieyue.tasks.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.xieyue.cases.OpenedCase;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.Wording;

/** The application has been sent: its number and what happens next. */
class SentPage extends Div {

    /** @param formKey prefix of the form's texts */
    SentPage(Wording wording, String formKey, OpenedCase done) {
        addClassName("apply-part");
        Div sign = new Div(VaadinIcon.CHECK_CIRCLE.create());
        sign.addClassName("done-sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        Div code = new Div(done.number());
        code.addClassName("code");
        Div number = new Div(PageParts.softly(wording.say("tasks.ui.apply.number")), code);
        number.addClassNames("card", "said-good", "case-number");
        add(sign, new H1(wording.say("tasks.ui.apply.sent")), number);
        OrderedList next = new OrderedList();
        next.addClassName("what-next");
        String own = formKey + ".next.";
        String base = wording.has(own + 1) ? own : "tasks.ui.apply.next.";
        for (int place = 1; wording.has(base + place); place++) {
            next.add(new ListItem(wording.say(base + place)));
        }
        add(new Card(wording.say("tasks.ui.apply.whatNext"), next));
        add(PageParts.dock(PageParts.primary(
                wording.say("tasks.ui.apply.toCase"), () -> UI.getCurrent().navigate("case/" + done.id()))));
    }
}
