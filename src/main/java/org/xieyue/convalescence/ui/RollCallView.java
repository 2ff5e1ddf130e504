package org.xieyue.convalescence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xieyue.convalescence.CallRoll;
import org.xieyue.convalescence.OfferedTrip;
import org.xieyue.convalescence.SignUpId;
import org.xieyue.convalescence.TripBoard;
import org.xieyue.convalescence.TripId;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.Toasts;

/** The leader's roll call, a day at a time: one tap for each person, the missing ones in red and by name. */
@Route("trip/:trip/roll-call")
@PermitAll
@Needs("JOIN_TRIPS")
class RollCallView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient TripBoard board;
    private final transient CallRoll callRoll;
    private final transient TripWords words;
    private final transient Toasts toasts;
    private transient @Nullable TripId id;
    private transient @Nullable LocalDate day;

    RollCallView(TripBoard board, CallRoll callRoll, TripWords words, Toasts toasts) {
        this.board = board;
        this.callRoll = callRoll;
        this.words = words;
        this.toasts = toasts;
        addClassNames("page", "trip-page", "stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            id = TripId.parse(event.getRouteParameters().get("trip").orElse(""));
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
        show();
    }

    private void show() {
        removeAll();
        TripId trip = Objects.requireNonNull(id);
        List<TripBoard.SignUpRow> roster = board.roster(trip);
        OfferedTrip offered = board.offer(trip);
        LocalDate today = words.wording().today();
        if (day == null) {
            boolean within = !today.isBefore(offered.startsOn()) && !today.isAfter(offered.endsOn());
            day = within ? today : offered.startsOn();
        }
        LocalDate on = Objects.requireNonNull(day);
        Select<LocalDate> days = new Select<>();
        days.setLabel(words.word("roll.day"));
        days.setItems(
                offered.startsOn().datesUntil(offered.endsOn().plusDays(1)).toList());
        days.setItemLabelGenerator(words.wording()::date);
        days.setValue(on);
        days.addValueChangeListener(change -> {
            day = change.getValue();
            show();
        });
        Map<SignUpId, Boolean> marks = new HashMap<>();
        callRoll.marks(trip).stream()
                .filter(mark -> mark.day().equals(on))
                .forEach(mark -> marks.put(mark.signUp(), mark.present()));
        long there = marks.values().stream().filter(present -> present).count();
        Paragraph count = new Paragraph(words.word("roll.count", there, roster.size()));
        count.addClassName("strong");
        Button all = new Button(
                words.word("roll.all"),
                click -> mark(roster.stream()
                        .filter(row -> !marks.containsKey(row.id()))
                        .map(row -> marked(row, on, true))
                        .toList()));
        add(new H1(offered.title()), days, count, all, list(roster, marks, on));
    }

    private Component list(List<TripBoard.SignUpRow> roster, Map<SignUpId, Boolean> marks, LocalDate on) {
        Div list = new Div();
        list.addClassName("roll");
        for (TripBoard.SignUpRow row : roster) {
            Boolean present = marks.get(row.id());
            Span name = new Span(row.number() + " · " + row.name());
            if (Boolean.FALSE.equals(present)) {
                name.addClassName("late");
            }
            Button here = new Button(words.word("roll.here"), click -> mark(List.of(marked(row, on, true))));
            Button missing = new Button(words.word("roll.missing"), click -> mark(List.of(marked(row, on, false))));
            if (Boolean.TRUE.equals(present)) {
                here.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            }
            if (Boolean.FALSE.equals(present)) {
                missing.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
            }
            Div line = new Div(name, here, missing);
            line.addClassName("roll-line");
            list.add(line);
        }
        return list;
    }

    private CallRoll.Mark marked(TripBoard.SignUpRow row, LocalDate on, boolean present) {
        return new CallRoll.Mark(row.id(), on, present, words.now());
    }

    private void mark(List<CallRoll.Mark> marks) {
        if (marks.isEmpty()) {
            return;
        }
        if (callRoll.mark(Objects.requireNonNull(id), marks) instanceof Answer.Refused<Integer>(var reasons)) {
            toasts.refused(reasons);
        }
        show();
    }

    @Override
    public String getPageTitle() {
        return words.word("roll-call");
    }
}
