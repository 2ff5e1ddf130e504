package org.xieyue.processes.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.DomEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.xieyue.processes.check.Finding;
import org.xieyue.shared.ui.Islands;
import org.xieyue.shared.ui.Wording;

/** The decision tables of one file; what is written comes back as DMN. */
@Tag("xieyue-tables")
class TableBoard extends Component implements HasSize, Pad {

    private static final long serialVersionUID = 1L;
    private static final String XML = "event.detail.xml";
    private static final String MESSAGE = "event.detail.message";

    private final transient Islands islands;

    /** @param editable whether this window writes, or looks at what somebody else writes */
    TableBoard(Islands islands, Wording wording, String place, byte[] content, long revision, boolean editable) {
        this.islands = islands;
        getElement()
                .setProperty("place", place)
                .setProperty("revision", (double) revision)
                .setProperty("editable", editable)
                .setProperty("language", wording.locale().toLanguageTag())
                .setPropertyMap(
                        "words",
                        Map.of(
                                "tables", wording.say("studio.tables.choice"),
                                "table", wording.say("studio.tables.table"),
                                "leftover", wording.say("studio.text.leftover"),
                                "leftover.download", wording.say("studio.text.leftover.download")))
                .setProperty("xml", new String(content, StandardCharsets.UTF_8));
    }

    TableBoard onWritten(Consumer<byte[]> save) {
        getElement()
                .addEventListener(
                        "tables-changed", event -> save.accept(text(event, XML).getBytes(StandardCharsets.UTF_8)))
                .addEventData(XML);
        return this;
    }

    TableBoard onRestored(Runnable tell) {
        getElement().addEventListener("tables-restored", event -> tell.run());
        return this;
    }

    TableBoard onUnreadable(Consumer<String> tell) {
        getElement()
                .addEventListener("tables-failed", event -> tell.accept(text(event, MESSAGE)))
                .addEventData(MESSAGE);
        return this;
    }

    private static String text(DomEvent event, String key) {
        return event.getEventData().path(key).asString("");
    }

    @Override
    public void saved(long revision, List<Finding> findings) {
        getElement()
                .setPropertyList(
                        "problems",
                        findings.stream()
                                .filter(Finding::isError)
                                .map(Finding::id)
                                .filter(id -> !id.isEmpty())
                                .toList());
        getElement().executeJs("this.saved?.($0)", (double) revision);
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

    @Override
    protected void onAttach(AttachEvent attached) {
        islands.load(attached.getUI(), "tables");
    }
}
