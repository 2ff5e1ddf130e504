package org.xieyue.convalescence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieyue.convalescence.Eligibility;
import org.xieyue.convalescence.FundingMode;
import org.xieyue.convalescence.GiveFeedback;
import org.xieyue.convalescence.KeepDraft;
import org.xieyue.convalescence.OfferedTrip;
import org.xieyue.convalescence.PlaceTaken;
import org.xieyue.convalescence.ReadDeparture;
import org.xieyue.convalescence.ReadDraw;
import org.xieyue.convalescence.SignUpForm;
import org.xieyue.convalescence.SignUpState;
import org.xieyue.convalescence.TakePlace;
import org.xieyue.convalescence.TripBoard;
import org.xieyue.convalescence.TripId;
import org.xieyue.convalescence.TripStage;
import org.xieyue.convalescence.UseVoucher;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Islands;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.Sheet;
import org.xieyue.shared.ui.Toasts;

/** A member's page of a trip: what it is and costs, whether one may go, and then the form. Made for a phone. */
@Route("trip/:trip")
@PermitAll
@Needs("JOIN_TRIPS")
class TripPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient TripBoard board;
    private final transient TakePlace takePlace;
    private final transient KeepDraft keepDraft;
    private final transient ReadDeparture readDeparture;
    private final transient GiveFeedback giveFeedback;
    private final transient ReadDraw readDraw;
    private final transient UseVoucher useVoucher;
    private final transient Islands islands;
    private final transient TripWords words;
    private final transient Toasts toasts;
    private transient @Nullable TripId id;
    private String title = "";

    TripPage(
            TripBoard board,
            TakePlace takePlace,
            KeepDraft keepDraft,
            ReadDeparture readDeparture,
            GiveFeedback giveFeedback,
            ReadDraw readDraw,
            UseVoucher useVoucher,
            Islands islands,
            TripWords words,
            Toasts toasts) {
        this.board = board;
        this.takePlace = takePlace;
        this.keepDraft = keepDraft;
        this.readDeparture = readDeparture;
        this.giveFeedback = giveFeedback;
        this.readDraw = readDraw;
        this.useVoucher = useVoucher;
        this.islands = islands;
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
        if (readDeparture.leads(trip())) {
            add(new LeadCard(trip(), words));
        }
        boolean open = mine.isPresent() && mine.get().state().isOpen();
        if (open || (mine.isPresent() && trip.stage() != TripStage.SIGN_UP)) {
            add(standing(trip, mine.get()));
        } else {
            add(beginning(trip));
        }
        readDraw.commitment(trip()).ifPresent(commitment -> add(new DrawCard(trip(), commitment, readDraw, words)));
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
        Card card = new Card(words.word("number", mine.number()), new Paragraph(sentence(trip, mine)));
        card.addClassName("stack");
        card.beside(words.state(mine.state()));
        if (mine.state() == SignUpState.HELD) {
            card.add(new HeldFor(mine, words, () -> act(takePlace.extend(trip()), "extended")));
        }
        boolean offered = mine.state() == SignUpState.OFFERED && mine.complete();
        boolean asked = mine.state() == SignUpState.PLACED && !mine.confirmed() && trip.stage() == TripStage.CONFIRMING;
        if (offered || asked) {
            Button confirm = new Button(words.word("confirm"), click -> act(takePlace.confirm(trip()), "confirmed"));
            confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            confirm.addClassName("thumb");
            card.add(confirm);
        }
        all.add(card);
        Optional<UseVoucher.Mine> voucher =
                trip.mode() == FundingMode.VOUCHER ? useVoucher.mine(trip()) : Optional.empty();
        voucher.ifPresent(one -> all.add(new VoucherCard(trip(), one, useVoucher, words, toasts, this::show)));
        if (!mine.complete() && mine.state().isOpen()) {
            all.add(form(mine));
        } else if (mine.state() == SignUpState.PLACED && trip.mode() == FundingMode.VOUCHER) {
            if (voucher.isEmpty()) {
                all.add(new NextSteps(trip, mine.confirmed(), words));
            }
        } else if (mine.state() == SignUpState.PLACED) {
            readDeparture.mine(trip()).ifPresent(departure -> all.add(new DepartureCard(trip, departure, words)));
            all.add(new TicketCard(trip, mine, words, islands));
            if (NextSteps.lieAhead(trip.stage())) {
                all.add(new NextSteps(trip, mine.confirmed(), words));
            }
        } else if (mine.state() == SignUpState.TRAVELLED) {
            all.add(new FeedbackCard(trip(), giveFeedback, words, toasts, this::show));
        }
        boolean underWay = trip.stage().compareTo(TripStage.UNDER_WAY) >= 0;
        if (mine.state().isOpen() && !underWay) {
            Button leave = new Button(words.word("withdraw"), click -> askBeforeWithdrawing(trip, mine));
            leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            all.add(leave);
        }
        return all;
    }

    private void askBeforeWithdrawing(OfferedTrip trip, PlaceTaken mine) {
        boolean place = mine.state() == SignUpState.PLACED;
        Sheet sheet = new Sheet(
                words.wording(),
                words.word("withdraw.ask"),
                new Paragraph(
                        words.word(place ? "withdraw.place" : "withdraw.waiting", words.until(trip.withdrawUntil()))));
        sheet.primary(words.wording(), words.word("withdraw"), () -> {
                    sheet.close();
                    withdraw();
                })
                .open();
    }

    private String sentence(OfferedTrip trip, PlaceTaken mine) {
        Instant confirmBy = mine.confirmBy();
        return switch (mine.state()) {
            case OFFERED ->
                words.word(
                        "standing.OFFERED",
                        confirmBy == null ? "" : words.wording().time(confirmBy));
            case TRAVELLED ->
                words.word(trip.mode() == FundingMode.VOUCHER ? "standing.voucher-used" : "standing.TRAVELLED");
            case RESERVED -> words.word("standing.RESERVED", mine.position());
            case PLACED ->
                trip.stage() == TripStage.VOUCHERS_OUT
                        ? words.word("standing.voucher")
                        : words.word(
                                mine.confirmed() ? "standing.confirmed" : "standing.PLACED",
                                words.until(trip.withdrawUntil()));
            default -> words.word("standing." + mine.state());
        };
    }

    private Component form(PlaceTaken mine) {
        ErrorSummary errors = new ErrorSummary(words.wording());
        SignUpFields fields = new SignUpFields(words, islands, mine.id().toString(), this::keep);
        board.myForm(trip()).or(() -> keepDraft.kept(trip())).ifPresent(fields::show);
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
        submit.setId("hand-in");
        Div all = new Div(errors, fields, submit);
        all.addClassName("stack");
        return all;
    }

    private boolean keep(SignUpForm form) {
        return switch (keepDraft.keep(trip(), form)) {
            case Answer.Done<TripId> kept -> true;
            case Answer.Refused<TripId>(var reasons) -> {
                toasts.refused(reasons);
                yield false;
            }
        };
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
