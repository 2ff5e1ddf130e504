package org.xieyue.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import java.util.List;
import java.util.Map;

/** A process diagram, only to look at. */
@Tag("xieyue-diagram")
public class Diagram extends Component implements HasSize {

    private static final long serialVersionUID = 1L;

    private final transient Islands islands;

    /**
     * @param done ids of the elements that a case has passed
     * @param current ids of the elements where it stands
     */
    public Diagram(Islands islands, Wording wording, String xml, List<String> done, List<String> current) {
        this.islands = islands;
        getElement()
                .setAttribute("aria-label", wording.say("ui.diagram.label"))
                .setPropertyMap(
                        "words",
                        Map.of(
                                "zoomIn", wording.say("ui.diagram.zoom.in"),
                                "zoomOut", wording.say("ui.diagram.zoom.out"),
                                "fit", wording.say("ui.diagram.fit")))
                .setPropertyList("done", done)
                .setPropertyList("current", current)
                .setProperty("xml", worded(wording, xml));
    }

    /** Writes figures at the elements instead of how far a case has come. */
    public Diagram heat(List<HeatMark> marks) {
        getElement()
                .setPropertyList(
                        "heat",
                        marks.stream()
                                .map(mark -> Map.of(
                                        "id", mark.elementId(),
                                        "level", String.valueOf(mark.level()),
                                        "figure", mark.figure(),
                                        "words", mark.words()))
                                .toList());
        return this;
    }

    /** The labels in the reader's language, the diagram's own English first; the drawing stays as it is. */
    public static String worded(Wording wording, String xml) {
        return new DrawnNames(wording, xml).worded();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        islands.load(attached.getUI(), "diagram");
    }
}
