package org.xieyue.convalescence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.xieyue.convalescence.EarlierTripId;
import org.xieyue.convalescence.EnterEarlierTrip;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Union;
import org.xieyue.identity.Unions;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.EmptyState;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.KeyValues;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.PageView;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Sheet;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Toasts;

/** Trips taken before the product was used: entered by one, looked at by another. */
@Route("earlier-trips")
@PermitAll
@Needs("READ_TRIPS")
class EarlierTripsView extends PageView {

    private static final long serialVersionUID = 1L;

    private final transient EnterEarlierTrip earlierTrips;
    private final transient TripWords words;
    private final transient Toasts toasts;
    private final Div found = new Div();

    EarlierTripsView(
            EnterEarlierTrip earlierTrips,
            Accounts accounts,
            CurrentUser user,
            Unions unions,
            TripWords words,
            Toasts toasts) {
        super(words.word("earlier"), words.word("earlier.about"));
        this.earlierTrips = earlierTrips;
        this.words = words;
        this.toasts = toasts;
        List<Union> kept = user.account().appointments().stream()
                .filter(post -> Permission.KEEP_TRIPS.roles().contains(post.role()))
                .flatMap(post -> unions.subtree(post.union()).stream())
                .distinct()
                .toList();
        if (!kept.isEmpty()) {
            Button enter = new Button(
                    words.word("earlier.enter"),
                    click -> new EarlierTripSheet(kept, accounts, earlierTrips, words, () -> changed("earlier.entered"))
                            .open());
            enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            headerActions(enter);
        }
        found.addClassName("stack");
        add(found);
        show();
    }

    private void changed(String key) {
        toasts.done("convalescence.ui." + key);
        show();
    }

    private void show() {
        found.removeAll();
        List<EnterEarlierTrip.Row> rows = earlierTrips.list();
        if (rows.isEmpty()) {
            found.add(new EmptyState(words.word("earlier.none"), words.word("earlier.none.next")));
            return;
        }
        found.add(new Card(
                "",
                new RowTable<EnterEarlierTrip.Row>(words.word("earlier"))
                        .text(words.word("name"), EnterEarlierTrip.Row::name)
                        .text(words.word("union"), EnterEarlierTrip.Row::union)
                        .text(words.word("earlier.when"), this::when)
                        .text(words.word("earlier.place"), EnterEarlierTrip.Row::place)
                        .number(
                                words.word("earlier.paid"),
                                row -> row.taken().paid().display())
                        .text(words.word("earlier.evidence"), EnterEarlierTrip.Row::evidence)
                        .text(words.word("earlier.by"), EnterEarlierTrip.Row::enteredBy)
                        .component(words.word("state"), this::state)
                        .component(words.word("actions"), this::actions)
                        .rows(rows)));
    }

    private String when(EnterEarlierTrip.Row row) {
        String date = words.wording().date(row.taken().startedOn());
        return row.taken().crossProvince()
                ? words.word("earlier.when.outside", date, row.taken().days())
                : words.word("earlier.when.inside", date, row.taken().days());
    }

    private Component state(EnterEarlierTrip.Row row) {
        String text = words.word("earlier.state." + row.state());
        Div state = new Div(
                switch (row.state()) {
                    case ENTERED -> Tag.action(text);
                    case CONFIRMED -> Tag.good(text);
                    case DECLINED -> Tag.neutral(text);
                });
        state.addClassName("stack");
        String who = row.decidedBy() + (row.reason().isEmpty() ? "" : "：" + row.reason());
        if (!row.decidedBy().isEmpty()) {
            Span by = new Span(who);
            by.addClassName("soft");
            state.add(by);
        }
        return state;
    }

    private Component actions(EnterEarlierTrip.Row row) {
        Div actions = new Div();
        actions.addClassNames("row", "wrap");
        if (row.mayDecide()) {
            Button check = new Button(
                    words.word("earlier.check"), click -> checking(row).open());
            check.addThemeVariants(ButtonVariant.LUMO_SMALL);
            actions.add(check);
        }
        return actions;
    }

    private Sheet checking(EnterEarlierTrip.Row row) {
        ErrorSummary errors = new ErrorSummary(words.wording());
        TextArea reason = new TextArea(words.word("earlier.reason"));
        reason.setHelperText(words.word("earlier.reason.hint"));
        reason.setWidthFull();
        Sheet sheet = new Sheet(
                words.wording(),
                words.word("earlier.check"),
                new KeyValues()
                        .pair(words.word("name"), row.name())
                        .pair(words.word("union"), row.union())
                        .pair(words.word("earlier.when"), when(row))
                        .pair(words.word("earlier.place"), row.place())
                        .pair(words.word("earlier.paid"), row.taken().paid().display())
                        .pair(words.word("earlier.evidence"), row.evidence())
                        .pair(words.word("earlier.by"), row.enteredBy()),
                errors,
                reason);
        Button decline = new Button(words.word("earlier.decline"), click -> decide(sheet, row, false, reason, errors));
        sheet.getFooter().add(decline);
        return sheet.primary(
                words.wording(), words.word("earlier.confirm"), () -> decide(sheet, row, true, reason, errors));
    }

    private void decide(Sheet sheet, EnterEarlierTrip.Row row, boolean agreed, TextArea reason, ErrorSummary errors) {
        if (!sheet.isOpened()) {
            return;
        }
        Map<String, Component> fields = Map.of("reason", reason);
        errors.clear(fields);
        switch (earlierTrips.decide(row.id(), agreed, reason.getValue())) {
            case Answer.Done<EarlierTripId> done -> {
                sheet.close();
                changed(agreed ? "earlier.confirmed" : "earlier.declined");
            }
            case Answer.Refused<EarlierTripId>(var reasons) -> errors.show(reasons, fields);
        }
    }
}
