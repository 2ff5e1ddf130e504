package org.xieyue.processes.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xieyue.processes.SideBySide;
import org.xieyue.processes.compare.Change;
import org.xieyue.processes.compare.Change.Facet;
import org.xieyue.processes.compare.Change.Kind;
import org.xieyue.shared.ui.Diagram;
import org.xieyue.shared.ui.Islands;
import org.xieyue.shared.ui.Wording;

/** An older and a newer diagram side by side, moved and enlarged together; what differs carries a sign. */
@Tag("xieyue-compare")
class TwoDiagrams extends Component implements HasSize {

    private static final long serialVersionUID = 1L;
    private static final List<String> WORDS =
            List.of("added", "removed", "changed", "moved", "legend", "zoomIn", "zoomOut", "fit", "show", "empty");

    private final transient Islands islands;

    /** @param names of the two states, as people say them */
    TwoDiagrams(Islands islands, Wording wording, SideBySide states, List<String> names) {
        this.islands = islands;
        Map<String, Object> words = new LinkedHashMap<>();
        WORDS.forEach(key -> words.put(key, wording.say("studio.compare." + key)));
        words.put("before", wording.say("studio.compare.before", names.getFirst()));
        words.put("after", wording.say("studio.compare.after", names.getLast()));
        getElement()
                .setPropertyMap("words", words)
                .setPropertyList("marks", marks(states.changes()))
                .setProperty("before", Diagram.worded(wording, states.xmlBefore()))
                .setProperty("after", Diagram.worded(wording, states.xmlAfter()));
    }

    /** For each element that differs: how, and its id on either side. */
    private static List<Map<String, String>> marks(List<Change> changes) {
        Map<String, Map<String, String>> marks = new LinkedHashMap<>();
        changes.stream()
                .filter(change -> change.file().endsWith(".bpmn")
                        && !change.type().equals("file")
                        && change.kind() != Kind.SHIFTED)
                .forEach(change -> {
                    Map<String, String> mark = marks.computeIfAbsent(
                            change.kind() == Kind.REMOVED ? "-" + change.element() : change.element(),
                            unused -> new LinkedHashMap<>());
                    mark.put("kind", change.kind().name().toLowerCase(java.util.Locale.ROOT));
                    if (change.kind() != Kind.ADDED) {
                        mark.putIfAbsent("before", change.element());
                    }
                    if (change.kind() != Kind.REMOVED) {
                        mark.putIfAbsent("after", change.element());
                    }
                    if (change.facet() == Facet.ID) {
                        mark.put("before", change.before());
                    }
                });
        return new ArrayList<>(marks.values());
    }

    void reveal(Change change) {
        getElement().callJsFunction("reveal", change.element());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        islands.load(attached.getUI(), "compare");
    }
}
