package org.xieyue.processes.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouteParameters;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xieyue.clock.BusinessClock;
import org.xieyue.processes.DraftId;
import org.xieyue.processes.ProcessBoard;
import org.xieyue.processes.ProcessDraftRow;
import org.xieyue.processes.PublishProcess;
import org.xieyue.processes.moves.DecideDraft;
import org.xieyue.processes.moves.DecideDraft.Timed;
import org.xieyue.processes.moves.DraftImpact.Impact;
import org.xieyue.processes.moves.MoveId;
import org.xieyue.processes.moves.PlanMove;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.ComponentTexts;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.KeyValues;
import org.xieyue.shared.ui.Toasts;
import org.xieyue.shared.ui.Wording;

/** Where another person than the author decides on a draft: send it back, or let it begin now or in a window. */
@org.springframework.stereotype.Component
class DecisionCard {

    private enum When {
        NOW,
        NOW_AND_MOVE,
        WINDOW,
        WINDOW_AND_MOVE
    }

    /** Where it is told what came of it. */
    private record Outcome(ErrorSummary errors, Runnable again, Function<Refusal, @Nullable String> elsewhere) {

        /** What differs from a version that came since is shown at once. */
        void refused(List<Refusal> reasons) {
            if (reasons.stream().map(Refusal::code).anyMatch("processes.newerSince"::equals)) {
                again.run();
            }
            errors.show(reasons, Map.of(), elsewhere);
        }
    }

    /** What the reviewer has written so far; the page may be shown anew in between. */
    static final class Written implements Serializable {

        private static final long serialVersionUID = 1L;

        private @Nullable String note;
        private String opinion = "";
    }

    private final ProcessBoard board;
    private final PublishProcess publish;
    private final DecideDraft decide;
    private final PlanMove plan;
    private final ScenarioLinks scenarioLinks;
    private final BusinessClock clock;
    private final ComponentTexts componentTexts;
    private final Wording wording;
    private final Toasts toasts;

    DecisionCard(
            ProcessBoard board,
            PublishProcess publish,
            DecideDraft decide,
            PlanMove plan,
            ScenarioLinks scenarioLinks,
            BusinessClock clock,
            ComponentTexts componentTexts,
            Wording wording,
            Toasts toasts) {
        this.board = board;
        this.publish = publish;
        this.decide = decide;
        this.plan = plan;
        this.scenarioLinks = scenarioLinks;
        this.clock = clock;
        this.componentTexts = componentTexts;
        this.wording = wording;
        this.toasts = toasts;
    }

    /** @param again shows the draft anew */
    Card of(ProcessDraftRow row, Impact impact, Written written, ErrorSummary errors, Runnable again) {
        Card card = new Card(wording.say("moves.ui.decision"));
        card.addClassName("stack");
        if (!row.isWaiting()) {
            String because = row.returnedBecause();
            card.add(soft(
                    because == null
                            ? wording.say("processes.ui.draft.published")
                            : wording.say("moves.ui.returned", String.valueOf(row.returnedBy()), because)));
            return card;
        }
        Optional<Timed> timed = decide.timed(row.id());
        timed.ifPresent(one -> card.add(timed(one)));
        if (row.mine() || !board.mayPublish()) {
            card.add(soft(wording.say(row.mine() ? "processes.ui.draft.mine" : "processes.ui.draft.atTheTop")));
            return card;
        }
        if (timed.filter(one -> one.state().equals("WAITING")).isPresent()) {
            card.add(new Button(wording.say("moves.ui.withdraw"), click -> {
                decide.withdraw(row.id());
                again.run();
            }));
            return card;
        }
        card.add(soft(wording.say("processes.ui.draft.compare")));
        fields(row, impact, written, card, new Outcome(errors, again, scenarioLinks.of(row.key(), row.id())));
        return card;
    }

    private Div timed(Timed timed) {
        Div words = new Div(soft(wording.say(
                "moves.ui.timed." + timed.state(), wording.exactTime(timed.from()), wording.exactTime(timed.until()))));
        String following = timed.following();
        if (following != null
                && (timed.state().equals("WAITING") || timed.state().equals("DONE"))) {
            words.add(soft(" " + wording.say("moves.ui.timed.following." + following)));
        }
        return words;
    }

