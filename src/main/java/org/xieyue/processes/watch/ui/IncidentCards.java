package org.xieyue.processes.watch.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xieyue.processes.watch.Cause;
import org.xieyue.processes.watch.MendIncidents;
import org.xieyue.processes.watch.StuckStep;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.EmptyState;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Toasts;
import org.xieyue.shared.ui.Wording;

/** What is stuck and why; trying again, and moving a case. */
@org.springframework.stereotype.Component
class IncidentCards {

    private final MendIncidents incidents;
    private final RepairCards repairs;
    private final WatchWords words;
    private final Wording wording;
    private final Toasts toasts;

    IncidentCards(MendIncidents incidents, RepairCards repairs, WatchWords words, Wording wording, Toasts toasts) {
        this.incidents = incidents;
        this.repairs = repairs;
        this.words = words;
        this.wording = wording;
        this.toasts = toasts;
    }

    /** @param changed called when something was tried again or moved */
    Component of(String key, Runnable changed) {
        Div cards = new Div();
        cards.addClassName("stack");
        fill(cards, key, changed);
        return cards;
    }

    private void fill(Div cards, String key, Runnable changed) {
        cards.removeAll();
        if (!incidents.may()) {
            cards.add(new Card(
                    wording.say("watch.incidents"),
                    new EmptyState(wording.say("watch.onlyAtTheTop"), wording.say("watch.onlyAtTheTop.why"))));
            return;
        }
        Runnable again = () -> {
            fill(cards, key, changed);
            changed.run();
        };
        List<StuckStep> stuck = incidents.of(key);
        Card card = new Card(wording.say("watch.incidents"));
        card.addClassName("stack");
        if (stuck.isEmpty()) {
            card.add(new EmptyState(wording.say("watch.incidents.none"), wording.say("watch.incidents.none.why")));
        } else {
            card.add(causes(key, stuck, again), table(key, stuck, again));
        }
        cards.add(card, repairs.of(key, again));
    }

    private Component causes(String key, List<StuckStep> stuck, Runnable again) {
        Map<Cause, Integer> counted = new LinkedHashMap<>();
        stuck.forEach(each -> counted.merge(each.cause(), 1, Integer::sum));
        Div row = new Div();
        row.addClassNames("row", "wrap");
        counted.forEach((cause, count) -> {
            if (count > 1) {
                row.add(new Button(
                        wording.say("watch.retryAll", count, words.cause(cause)),
                        click -> tried(incidents.retryAll(key, cause), again)));
            }
        });
        return row;
    }

    private RowTable<StuckStep> table(String key, List<StuckStep> stuck, Runnable again) {
        return new RowTable<StuckStep>(wording.say("watch.incidents"))
                .text(wording.say("watch.incident.case"), StuckStep::caseNumber)
                .text(wording.say("watch.incident.step"), each -> words.step(key, each.step()))
                .text(wording.say("watch.incident.since"), each -> wording.time(each.since()))
                .component(wording.say("watch.incident.cause"), this::cause)
                .component(wording.say("watch.incident.act"), each -> acts(key, each, again))
                .rows(stuck);
    }

    private Component cause(StuckStep each) {
        Code message = new Code(each.message());
        message.addClassName("hash");
        NativeDetails details = new NativeDetails(wording.say("watch.details"), message);
        Div cell = new Div(new Span(words.cause(each.cause())), details);
        cell.addClassName("stack");
        return cell;
    }

    private Component acts(String key, StuckStep each, Runnable again) {
        Button retry = new Button(wording.say("watch.retry"), click -> tried(incidents.retry(key, each.id()), again));
        Button move = new Button(wording.say("watch.move"), click -> repairs.open(key, each.caseNumber(), again));
        Div row = new Div(retry, move);
        row.addClassNames("row", "wrap");
        return row;
    }

    private void tried(Answer<Integer> answer, Runnable again) {
        switch (answer) {
            case Answer.Done<Integer>(Integer steps) -> toasts.done("watch.retried", steps);
            case Answer.Refused<Integer>(var reasons) -> toasts.refused(reasons);
        }
        again.run();
    }
}
