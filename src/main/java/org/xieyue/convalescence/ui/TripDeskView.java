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
import java.util.Optional;
import org.xieyue.convalescence.ApproveMore;
import org.xieyue.convalescence.FundingMode;
import org.xieyue.convalescence.OfferedTrip;
import org.xieyue.convalescence.ReadFeedback;
import org.xieyue.convalescence.TripBoard;
import org.xieyue.convalescence.TripId;
import org.xieyue.convalescence.TripStage;
import org.xieyue.convalescence.VoucherBoard;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.EmptyState;
import org.xieyue.shared.ui.KeyValues;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Tag;

/** The officer's page of a trip: facts and the list of sign-ups by number. */
@Route("trips/:trip")
@PermitAll
@Needs("READ_TRIPS")
class TripDeskView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient TripBoard board;
    private final transient ReadFeedback readFeedback;
    private final transient ApproveMore approveMore;
    private final transient VoucherBoard vouchers;
    private final transient TripWords words;
    private String title = "";

    TripDeskView(
            TripBoard board,
            ReadFeedback readFeedback,
            ApproveMore approveMore,
            VoucherBoard vouchers,
            TripWords words) {
        this.board = board;
        this.readFeedback = readFeedback;
        this.approveMore = approveMore;
        this.vouchers = vouchers;
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
        KeyValues pairs = words.facts(trip, "person-pays").pair(words.word("state"), words.stage(trip.stage()));
        Optional<ApproveMore.Standing> approved = approveMore.standing(id.caseId());
        approved.ifPresent(standing -> pairs.pair(
                words.word("approved.places"), words.word("approved.taken", standing.approved(), standing.taking())));
        Card facts = new Card("", pairs, route);
        approved.filter(ApproveMore.Standing::needsApproval)
                .ifPresent(standing -> facts.add(Tag.warn(words.word("approved.wanting", standing.wanting()))));
        Div links = new Div(
                new Anchor("case/" + id, words.word("case.open")),
                new Anchor("trip/" + id, words.word("member-page")),
                trip.mode() == FundingMode.VOUCHER
                        ? new Anchor("voucher-desk", words.word("desk"))
                        : new Anchor("trip/" + id + "/roll-call", words.word("roll-call")));
        links.addClassNames("row", "wrap");
        facts.add(links);
        facts.addClassName("stack");
        add(new Div(new H1(trip.title()), when), facts, new Card(words.word("sign-ups"), list(id)));
        if (!vouchers.counts(id).isEmpty()) {
            add(new VouchersCard(id, vouchers, words));
        }
        if (trip.stage().compareTo(TripStage.TRAVELLED) >= 0 && trip.stage().compareTo(TripStage.ARCHIVED) <= 0) {
            add(new Card(words.word("scores"), new Scores(readFeedback.of(id), words)));
        }
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
