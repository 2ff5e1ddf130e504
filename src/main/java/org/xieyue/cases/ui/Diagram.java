package org.xieyue.cases.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import java.util.Map;
import org.xieyue.processes.RunPicture;
import org.xieyue.shared.ui.Islands;
import org.xieyue.shared.ui.Wording;

/** The process diagram of a case, only to look at. */
@Tag("xieyue-diagram")
class Diagram extends Component implements HasSize {

    private static final long serialVersionUID = 1L;

    private final transient Islands islands;

    Diagram(Islands islands, Wording wording, RunPicture picture) {
        this.islands = islands;
        getElement()
                .setAttribute("aria-label", wording.say("cases.ui.diagram.label"))
                .setPropertyMap(
                        "words",
                        Map.of(
                                "zoomIn", wording.say("cases.ui.zoom.in"),
                                "zoomOut", wording.say("cases.ui.zoom.out"),
                                "fit", wording.say("cases.ui.zoom.fit")))
                .setPropertyList("done", picture.done())
                .setPropertyList("current", picture.current())
                .setProperty("xml", picture.xml());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        islands.load(attached.getUI(), "diagram");
    }
}
