package org.xieyue.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A process diagram, only to look at. */
@Tag("xieyue-diagram")
public class Diagram extends Component implements HasSize {

    private static final long serialVersionUID = 1L;

    private static final Pattern NAME = Pattern.compile(" name=\"([^\"&]*)\"");

    /** An element whose properties tell its English name, first of all of them. */
    private static final Pattern ENGLISH =
            Pattern.compile(" name=\"([^\"&]*)\"[^<>]*>\\s*<(?:\\w+:)?extensionElements>\\s*<camunda:properties>"
                    + "(?:\\s*<camunda:property [^<>]*/>){0,9}?"
                    + "\\s*<camunda:property name=\"label\\.en\" value=\"([^\"&]+)\"");

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
        Map<String, String> english = wording.locale().getLanguage().equals(Locale.ENGLISH.getLanguage())
                ? ENGLISH.matcher(xml)
                        .results()
                        .collect(
                                Collectors.toMap(found -> found.group(1), found -> found.group(2), (one, other) -> one))
                : Map.of();
        return NAME.matcher(xml).replaceAll(found -> {
            String name = found.group(1);
            String said = english.getOrDefault(name, wording.label(name));
            return Matcher.quoteReplacement(" name=\"" + said + '"');
        });
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        islands.load(attached.getUI(), "diagram");
    }
}
