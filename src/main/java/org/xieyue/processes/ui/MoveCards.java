package org.xieyue.processes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.xieyue.clock.BusinessClock;
import org.xieyue.processes.moves.MoveState;
import org.xieyue.processes.moves.MoveView;
import org.xieyue.processes.moves.MoveView.Pilot;
import org.xieyue.processes.moves.MoveView.Problem;
import org.xieyue.processes.moves.PlanMove;
import org.xieyue.processes.moves.RunMove;
import org.xieyue.processes.moves.Stage;
import org.xieyue.processes.moves.Stop;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Label;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.ComponentTexts;
import org.xieyue.shared.ui.KeyValues;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Sheet;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Wording;

/** A move: how far it is, what leads where, what cannot move, and what may be done with it. */
@org.springframework.stereotype.Component
class MoveCards {

    private final PlanMove plan;
    private final RunMove run;
    private final BusinessClock clock;
    private final ComponentTexts componentTexts;
    private final Wording wording;
    private final MoveSteps moveSteps;

    MoveCards(
            PlanMove plan,
            RunMove run,
            BusinessClock clock,
            ComponentTexts componentTexts,
            Wording wording,
            MoveSteps moveSteps) {
        this.plan = plan;
        this.run = run;
        this.clock = clock;
        this.componentTexts = componentTexts;
        this.wording = wording;
        this.moveSteps = moveSteps;
    }

    /** Does something and shows what came of it. */
    interface Act extends Consumer<Supplier<? extends Answer<?>>> {}

    /** @param may whether the reader decides on moves */
    Card of(MoveView move, boolean may, Act act) {
        Card card = new Card(wording.say(move.back() ? "moves.ui.moveBack" : "moves.ui.move", move.from(), move.to()))
                .beside(state(move));
        card.addClassName("stack");
        card.add(soft(wording.say("moves.ui.planned", move.planner(), wording.time(move.plannedAt()))));
        card.add(counts(move));
        Stop stopped = move.stopped();
        if (stopped != null) {
            card.add(Tag.late(wording.say("moves.ui.stopped." + stopped)));
        } else if (move.unattended()) {
            card.add(soft(wording.say("moves.ui.unattended")));
        }
        Pilot pilot = move.pilot();
        if (pilot != null) {
            card.add(pilot(pilot));
        }
        if (move.state() != MoveState.ENDED) {
            card.add(moveSteps.of(move, may, act));
        }
        if (!move.problems().isEmpty()) {
            card.add(new RowTable<Problem>(wording.say("moves.ui.problems"))
                    .text(wording.say("moves.ui.case"), Problem::number)
                    .text(wording.say("moves.ui.reason"), this::reason)
                    .rows(move.problems()));
        }
        if (move.state() != MoveState.ENDED && may) {
            card.add(window(move, act), buttons(move, act));
        }
        return card;
    }

    private Tag state(MoveView move) {
        String words = wording.say("moves.ui.state." + move.state());
        return switch (move.state()) {
            case READY -> Tag.action(words);
            case RUNNING -> Tag.warn(words);
            case PAUSED -> Tag.late(words);
            case ENDED -> move.moved() > 0 ? Tag.good(words) : Tag.neutral(words);
        };
    }

    private Component counts(MoveView move) {
        Code hash = new Code(move.hash().replaceAll("(.{8})(?!$)", "$1 "));
        hash.addClassName("hash");
        KeyValues counts = new KeyValues()
                .pair(wording.say("moves.ui.progress"), wording.say("moves.ui.progress.of", move.moved(), move.all()))
                .pair(wording.say("moves.ui.ready"), wording.number(move.ready()))
                .pair(wording.say("moves.ui.going"), wording.number(move.going()))
                .pair(wording.say("moves.ui.blocked"), wording.number(move.blocked()))
                .pair(wording.say("moves.ui.skipped"), wording.number(move.skipped()));
        return counts.pair(wording.say("moves.ui.hash"), hash);
    }

