package org.xieyue.convalescence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieyue.convalescence.Eligibility;
import org.xieyue.convalescence.OfferedTrip;
import org.xieyue.convalescence.PlaceTaken;
import org.xieyue.convalescence.ReadDraw;
import org.xieyue.convalescence.SignUpState;
import org.xieyue.convalescence.TakePlace;
import org.xieyue.convalescence.TripBoard;
import org.xieyue.convalescence.TripId;
import org.xieyue.convalescence.TripStage;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.QrPicture;
import org.xieyue.shared.ui.Toasts;

/** A member's page of a trip: what it is and costs, whether one may go, and then the form. Made for a phone. */
@Route("trip/:trip")
@PermitAll
@Needs("JOIN_TRIPS")
class TripPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient TripBoard board;
    private final transient TakePlace takePlace;
    private final transient ReadDraw readDraw;
    private final transient TripWords words;
    private final transient Toasts toasts;
    private transient @Nullable TripId id;
    private String title = "";

    TripPage(TripBoard board, TakePlace takePlace, ReadDraw readDraw, TripWords words, Toasts toasts) {
        this.board = board;
        this.takePlace = takePlace;
        this.readDraw = readDraw;
        this.words = words;
        this.toasts = toasts;
        addClassNames("page", "trip-page", "stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String wanted = event.getRouteParameters().get("trip").orElse("");
        try {
            id = TripId.parse(wanted);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
        show();
    }

    private TripId trip() {
        return Objects.requireNonNull(id);
    }

    private void show() {
        removeAll();
        OfferedTrip trip = board.offer(trip());
        title = trip.title();
        Optional<PlaceTaken> mine = board.mine(trip());
        Paragraph when = new Paragraph(words.dates(trip));
        when.addClassName("soft");
        Paragraph route = new Paragraph(trip.route());
        route.addClassName("route");
        add(new Div(new H1(trip.title()), when), new Card("", words.facts(trip), route));
        boolean open = mine.isPresent() && mine.get().state().isOpen();
        if (open || (mine.isPresent() && trip.stage() != TripStage.SIGN_UP)) {
            add(standing(trip, mine.get()));
        } else {
            add(beginning(trip));
        }
        readDraw.commitment(trip()).ifPresent(commitment -> add(draw(commitment)));
    }

    /** The answer before the form. */
    private Component beginning(OfferedTrip trip) {
        Eligibility may = board.eligibility(trip());
        Card answer = new Card(words.word(may.mayGo() ? "you-may-go" : "you-may-not-go"));
        answer.addClassNames("stack", may.mayGo() ? "said-good" : "said-warn");
        if (may.mayGo()) {
            answer.add(new Paragraph(words.word("trips-left", trip.startsOn().getYear(), may.tripsLeft())));
        }
        for (Refusal reason : may.reasons()) {
            answer.add(new Paragraph(words.wording().say(reason)));
        }
        if (!may.mayGo() || trip.stage() != TripStage.SIGN_UP) {
            return answer;
        }
        boolean full = !trip.allocation().waitsForClose() && trip.free() == 0;
        String what = trip.allocation().waitsForClose() ? "begin.draw" : full ? "begin.reserve" : "begin";
        Button begin = new Button(words.word(what), click -> act(takePlace.begin(trip()), null));
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        begin.addClassName("thumb");
        Paragraph needs = new Paragraph(words.word("what-you-need"));
        needs.addClassName("soft");
        Div both = new Div(answer, needs, begin);
        both.addClassName("stack");
        return both;
    }

    private Component standing(OfferedTrip trip, PlaceTaken mine) {
        Div all = new Div();
        all.addClassName("stack");
        Card card = new Card(words.word("number", mine.number())).beside(words.state(mine.state()));
        card.addClassName("stack");
        card.add(new Paragraph(sentence(trip, mine)));
        if (mine.state() == SignUpState.HELD) {
            card.add(countdown(mine));
        }
        boolean fills = !mine.complete() && mine.state().isOpen();
        boolean offered = mine.state() == SignUpState.OFFERED && mine.complete();
        boolean asked = mine.state() == SignUpState.PLACED && !mine.confirmed() && trip.stage() == TripStage.CONFIRMING;
        if (offered || asked) {
            Button confirm = new Button(words.word("confirm"), click -> act(takePlace.confirm(trip()), "confirmed"));
            confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            confirm.addClassName("thumb");
            card.add(confirm);
        }
        all.add(card);
        if (fills) {
            all.add(form());
        } else if (mine.state() == SignUpState.PLACED) {
            all.add(ticket(trip, mine));
        }
        if (mine.state().isOpen()) {
            Button leave = new Button(words.word("withdraw"), click -> withdraw());
            leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            all.add(leave);
        }
        return all;
    }

    private String sentence(OfferedTrip trip, PlaceTaken mine) {
        Instant confirmBy = mine.confirmBy();
        return switch (mine.state()) {
            case OFFERED ->
                words.word(
                        "standing.OFFERED",
                        confirmBy == null ? "" : words.wording().time(confirmBy));
            case RESERVED -> words.word("standing.RESERVED", mine.position());
            case PLACED ->
                words.word(
                        mine.confirmed() ? "standing.confirmed" : "standing.PLACED",
                        words.wording().time(trip.withdrawUntil()));
            default -> words.word("standing." + mine.state());
        };
    }

    /** Counts down by itself; the server decides all the same. */
    private Component countdown(PlaceTaken mine) {
        Instant until = Objects.requireNonNull(mine.heldUntil());
        long seconds = Math.max(0, Duration.between(words.now(), until).toSeconds());
        Span left =
                new Span(words.word("held-for", seconds / 60 + ":" + (seconds % 60 < 10 ? "0" : "") + seconds % 60));
        left.addClassName("countdown");
        left.getElement().setAttribute("role", "timer");
        left.getElement()
                .executeJs(
                        "const end = Date.now() + $0 * 1000; const text = $1; clearInterval(this.tick);"
                                + "this.tick = setInterval(() => { const s = Math.max(0, Math.round((end - Date.now()) / 1000));"
                                + "this.textContent = text.replace('#', Math.floor(s / 60) + ':' + String(s % 60).padStart(2, '0'));"
                                + "if (s === 0 || !this.isConnected) clearInterval(this.tick); }, 1000)",
                        (double) seconds, words.word("held-for", "#"));
        Div row = new Div(left);
        row.addClassNames("row", "wrap");
        if (!mine.extended()) {
            row.add(new Button(words.word("extend"), click -> act(takePlace.extend(trip()), "extended")));
        }
        return row;
    }

    private Component form() {
        ErrorSummary errors = new ErrorSummary(words.wording());
        SignUpFields fields = new SignUpFields(words);
        board.myForm(trip()).ifPresent(fields::show);
        Button submit = new Button(words.word("submit"), click -> {
            errors.clear(fields.fields());
            switch (takePlace.complete(trip(), fields.form())) {
                case Answer.Done<PlaceTaken> done -> {
                    toasts.done("convalescence.ui.submitted");
                    show();
                }
                case Answer.Refused<PlaceTaken>(var reasons) -> {
                    fields.open(reasons.stream()
                            .map(Refusal::field)
                            .filter(Objects::nonNull)
                            .toList());
                    errors.show(reasons, fields.fields());
                }
            }
        });
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.addClassName("thumb");
        Div all = new Div(errors, fields, submit);
        all.addClassName("stack");
        return all;
    }

    private Component ticket(OfferedTrip trip, PlaceTaken mine) {
        QrPicture code = new QrPicture("XIEYUE-TRIP:" + trip.id() + ":" + mine.number(), words.word("ticket.alt"));
        Anchor calendar = new Anchor(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        new ByteArrayInputStream(CalendarEntry.of(trip)), "trip.ics", "text/calendar", -1)),
                words.word("calendar"));
        Card card = new Card(words.word("ticket"), code, calendar, new Paragraph(words.word("next")));
        card.addClassName("stack");
        return card;
    }

    private Component draw(String commitment) {
        Paragraph rule = new Paragraph(words.word("draw.rule"));
        Span digest = new Span(commitment);
        digest.addClassName("digest");
        Card card = new Card(words.word("draw"), rule, new Paragraph(words.word("draw.commitment")), digest);
        card.addClassName("stack");
        if (readDraw.isDrawn(trip())) {
            card.add(new Anchor(
                    DownloadHandler.fromInputStream(event -> new DownloadResponse(
                            new ByteArrayInputStream(readDraw.archive(trip())), "draw.zip", "application/zip", -1)),
                    words.word("draw.archive")));
        }
        return card;
    }

    private void withdraw() {
        switch (takePlace.withdraw(trip())) {
            case Answer.Done<TripId> done -> {
                toasts.done("convalescence.ui.withdrawn");
                show();
            }
            case Answer.Refused<TripId>(var reasons) -> toasts.refused(reasons);
        }
    }

    private void act(Answer<PlaceTaken> answer, @Nullable String said) {
        List<Refusal> reasons = answer.reasons();
        if (!reasons.isEmpty()) {
            toasts.refused(reasons);
        } else if (said != null) {
            toasts.done("convalescence.ui." + said);
        }
        show();
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
