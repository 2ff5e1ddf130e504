package org.xieyue.processes.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.DomEvent;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.xieyue.shared.ui.Islands;

/** The drawing board; what is drawn comes back as BPMN. */
@Tag("xieyue-studio")
class Studio extends Component implements HasSize {

    private static final long serialVersionUID = 1L;
    private static final String XML = "event.detail.xml";
    private static final String MESSAGE = "event.detail.message";

    private final transient Islands islands;

    /** @param editable whether this window draws, or looks at what somebody else draws */
    Studio(Islands islands, StudioWords words, String process, String xml, long revision, boolean editable) {
        this.islands = islands;
        getElement()
                .setProperty("process", process)
                .setProperty("revision", (double) revision)
                .setProperty("editable", editable)
                .setPropertyMap("words", words.texts())
                .setPropertyMap("vocabulary", words.vocabulary(process))
                .setPropertyMap(
                        "details",
                        Map.of(
                                "script", islands.address("details.js"),
                                "style", islands.address("details.css"),
                                "language", words.language()))
                .setProperty("xml", xml);
    }

    void onDrawn(Consumer<String> save) {
        getElement()
                .addEventListener("studio-changed", event -> save.accept(text(event, XML)))
                .addEventData(XML);
    }

    void onRestored(Runnable tell) {
        getElement().addEventListener("studio-restored", event -> tell.run());
    }

    void onUnreadable(Consumer<String> tell) {
        getElement()
                .addEventListener("studio-failed", event -> tell.accept(text(event, MESSAGE)))
                .addEventData(MESSAGE);
    }

    private static String text(DomEvent event, String key) {
        return event.getEventData().path(key).asString("");
    }

    /** The server has everything up to this revision; these elements break a rule. */
    void saved(long revision, List<String> problems) {
        getElement().setPropertyList("problems", problems);
        getElement().callJsFunction("saved", revision);
    }

    /** Puts another diagram on the board, as one step that can be undone; it comes back to be saved like whatever is drawn. */
    void replace(String xml) {
        getElement().callJsFunction("replace", xml);
    }

    void reveal(String id) {
        getElement().callJsFunction("reveal", id);
    }

    void undo() {
        getElement().callJsFunction("undo");
    }

    void redo() {
        getElement().callJsFunction("redo");
    }

    void fit() {
        getElement().callJsFunction("fit");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        islands.load(attached.getUI(), "studio");
    }
}
