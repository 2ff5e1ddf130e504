package org.xieyue.processes.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xieyue.processes.DraftId;
import org.xieyue.processes.play.ScenarioResult;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Wording;

/** How each scenario goes on some files: for whoever hands them in, and for whoever reviews them. */
final class ScenarioList extends RowTable<ScenarioResult> {

    private static final long serialVersionUID = 1L;

    /** @param draft whose files they went on; null for what is drawn now */
    ScenarioList(Wording wording, List<ScenarioResult> results, String process, @Nullable DraftId draft) {
        super(wording.say("moves.ui.review.scenarios"));
        component(wording.say("play.ui.scenario"), result -> {
            String name = wording.label(result.scenario().name());
            Div cell = new Div(
                    result.passed()
                            ? new Span(name)
                            : new Anchor(
                                    PlayView.address(
                                            process, draft, result.scenario().id()),
                                    name));
            cell.setMinWidth("9em");
            return cell;
        });
        component(wording.say("play.ui.result"), result -> said(wording, result));
        rows(results);
    }

    static Tag said(Wording wording, ScenarioResult result) {
        Refusal differs = result.differs();
        return differs == null ? Tag.good(wording.say("play.ui.passed")) : Tag.late(wording.say(differs));
    }
}
