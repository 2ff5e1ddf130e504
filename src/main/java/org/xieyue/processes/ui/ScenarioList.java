package org.xieyue.processes.ui;

import java.util.List;
import org.xieyue.processes.play.ScenarioResult;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Wording;

/** How each scenario goes on some files: for whoever hands them in, and for whoever reviews them. */
final class ScenarioList extends RowTable<ScenarioResult> {

    private static final long serialVersionUID = 1L;

    ScenarioList(Wording wording, List<ScenarioResult> results) {
        super(wording.say("moves.ui.review.scenarios"));
        text(
                wording.say("play.ui.scenario"),
                result -> wording.label(result.scenario().name()));
        component(wording.say("play.ui.result"), result -> said(wording, result));
        rows(results);
    }

    static Tag said(Wording wording, ScenarioResult result) {
        Refusal differs = result.differs();
        return differs == null ? Tag.good(wording.say("play.ui.passed")) : Tag.late(wording.say(differs));
    }
}