    private void fields(ProcessDraftRow row, Impact impact, Written written, Card card, Outcome outcome) {
        TextArea note = new TextArea(wording.say("processes.ui.note"));
        note.setValue(Objects.requireNonNullElse(written.note, Objects.requireNonNullElse(row.note(), "")));
        note.addValueChangeListener(change -> written.note = change.getValue());
        note.setHelperText(wording.say("moves.ui.note.help"));
        note.setRequired(true);
        note.setWidthFull();
        TextArea opinion = new TextArea(wording.say("moves.ui.opinion"));
        opinion.setValue(written.opinion);
        opinion.addValueChangeListener(change -> written.opinion = change.getValue());
        opinion.setHelperText(wording.say("moves.ui.opinion.help"));
        opinion.setWidthFull();
        KeyValues about = new KeyValues().pair(wording.say("moves.ui.review.hash"), ReviewCards.hash(row.hash()));
        Beginning beginning = beginning(impact);
        Button back = new Button(
                wording.say("moves.ui.return"),
                click -> done(
                        publish.returnToAuthor(row.id(), row.hash(), opinion.getValue()),
                        "moves.ui.returned.done",
                        outcome));
        Button yes = new Button(
                wording.say("processes.ui.publish"),
                click -> begin(row, impact, note.getValue(), opinion.getValue(), beginning, outcome));
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        yes.setDisableOnClick(true);
        yes.addClickListener(click -> yes.setEnabled(true));
        Div buttons = new Div(back, yes);
        buttons.addClassNames("row", "wrap");
        card.add(note, opinion, about, beginning.fields(), buttons);
    }

    /** When it begins. */
    private record Beginning(RadioButtonGroup<When> when, DateTimePicker from, DateTimePicker until, Div fields) {}

    private Beginning beginning(Impact impact) {
        RadioButtonGroup<When> when = new RadioButtonGroup<>(wording.say("moves.ui.when"));
        when.setItems(When.values());
        when.setItemLabelGenerator(one -> wording.say("moves.ui.when." + one));
        when.setValue(When.NOW);
        LocalDateTime tonight = clock.today().atTime(LocalTime.of(22, 0));
        DateTimePicker from = picker("moves.ui.from", tonight);
        DateTimePicker until = picker("moves.ui.until", tonight.plusHours(8));
        Div window = new Div(from, until);
        window.addClassNames("row", "wrap");
        Span follow = soft(wording.say("moves.ui.when.follow", impact.cases()));
        window.setVisible(false);
        follow.setVisible(false);
        when.addValueChangeListener(change -> {
            window.setVisible(change.getValue() == When.WINDOW || change.getValue() == When.WINDOW_AND_MOVE);
            follow.setVisible(change.getValue() == When.WINDOW_AND_MOVE);
        });
        Div fields = new Div(when, window, follow);
        fields.addClassName("stack");
        return new Beginning(when, from, until, fields);
    }

    private void begin(
            ProcessDraftRow row, Impact impact, String note, String opinion, Beginning beginning, Outcome outcome) {
        When when = beginning.when().getValue();
        if (when == When.NOW || when == When.NOW_AND_MOVE) {
            publish(row, note, opinion, when == When.NOW_AND_MOVE && impact.cases() > 0, outcome);
            return;
        }
        done(
                decide.publishWithin(
                        row,
                        note,
                        opinion,
                        instant(beginning.from()),
                        instant(beginning.until()),
                        when == When.WINDOW ? null : impact.list()),
                "moves.ui.scheduled",
                outcome);
    }

    private DateTimePicker picker(String label, LocalDateTime value) {
        DateTimePicker picker = new DateTimePicker(wording.say(label));
        picker.setDatePickerI18n(componentTexts.datePicker());
        picker.setLocale(wording.locale());
        picker.setValue(value);
        return picker;
    }

    private Instant instant(DateTimePicker picker) {
        LocalDateTime chosen = picker.getValue();
        return chosen == null
                ? Instant.EPOCH
                : chosen.atZone(BusinessClock.ZONE).toInstant();
    }

    private void publish(ProcessDraftRow row, String note, String opinion, boolean move, Outcome outcome) {
        switch (publish.publishDraft(row.id(), row.lookedAt(), note, opinion)) {
            case Answer.Done<Integer>(Integer version) -> {
                toasts.done("processes.ui.published", version);
                if (move && row.inUse() != version) {
                    propose(row.key(), row.inUse(), outcome);
                } else {
                    UI.getCurrent().navigate(ProcessView.class, new RouteParameters("process", row.key()));
                }
            }
            case Answer.Refused<Integer>(var reasons) -> outcome.refused(reasons);
        }
    }

    /** Whoever publishes with a move is led to its plan, and starts it there. */
    private void propose(String key, int from, Outcome outcome) {
        switch (plan.propose(key, from)) {
            case Answer.Done<MoveId> proposed ->
                UI.getCurrent().navigate(MovesView.class, new RouteParameters("process", key));
            case Answer.Refused<MoveId>(var reasons) -> outcome.refused(reasons);
        }
    }

    private void done(Answer<DraftId> answer, String told, Outcome outcome) {
        switch (answer) {
            case Answer.Done<DraftId> done -> {
                outcome.errors().clear(Map.of());
                toasts.done(told);
                outcome.again().run();
            }
            case Answer.Refused<DraftId>(var reasons) -> outcome.refused(reasons);
        }
    }

    private static Span soft(String words) {
        Span soft = new Span(words);
        soft.addClassName("soft");
        return soft;
    }
}
