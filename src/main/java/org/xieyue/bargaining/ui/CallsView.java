package org.xieyue.bargaining.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.xieyue.bargaining.RaiseDemand;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.EmptyState;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.PageView;

/** Where workers say what should be bargained about: the calls that are open for them. */
@Route("topics")
@Menu(title = "menu.topics", order = 105, icon = "vaadin:megaphone")
@PermitAll
@Needs("RAISE_TOPICS")
class CallsView extends PageView {

    private static final long serialVersionUID = 1L;

    CallsView(RaiseDemand raiseDemand, BargainingWording words) {
        super(words.word("calls"), words.word("calls.about"));
        List<RaiseDemand.OpenCall> calls = raiseDemand.calls();
        if (calls.isEmpty()) {
            add(new EmptyState(words.word("calls.none"), words.word("calls.none.next")));
        }
        for (RaiseDemand.OpenCall call : calls) {
            Card card = new Card(call.title());
            Paragraph count = new Paragraph(words.word("demands.count", call.demands()));
            count.addClassName("soft");
            card.add(
                    count,
                    new RouterLink(
                            words.word("call.open"),
                            TopicsView.class,
                            new RouteParameters("case", call.call().toString())));
            card.addClassName("stack");
            add(card);
        }
    }
}
