package org.xieyue.tasks.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.xieyue.processes.PublishedProcess;
import org.xieyue.shared.TextKey;
import org.xieyue.shared.ui.EmptyState;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.PageView;
import org.xieyue.shared.ui.Wording;
import org.xieyue.tasks.CaseDesk;

/** What a person may apply for. */
@Route("apply")
@Menu(title = "menu.apply", order = 2.5, icon = "vaadin:plus-circle-o")
@PermitAll
@Needs("OPEN_CASE")
class CatalogueView extends PageView {

    CatalogueView(CaseDesk desk, Wording wording) {
        super(wording.say("menu.apply"), wording.say("tasks.ui.apply.about"));
        addClassName("apply");
        List<PublishedProcess> offered = desk.offered();
        if (offered.isEmpty()) {
            add(new EmptyState(wording.say("tasks.ui.apply.none"), wording.say("tasks.ui.apply.none.next")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("services");
        for (PublishedProcess process : offered) {
            Anchor link = new Anchor("apply/" + process.key(), wording.say(process.label()));
            link.addClassName("strong");
            Div words = new Div(link);
            String about = TextKey.ofForm(process.startForm()) + ".about";
            if (wording.has(about)) {
                Span sentence = new Span(wording.say(about));
                sentence.addClassNames("soft", "block");
                words.add(sentence);
            }
            ListItem item = new ListItem(words);
            item.addClassName("card");
            list.add(item);
        }
        add(list);
    }
}
