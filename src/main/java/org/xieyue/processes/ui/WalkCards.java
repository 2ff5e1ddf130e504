package org.xieyue.processes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.shared.Registration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xieyue.processes.ProcessFolder;
import org.xieyue.processes.play.PlayProcess;
import org.xieyue.processes.play.PlayScript;
import org.xieyue.processes.play.Scenery;
import org.xieyue.processes.play.WalkDesk;
import org.xieyue.processes.play.WalkReport;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Wording;

/** Random walks over a draft: begun by a click, reported a few seconds later; each finding opens as a play. */
@org.springframework.stereotype.Component
class WalkCards {

    private static final int WALKS = 200;
    private static final int LOOK_EVERY_MILLIS = 400;

    private final PlayProcess playProcess;
    private final PlayTexts texts;
    private final Coverage coverage;
    private final Wording wording;

    WalkCards(PlayProcess playProcess, PlayTexts texts, Coverage coverage, Wording wording) {
        this.playProcess = playProcess;
        this.texts = texts;
        this.coverage = coverage;
        this.wording = wording;
    }

    Component of(ProcessFolder folder, Consumer<PlayScript> open) {
        IntegerField seed = new IntegerField(wording.say("play.ui.seed"));
        seed.setValue(1);
        Div result = new Div();
        result.addClassName("stack");
        Button go = new Button(wording.say("play.ui.walk", WALKS));
        go.addClickListener(click -> {
            Integer chosen = seed.getValue();
            WalkDesk.Order order = playProcess.walk(folder, chosen == null ? 1 : chosen, WALKS);
            go.setEnabled(false);
            watch(order, result, () -> {
                go.setEnabled(true);
                told(folder, order, result, open);
            });
        });
        Div row = new Div(seed, go);
        row.addClassNames("row", "wrap", "baseline");
        Span what = new Span(wording.say("play.ui.walk.what"));
        what.addClassName("soft");
        Card card = new Card(wording.say("play.ui.walk.title"), what, row, result);
        card.addClassName("stack");
        return card;
    }

    private void watch(WalkDesk.Order order, Div result, Runnable done) {
        UI ui = UI.getCurrent();
        ui.setPollInterval(LOOK_EVERY_MILLIS);
        AtomicReference<@Nullable Registration> polling = new AtomicReference<>();
        polling.set(ui.addPollListener(poll -> {
            result.removeAll();
            if (order.report() == null) {
                result.add(new Span(wording.say("play.ui.walk.progress", order.done(), order.count())));
                return;
            }
            Registration listening = polling.get();
            if (listening != null) {
                listening.remove();
            }
            ui.setPollInterval(-1);
            done.run();
        }));
    }

    private void told(ProcessFolder folder, WalkDesk.Order order, Div result, Consumer<PlayScript> open) {
        result.removeAll();
        Answer<WalkReport> answer = order.report();
        if (answer instanceof Answer.Done<WalkReport>(WalkReport report)) {
            result.add(
                    report.isClean()
                            ? Tag.good(wording.say("play.ui.walk.clean", report.walks(), report.ended()))
                            : Tag.warn(wording.say(
                                    "play.ui.walk.found",
                                    report.walks(),
                                    report.ended(),
                                    report.found().size())));
            UnorderedList list = new UnorderedList();
            Scenery scenery = Scenery.of(folder);
            report.found().forEach(found -> list.add(new ListItem(said(scenery, report, found, open))));
            result.add(
                    list, coverage.of(wording.say("play.ui.coverage.walks"), folder, report.entered(), report.taken()));
        } else if (answer != null) {
            ErrorSummary errors = new ErrorSummary(wording);
            result.add(errors);
            errors.show(answer.reasons(), Map.of());
        }
    }

    private Component said(Scenery scenery, WalkReport report, WalkReport.Found found, Consumer<PlayScript> open) {
        Scenery.Node node = scenery.nodes().get(found.element());
        String label = node == null ? found.element() : wording.label(node.said());
        String words = found.kind() == WalkReport.Kind.RULE
                ? texts.names(playProcess.steps(), found.words())
                : String.join(" ", found.words());
        Span sentence = new Span(
                wording.say("play.ui.found." + found.kind(), label, found.times(), report.walks(), words) + " ");
        Div row = new Div(sentence);
        PlayScript example = found.example();
        if (example != null) {
            row.add(new Button(wording.say("play.ui.found.open"), click -> open.accept(example)));
        }
        return row;
    }
}
