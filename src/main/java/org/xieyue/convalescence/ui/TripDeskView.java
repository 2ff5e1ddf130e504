package org.xieyue.convalescence.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.xieyue.convalescence.OfferedTrip;
import org.xieyue.convalescence.TripBoard;
import org.xieyue.convalescence.TripId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.EmptyState;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.RowTable;

/** The officer's page of a trip: facts and the list of sign-ups by number. */
@Route("trips/:trip")
@PermitAll
@Needs("READ_TRIPS")
class TripDeskView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient TripBoard board;
    private final transient TripWords words;
    private String title = "";

    TripDeskView(TripBoard board, TripWords words) {
        this.board = board;
        this.words = words;
        addClassNames("page", "stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(TripId.parse(event.getRouteParameters().get("trip").orElse("")));
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }

    private void show(TripId id) {
        removeAll();
        OfferedTrip trip = board.trip(id);
        title = trip.title();
        Paragraph when = new Paragraph(words.dates(trip));
        when.addClassName("soft");
        Paragraph route = new Paragraph(trip.route());
        route.addClassName("route");
        Card facts = new Card(
                "", words.facts(trip, "person-pays").pair(words.word("state"), words.stage(trip.stage())), route);
        Div links = new Div(
                new Anchor("case/" + id, words.word("case.open")),
                new Anchor("trip/" + id, words.word("member-page")),
                new Anchor("trip/" + id + "/roll-call", words.word("roll-call")));
        links.addClassNames("row", "wrap");
        facts.add(links);
        facts.addClassName("stack");
        add(new Div(new H1(trip.title()), when), facts, new Card(words.word("sign-ups"), list(id)));
    }

    private Div list(TripId id) {
        List<TripBoard.SignUpRow> rows = board.signUps(id);
        if (rows.isEmpty()) {
            return new EmptyState(words.word("nobody"), words.word("nobody.next"));
        }
        return new RowTable<TripBoard.SignUpRow>(words.word("sign-ups"))
                .number(words.word("number.label"), row -> Integer.toString(row.number()))
                .text(words.word("name"), TripBoard.SignUpRow::name)
                .text(words.word("union"), TripBoard.SignUpRow::union)
                .text(
                        words.word("field.category"),
                        row -> row.category() == null ? "" : words.word("category." + row.category()))
                .text(words.word("field.manager"), row -> row.manager() ? words.word("yes") : "")
                .number(words.word("field.companions"), row -> Integer.toString(row.companions()))
                .component(words.word("state"), row -> words.state(row.state()))
                .number(words.word("reserve"), row -> row.position() == 0 ? "" : Integer.toString(row.position()))
                .rows(rows);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
