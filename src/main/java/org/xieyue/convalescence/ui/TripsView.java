package org.xieyue.convalescence.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.xieyue.clock.BusinessClock;
import org.xieyue.convalescence.OfferedTrip;
import org.xieyue.convalescence.TripBoard;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.EmptyState;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.PageView;
import org.xieyue.shared.ui.RowTable;

/** Plans and trips of a year, for those who run or check them. */
@Route("trips")
@Menu(title = "menu.trips", order = 125, icon = "vaadin:bus")
@PermitAll
@Needs("READ_TRIPS")
class TripsView extends PageView {

    private static final long serialVersionUID = 1L;

    private final transient TripBoard board;
    private final transient TripWords words;
    private final Div found = new Div();

    TripsView(TripBoard board, CurrentUser user, BusinessClock clock, TripWords words) {
        super(words.word("title"), words.word("about"));
        this.board = board;
        this.words = words;
        int thisYear = clock.today().getYear();
        Select<Integer> year = new Select<>();
        year.setLabel(words.word("year"));
        year.setItems(List.of(thisYear + 1, thisYear, thisYear - 1));
        year.setValue(thisYear);
        year.addValueChangeListener(change -> show(change.getValue()));
        if (keepsTrips(user.account())) {
            headerActions(
                    go("bases", "trip-bases"),
                    go("earlier", "earlier-trips"),
                    go("plan.draft", "apply/convalescence-plan"),
                    go("trip.open", "apply/convalescence-trip"));
        } else {
            headerActions(go("bases", "trip-bases"), go("earlier", "earlier-trips"));
        }
        found.addClassName("stack");
        Div page = new Div(new Div(year), found);
        page.addClassName("stack");
        add(page);
        show(thisYear);
    }

    private Button go(String key, String path) {
        return new Button(words.word(key), click -> getUI().ifPresent(ui -> ui.navigate(path)));
    }

    private static boolean keepsTrips(Account reader) {
        return reader.appointments().stream()
                .anyMatch(post -> Permission.KEEP_TRIPS.roles().contains(post.role()));
    }

    private void show(int year) {
        found.removeAll();
        found.add(new Card(words.word("plans"), plans(year)), new Card(words.word("trips"), trips(year)));
    }

    private Div plans(int year) {
        List<TripBoard.PlanRow> rows = board.plans(year);
        if (rows.isEmpty()) {
            return new EmptyState(words.word("no-plan"), words.word("no-plan.next"));
        }
        return new RowTable<TripBoard.PlanRow>(words.word("plans"))
                .component(
                        words.word("plan"),
                        row -> new RouterLink(
                                row.name(),
                                PlanView.class,
                                new RouteParameters("plan", row.id().toString())))
                .text(words.word("who"), TripBoard.PlanRow::unionName)
                .text(words.word("mode"), row -> words.wording().say("option.mode." + row.mode()))
                .number(words.word("places.label"), row -> Integer.toString(row.places()))
                .number(words.word("budget"), row -> row.budget().display())
                .number(words.word("budget-used"), row -> row.budgetUsed().display())
                .text(words.word("state"), row -> words.wording().say("case.state.convalescence.plan." + row.stage()))
                .rows(rows);
    }

    private Div trips(int year) {
        List<OfferedTrip> rows = board.kept(year);
        if (rows.isEmpty()) {
            return new EmptyState(words.word("no-trip"), words.word("no-trip.next"));
        }
        return new RowTable<OfferedTrip>(words.word("trips"))
                .component(
                        words.word("trip"),
                        row -> new RouterLink(
                                row.title(),
                                TripDeskView.class,
                                new RouteParameters("trip", row.id().toString())))
                .text(words.word("when"), words::dates)
                .text(words.word("who"), OfferedTrip::union)
                .number(words.word("taken"), row -> row.placed() + " / " + row.capacity())
                .number(words.word("waiting"), row -> Integer.toString(row.waiting()))
                .number(
                        words.word("ceiling"),
                        row -> row.cost().share().times(row.capacity()).display())
                .component(words.word("state"), row -> words.stage(row.stage()))
                .component(words.word("case"), row -> new Anchor("case/" + row.id(), words.word("case.open")))
                .rows(rows);
    }
}
