package org.xieyue.processes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xieyue.processes.ProcessFolder;
import org.xieyue.processes.play.KeepScenario;
import org.xieyue.processes.play.PlayProcess;
import org.xieyue.processes.play.PlayScript;
import org.xieyue.processes.play.Scenario;
import org.xieyue.processes.play.ScenarioResult;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Toasts;
import org.xieyue.shared.ui.Wording;

/** Plays that were kept: how each goes on these files, and what they leave uncovered. */
@org.springframework.stereotype.Component
class ScenarioCards {

    private final PlayProcess playProcess;
    private final KeepScenario keepScenario;
    private final Coverage coverage;
    private final Wording wording;
    private final Toasts toasts;

    ScenarioCards(
            PlayProcess playProcess, KeepScenario keepScenario, Coverage coverage, Wording wording, Toasts toasts) {
        this.playProcess = playProcess;
        this.keepScenario = keepScenario;
        this.coverage = coverage;
        this.wording = wording;
        this.toasts = toasts;
    }

    /**
     * @param present the play on the stage now
     * @param aimed id of the scenario that is looked for: the way to retire it has the focus
     */
    Component of(
            ProcessFolder folder,
            Supplier<@Nullable PlayScript> present,
            Consumer<PlayScript> open,
            @Nullable String aimed) {
        Div place = new Div();
        place.addClassName("stack");
        fill(place, folder, present, open, aimed);
        return place;
    }

    private void fill(
            Div place,
            ProcessFolder folder,
            Supplier<@Nullable PlayScript> present,
            Consumer<PlayScript> open,
            @Nullable String aimed) {
        place.removeAll();
        ErrorSummary errors = new ErrorSummary(wording);
        Runnable again = () -> fill(place, folder, present, open, null);
        Card card = new Card(wording.say("play.ui.scenarios"), soft(wording.say("play.ui.scenarios.what")), errors);
        card.addClassName("stack");
        place.add(card);
        switch (playProcess.scenarios(folder)) {
            case Answer.Done<List<ScenarioResult>>(List<ScenarioResult> results) -> {
                if (!results.isEmpty()) {
                    card.add(table(results, open, errors, again, aimed));
                    Set<String> entered = new HashSet<>();
                    Set<String> taken = new HashSet<>();
                    results.forEach(result -> {
                        entered.addAll(result.entered());
                        taken.addAll(result.taken());
                    });
                    place.add(coverage.of(wording.say("play.ui.coverage.scenarios"), folder, entered, taken));
                }
            }
            case Answer.Refused<List<ScenarioResult>>(var reasons) -> errors.show(reasons, Map.of());
        }
        card.add(keep(folder, present, errors, again));
    }

    private Component keep(
            ProcessFolder folder, Supplier<@Nullable PlayScript> present, ErrorSummary errors, Runnable again) {
        TextField name = new TextField(wording.say("play.ui.keep.name"));
        name.setMaxLength(120);
        Button keep = new Button(wording.say("play.ui.keep"), click -> {
            PlayScript script = present.get();
            if (script != null) {
                told(keepScenario.keep(folder, name.getValue(), script), "play.ui.kept", errors, again);
            }
        });
        Div row = new Div(name, keep);
        row.addClassNames("row", "wrap", "baseline");
        return row;
    }

    private RowTable<ScenarioResult> table(
            List<ScenarioResult> results,
            Consumer<PlayScript> open,
            ErrorSummary errors,
            Runnable again,
            @Nullable String aimed) {
        return new RowTable<ScenarioResult>(wording.say("play.ui.scenarios"))
                .component(wording.say("play.ui.scenario"), result -> begin(result.scenario(), open))
                .component(wording.say("play.ui.result"), result -> ScenarioList.said(wording, result))
                .component(wording.say("play.ui.retire"), result -> retire(result.scenario(), errors, again, aimed))
                .rows(results);
    }

    private Button begin(Scenario scenario, Consumer<PlayScript> open) {
        Button begin = new Button(wording.label(scenario.name()), click -> open.accept(scenario.script()));
        begin.addClassName("in-text");
        return begin;
    }

    private Component retire(Scenario scenario, ErrorSummary errors, Runnable again, @Nullable String aimed) {
        boolean isAimed = scenario.id().toString().equals(aimed);
        String reason = scenario.retireReason();
        if (reason != null) {
            Button agree = new Button(
                    wording.say("play.ui.retire.agree"),
                    click -> told(keepScenario.retire(scenario.id()), "play.ui.retired", errors, again));
            if (isAimed) {
                show(agree);
            }
            return new Div(soft(wording.say("play.ui.retire.asked", reason)), agree);
        }
        TextField why = new TextField();
        why.setPlaceholder(wording.say("play.ui.retire.why"));
        why.setAriaLabel(wording.say("play.ui.retire.why"));
        if (isAimed) {
            show(why);
        }
        Button ask = new Button(
                wording.say("play.ui.retire.ask"),
                click -> told(
                        keepScenario.askToRetire(scenario.id(), why.getValue()),
                        "play.ui.retire.waiting",
                        errors,
                        again));
        Div row = new Div(why, ask);
        row.addClassNames("row", "wrap", "baseline");
        return row;
    }

    private static <T extends Component & Focusable<T>> void show(T aimed) {
        aimed.getElement().executeJs("this.scrollIntoView({block: 'center'})");
        aimed.focus();
    }

    private void told(Answer<UUID> answer, String done, ErrorSummary errors, Runnable again) {
        switch (answer) {
            case Answer.Done<UUID> kept -> {
                toasts.done(done);
                again.run();
            }
            case Answer.Refused<UUID>(var reasons) -> errors.show(reasons, Map.of());
        }
    }

    private static Span soft(String text) {
        Span span = new Span(text);
        span.addClassName("soft");
        return span;
    }
}
