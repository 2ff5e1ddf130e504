package org.xieyue.processes.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.xieyue.shared.ui.Islands;

/** The drawing board; what is drawn comes back as BPMN. */
@Tag("xieyue-studio")
class Studio extends KeptBoard {

    private static final long serialVersionUID = 1L;
    private static final int NARROWEST = 900;
    private static final String KEY = "event.detail.key";
    private static final String AT = "event.detail.at";

    /** @param editable whether this window draws, or looks at what somebody else draws */
    Studio(Islands islands, StudioWords words, String process, String xml, long revision, boolean editable) {
        super(islands, "studio");
        getElement()
                .setProperty("process", process)
                .setProperty("revision", (double) revision)
                .setProperty("editable", editable)
                .setPropertyMap("words", words.texts())
                .setPropertyMap("vocabulary", words.vocabulary(process, xml))
                .setPropertyMap(
                        "details",
                        Map.of(
                                "script", islands.address("details.js"),
                                "style", islands.address("details.css"),
                                "language", words.language()))
                .setProperty("xml", editable ? xml : words.worded(xml)); // what is saved stays as it was drawn
    }

    /** Such a window only looks, and takes nobody's place. */
    static boolean isTooNarrow(UI ui) {
        ExtendedClientDetails browser = ui.getPage().getExtendedClientDetails();
        int width = browser == null ? 0 : browser.getWindowInnerWidth();
        return width > 0 && width < NARROWEST;
    }

    /** Somebody wants a preset, by its key, at an element; what was drawn before has been told by then. */
    void onPreset(BiConsumer<String, String> place) {
        getElement()
                .addEventListener("studio-preset", event -> place.accept(text(event, KEY), text(event, AT)))
                .addEventData(KEY)
                .addEventData(AT);
    }

    /**
     * Puts another diagram on the board, as one step that can be undone; it comes back to be saved like whatever is drawn.
     *
     * @param told false when something was drawn of which the server did not know: it has been saved by then, and nothing was put
     */
    void replace(String xml, Consumer<Boolean> told) {
        once("replace($0, $1)", xml, heard()).then(Boolean.class, done -> told.accept(Boolean.TRUE.equals(done)));
    }

    /** Goes on when all that was drawn has been saved, or refused. */
    void settled(Runnable then) {
        once("settle()").then(ignored -> then.run());
    }

    void reveal(String id) {
        once("reveal($0)", id);
    }

    void undo() {
        once("undo()");
    }

    void redo() {
        once("redo()");
    }

    void fit() {
        once("fit()");
    }

    /** From here on the keyboard is the drawing's. */
    void goTo() {
        once("goTo()");
    }

    /** Another tab lay on it. */
    void uncovered() {
        once("uncovered()");
    }
}