    /** The one that a person looks at before and after it has gone. */
    private Component pilot(Pilot pilot) {
        String who = wording.say("moves.ui.pilot.who", pilot.number(), pilot.subject());
        Component link = pilot.readable() ? new Anchor("case/" + pilot.caseId(), who) : new Span(who);
        Div stands = new Div(new Div(link), new Div(soft(stands(pilot))));
        if (!pilot.readable()) {
            stands.add(new Div(soft(wording.say("moves.ui.pilot.closed"))));
        }
        return new KeyValues().pair(wording.say("moves.ui.pilot"), stands);
    }

    private String stands(Pilot pilot) {
        String before = labels(pilot.before());
        if (!pilot.moved()) {
            return wording.say("moves.ui.pilot.next", before);
        }
        return pilot.now().isEmpty()
                ? wording.say("moves.ui.pilot.ended", before)
                : wording.say("moves.ui.pilot.moved", before, labels(pilot.now()));
    }

    private String labels(List<Label> labels) {
        return labels.stream().map(wording::label).collect(Collectors.joining(wording.say("moves.ui.reasons.and")));
    }

    private String reason(Problem problem) {
        String words = wording.say("moves.ui.obstacle." + problem.reason(), wording.label(problem.step()));
        return problem.triedAlready() ? wording.say("moves.ui.triedAlready", words) : words;
    }

    private Component window(MoveView move, Act act) {
        var from = move.windowFrom();
        var until = move.windowUntil();
        if (from == null || until == null) {
            return new Button(wording.say("moves.ui.window.set"), click -> {
                var tonight = clock.today().atTime(LocalTime.of(22, 0));
                DateTimePicker begin = picker("moves.ui.from", tonight);
                DateTimePicker end = picker("moves.ui.until", tonight.plusHours(8));
                Sheet sheet = new Sheet(wording, wording.say("moves.ui.window.set"), begin, end);
                sheet.primary(wording, wording.say("moves.ui.window.save"), () -> {
                    sheet.close();
                    act.accept(() -> run.within(
                            move.id(),
                            Optional.ofNullable(begin.getValue())
                                    .map(at -> at.atZone(BusinessClock.ZONE).toInstant()),
                            Optional.ofNullable(end.getValue())
                                    .map(at -> at.atZone(BusinessClock.ZONE).toInstant())));
                });
                sheet.open();
            });
        }
        Div row = new Div(
                soft(wording.say("moves.ui.window", wording.exactTime(from), wording.exactTime(until))),
                new Button(
                        wording.say("moves.ui.window.clear"),
                        click -> act.accept(() -> run.within(move.id(), Optional.empty(), Optional.empty()))));
        row.addClassNames("row", "wrap");
        return row;
    }

    private DateTimePicker picker(String label, java.time.LocalDateTime value) {
        DateTimePicker picker = new DateTimePicker(wording.say(label));
        picker.setDatePickerI18n(componentTexts.datePicker());
        picker.setLocale(wording.locale());
        picker.setValue(value);
        return picker;
    }

    private Component buttons(MoveView move, Act act) {
        List<Component> buttons = new ArrayList<>();
        if (move.state() == MoveState.RUNNING) {
            buttons.add(new Button(wording.say("moves.ui.pause"), click -> act.accept(() -> run.pause(move.id()))));
        } else if (move.state() == MoveState.PAUSED) {
            buttons.add(primary("moves.ui.resume", () -> act.accept(() -> run.resume(move.id()))));
        } else {
            buttons.add(
                    new Button(wording.say("moves.ui.refresh"), click -> act.accept(() -> plan.refresh(move.id()))));
            buttons.add(new Button(wording.say("moves.ui.end"), click -> act.accept(() -> run.end(move.id()))));
            Stage next = move.next();
            if (next != null) {
                buttons.add(primary(
                        "moves.ui.start." + next, () -> act.accept(() -> run.start(move.id(), move.hash(), next))));
            }
        }
        Div row = new Div(buttons.toArray(Component[]::new));
        row.addClassNames("row", "wrap");
        return row;
    }

    private Button primary(String label, Runnable action) {
        Button button = new Button(wording.say(label), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private static Span soft(String words) {
        Span soft = new Span(words);
        soft.addClassName("soft");
        return soft;
    }
}
