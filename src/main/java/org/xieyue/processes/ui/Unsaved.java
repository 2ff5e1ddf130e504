package org.xieyue.processes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.ui.Wording;

/** What this window changed and could not save because somebody else was faster; it can be kept as a state to come back to. */
final class Unsaved extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, byte[]> files = new TreeMap<>();
    private final transient Predicate<Map<String, byte[]>> keep;

    /** @param keep tells whether it has kept them */
    Unsaved(Wording wording, Predicate<Map<String, byte[]>> keep) {
        this.keep = keep;
        addClassNames("row", "wrap");
        add(new Button(wording.say("studio.unsaved.keep"), click -> keep()));
        setVisible(false);
    }

    void refused(String name, byte[] content, List<Refusal> reasons) {
        if (reasons.stream().allMatch(reason -> reason.kind() == Refusal.Kind.CONFLICT)) {
            files.put(name, content);
        }
        setVisible(!files.isEmpty());
    }

    void saved(String name) {
        files.remove(name);
        setVisible(!files.isEmpty());
    }

    /** Keeps what there is, if there is anything. */
    void keep() {
        if (!files.isEmpty() && keep.test(files)) {
            files.clear();
            setVisible(false);
        }
    }
}
