package org.xieyue.tasks.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.TextKey;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.Wording;
import org.xieyue.tasks.CaseActions.Offered;

/** What may be done with a case beside its tasks. What cannot be done now stands there with its reason. */
class ActionsPanel extends Card {

    /** @param changed told when something has been done to the case */
    ActionsPanel(DossierKit kit, CaseId caseId, List<Offered> offers, Runnable changed) {
        super(kit.wording().say("tasks.ui.actions"));
        UnorderedList list = new UnorderedList();
        list.addClassName("case-actions");
        offers.forEach(offer -> {
            ListItem item = new ListItem();
            show(offer, item, kit, caseId, changed);
            list.add(item);
        });
        add(list);
    }

    /** The button, and why it cannot be pressed now. */
    static void show(Offered offer, HtmlContainer into, DossierKit kit, CaseId caseId, Runnable changed) {
        Wording wording = kit.wording();
        String form = TextKey.ofForm(offer.contract().key());
        Button button = new Button(
                wording.say(form + ".title"), click -> new ActionSheet(kit, caseId, offer.contract(), changed).open());
        button.setId("action-" + offer.contract().key().replace('/', '-'));
        into.add(button);
        Refusal notNow = offer.notNow();
        if (notNow != null) {
            String reason = wording.say(notNow);
            Span why = new Span(reason);
            why.addClassNames("small", "soft");
            why.setId(button.getId().orElseThrow() + "-why");
            button.setEnabled(false);
            button.setTooltipText(reason);
            button.getElement().setAttribute("aria-describedby", why.getId().orElseThrow());
            into.add(why);
        }
    }
}
