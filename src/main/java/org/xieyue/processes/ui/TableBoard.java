package org.xieyue.processes.ui;

import com.vaadin.flow.component.Tag;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xieyue.processes.check.Finding;
import org.xieyue.shared.ui.Islands;
import org.xieyue.shared.ui.Wording;

/** The decision tables of one file; what is written comes back as DMN. */
@Tag("xieyue-tables")
class TableBoard extends KeptBoard implements Pad {

    private static final long serialVersionUID = 1L;

    /** @param editable whether this window writes, or looks at what somebody else writes */
    TableBoard(Islands islands, Wording wording, String place, byte[] content, long revision, boolean editable) {
        super(islands, "tables");
        Map<String, String> words = new HashMap<>();
        words.put("tables", wording.say("studio.tables.choice"));
        words.put("table", wording.say("studio.tables.table"));
        putKeeping(words, wording);
        getElement()
                .setProperty("place", place)
                .setProperty("revision", (double) revision)
                .setProperty("editable", editable)
                .setProperty("language", wording.locale().toLanguageTag())
                .setPropertyMap("words", words)
                .setProperty("xml", new String(content, StandardCharsets.UTF_8));
    }

    @Override
    public void saved(long revision, List<Finding> findings) {
        savedUpTo(revision, Workspace.broken(findings));
    }

    @Override
    public void reveal(String id) {
        getElement().executeJs("this.reveal?.($0)", id);
    }

    @Override
    public void undo() {
        getElement().callJsFunction("undo");
    }

    @Override
    public void redo() {
        getElement().callJsFunction("redo");
    }
}
