package org.xieyue.processes.play;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xieyue.processes.StepDeclaration;
import org.xieyue.processes.check.Vocabulary;
import org.xieyue.shared.Label;
import org.xieyue.shared.Refusal;

/**
 * A play after its last action.
 *
 * @param problem why it did not come to its end as written; null when it did
 * @param done how many actions were done
 * @param entered elements of the played diagram that were reached, in this order
 * @param taken flows that were taken
 * @param ends end events of the process that were reached
 * @param money steps that would have moved money, in this order
 * @param missed what the use cases behind steps and tasks would have refused, for something did not come before
 */
public record PlayPicture(
        Scenery scenery,
        PlayScript script,
        int done,
        Stand stand,
        @Nullable Refusal problem,
        Set<String> entered,
        Set<String> taken,
        List<String> ends,
        List<Paid> money,
        List<Missed> missed,
        Map<String, Scenery> sceneries,
        Map<String, StepDeclaration> steps,
        Map<String, Vocabulary.Kind> kinds) {

    /** A step that would have moved money. */
    public record Paid(String element, String step) {}

    /** A step or form without any of those that must come before it. */
    public record Missed(String element, String key, List<String> anyOf) {}

    /** The element of something that is open, in its own diagram. */
    public Scenery.@Nullable Node node(Stand.Open open) {
        Scenery of = sceneries.get(open.process());
        return of == null ? null : of.nodes().get(open.element());
    }

    /** The diagram in which something was done. */
    public Scenery scenery(PlayAction action) {
        int hash = action.at().indexOf('#');
        return hash < 0 ? scenery : sceneries.getOrDefault(action.at().substring(0, hash), scenery);
    }

    public Label label(String at) {
        return Player.said(sceneries, scenery.key(), at);
    }
}
