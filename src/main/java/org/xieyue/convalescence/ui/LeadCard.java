package org.xieyue.convalescence.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import org.xieyue.convalescence.TripId;
import org.xieyue.shared.Texts;
import org.xieyue.shared.ui.Card;

/** The leader's way to the roll call. */
class LeadCard extends Card {

    private static final long serialVersionUID = 1L;

    LeadCard(TripId trip, TripWords words) {
        super(words.word("you-lead"), new Paragraph(words.word("you-lead.how")));
        boolean english = words.wording().locale().equals(Texts.ENGLISH);
        Anchor roll = new Anchor("/roll-call/" + trip + "?lang=" + (english ? "en" : "zh"), words.word("roll-call"));
        roll.getElement().setAttribute("router-ignore", true);
        roll.addClassName("touch");
        add(roll);
        addClassName("stack");
    }
}
