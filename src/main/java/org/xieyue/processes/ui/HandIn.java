package org.xieyue.processes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import org.xieyue.processes.Assessment;
import org.xieyue.processes.DraftId;
import org.xieyue.processes.EditProcess;
import org.xieyue.processes.check.Finding;
import org.xieyue.processes.play.PlayProcess;
import org.xieyue.processes.play.ScenarioResult;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Sheet;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Toasts;
import org.xieyue.shared.ui.Wording;

/** Asks what has changed and why before a working copy goes to a colleague: case workers read it afterwards. */
@org.springframework.stereotype.Component
class HandIn {

    static final int LONGEST_NOTE = 500;

    private final EditProcess editProcess;
    private final PlayProcess playProcess;
    private final ScenarioLinks scenarioLinks;
    private final Wording wording;
    private final Toasts toasts;

    HandIn(
            EditProcess editProcess,
            PlayProcess playProcess,
            ScenarioLinks scenarioLinks,
            Wording wording,
            Toasts toasts) {
        this.editProcess = editProcess;
        this.playProcess = playProcess;
        this.scenarioLinks = scenarioLinks;
        this.wording = wording;
        this.toasts = toasts;
    }

    /** @param done goes on where it was handed in */
    void ask(StudioFiles.Place place, Runnable done) {
        Assessment now = editProcess.assessment(place.key());
        if (!now.differs()) {
            tell("moves.ui.handIn.same");
        } else if (!now.isSound()) {
            tell(
                    "moves.ui.handIn.unsound",
                    now.findings().stream().filter(Finding::isError).count());
        } else {
            askWhy(place, done);
        }
    }

    /** Why there is nothing to be asked yet. */
    private void tell(String key, Object... values) {
        new Sheet(wording, wording.say("studio.ui.handIn"), new Paragraph(wording.say(key, values))).open();
    }

    private void askWhy(StudioFiles.Place place, Runnable done) {
        ErrorSummary errors = new ErrorSummary(wording);
        TextArea why = why(wording);
        Span about = new Span(wording.say("moves.ui.handIn.about"));
        about.addClassName("soft");
        Sheet sheet = new Sheet(wording, wording.say("studio.ui.handIn"), errors, about, why, scenarios(place.key()));
        sheet.primary(wording, wording.say("moves.ui.handIn.do"), () -> {
            if (why.isEmpty() || why.getValue().isBlank()) {
                errors.show(List.of(missing()), Map.of());
                return;
            }
            switch (editProcess.handIn(
                    place.key(), place.window(), place.revision().getAsLong(), why.getValue())) {
                case Answer.Done<DraftId> handedIn -> {
                    sheet.close();
                    toasts.done("studio.ui.handIn.done");
                    done.run();
                }
                case Answer.Refused<DraftId>(var reasons) ->
                    errors.show(reasons, Map.of(), scenarioLinks.of(place.key(), null));
            }
        });
        sheet.open();
        closesWithThePage(sheet);
    }

    /** Whoever follows a reason to its scenario does not have the question in front of it. */
    private static void closesWithThePage(Sheet sheet) {
        var leaving = UI.getCurrent().addBeforeLeaveListener(leave -> sheet.close());
        sheet.addDetachListener(gone -> leaving.remove());
    }

    /** Whoever hands in sees what the reviewer will see. */
    private Component scenarios(String key) {
        Div place = new Div();
        place.addClassName("stack");
        switch (playProcess.scenarios(playProcess.drawn(key))) {
            case Answer.Done<List<ScenarioResult>>(List<ScenarioResult> results) -> {
                long failed =
                        results.stream().filter(result -> !result.passed()).count();
                if (failed > 0) {
                    place.add(Tag.late(wording.say("play.ui.results.failed", failed, results.size())));
                } else if (!results.isEmpty()) {
                    place.add(Tag.good(wording.say("play.ui.results.passed", results.size())));
                }
                if (!results.isEmpty()) {
                    place.add(new ScenarioList(wording, results, key, null));
                }
            }
            case Answer.Refused<List<ScenarioResult>>(var reasons) ->
                reasons.forEach(reason -> place.add(Tag.late(wording.say(reason))));
        }
        return place;
    }

    static TextArea why(Wording wording) {
        TextArea why = new TextArea(wording.say("moves.ui.handIn.why"));
        why.setHelperText(wording.say("moves.ui.handIn.help"));
        why.setRequired(true);
        why.setMaxLength(LONGEST_NOTE);
        why.setWidthFull();
        return why;
    }

    static Refusal missing() {
        return Refusal.of("processes.note", LONGEST_NOTE);
    }
}
