package org.xieyue.convalescence.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.xieyue.convalescence.OfferedTrip;
import org.xieyue.convalescence.TripBoard;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.EmptyState;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.PageView;

/** The trips that are offered to a member now. */
@Route("my-trips")
@Menu(title = "menu.my-trips", order = 45, icon = "vaadin:sun-o")
@PermitAll
@Needs("JOIN_TRIPS")
class MyTripsView extends PageView {

    private static final long serialVersionUID = 1L;

    MyTripsView(TripBoard board, TripWords words) {
        super(words.word("offered"), words.word("offered.about"));
        Div found = new Div();
        found.addClassName("stack");
        List<OfferedTrip> offered = board.offered();
        if (offered.isEmpty()) {
            found.add(new EmptyState(words.word("none"), words.word("none.next")));
        }
        for (OfferedTrip trip : offered) {
            found.add(card(trip, board, words, "look"));
        }
        List<OfferedTrip> travelled = board.travelled();
        if (!travelled.isEmpty()) {
            found.add(new H2(words.word("travelled")));
        }
        for (OfferedTrip trip : travelled) {
            found.add(card(trip, board, words, "look-back"));
        }
        add(found);
    }

    private static Card card(OfferedTrip trip, TripBoard board, TripWords words, String look) {
        Paragraph when = new Paragraph(words.dates(trip));
        when.addClassName("soft");
        Card card = new Card(trip.title(), when, words.facts(trip));
        board.mine(trip.id()).ifPresent(mine -> card.beside(words.state(mine.state())));
        RouterLink page = new RouterLink(
                words.word(look),
                TripPage.class,
                new RouteParameters("trip", trip.id().toString()));
        page.addClassName("touch");
        card.add(page);
        card.addClassName("stack");
        return card;
    }
}
