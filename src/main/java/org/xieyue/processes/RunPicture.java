package org.xieyue.processes;

import java.util.List;
import org.xieyue.shared.Label;

/**
 * Where a case stands in its own version of the diagram.
 *
 * @param xml the BPMN of the version that the case runs on
 * @param outdated a newer version of the process has been published since
 * @param outline the same as a list for keyboard and screen reader, in order of the diagram
 */
public record RunPicture(
        String xml, int version, boolean outdated, List<String> done, List<String> current, List<Stop> outline) {

    /** One step with its label, as drawn, and state. */
    public record Stop(String elementId, Label said, State state) {

        public Stop(String elementId, String label, State state) {
            this(elementId, new Label(label, label), state);
        }

        /** In Chinese. */
        public String label() {
            return said.zh();
        }
    }

    public enum State {
        DONE,
        CURRENT,
        AHEAD
    }
}
