package org.xieyue.convalescence.ui;

import com.vaadin.flow.component.html.Anchor;
import org.xieyue.convalescence.Departure;
import org.xieyue.convalescence.OfferedTrip;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.KeyValues;

/** Where to be, on which bus and seat, and whom to call. */
class DepartureCard extends Card {

    private static final long serialVersionUID = 1L;

    DepartureCard(OfferedTrip trip, Departure departure, TripWords words) {
        super(words.word("departure"));
        KeyValues facts = new KeyValues()
                .pair(words.word("departure.day"), words.wording().date(trip.startsOn()))
                .pair(words.word("departure.bus"), departure.bus());
        if (!departure.seat().isEmpty()) {
            String[] seat = departure.seat().split("-", 2);
            facts.pair(words.word("departure.seat"), words.word("departure.seat.of", seat[0], seat[1]));
        }
        Anchor call = new Anchor("tel:" + departure.leaderPhone(), departure.leaderPhone());
        call.addClassName("touch");
        add(facts.pair(words.word("departure.leader"), call));
    }
}
