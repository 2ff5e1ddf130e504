package org.xieyue.processes.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * XY-418: a timer that waits for a day waits once. In a cycle where nothing else waits, a step sets its day anew, or the case
 * would spin as soon as that day is over.
 */
final class DaysAreSetAnew implements DiagramRule {

    @Override
    public void check(Diagram diagram, Surroundings around, Findings findings) {
        for (XmlNode node : diagram.nodes()) {
            if (node.is("intermediateCatchEvent", "boundaryEvent")) {
                day(node)
                        .filter(day -> new Round(day, diagram, around).leadsBackTo(node))
                        .ifPresent(day -> findings.error("XY-418", node, day));
            }
        }
    }

    /** The variable that says when the timer is due. */
    private static Optional<String> day(XmlNode event) {
        return event.child("timerEventDefinition")
                .flatMap(timer -> timer.child("timeDate"))
                .flatMap(date -> Expression.singleName(date.text()));
    }

    /** The ways of a case once this day is over. */
    private record Round(String day, Diagram diagram, Surroundings around) {

        boolean leadsBackTo(XmlNode timer) {
            XmlNode goal = diagram.byId(timer.attributeOr("attachedToRef", "")).orElse(timer);
            Set<String> seen = new HashSet<>();
            List<XmlNode> ahead = diagram.next(timer);
            while (!ahead.isEmpty()) {
                if (ahead.contains(goal)) {
                    return true;
                }
                ahead = ahead.stream()
                        .filter(node -> seen.add(node.id()))
                        .flatMap(this::onward)
                        .toList();
            }
            return false;
        }

        private Stream<XmlNode> onward(XmlNode node) {
            // a called process has waits of its own; of one that has none, the engine stops the case
            boolean stays = node.is("callActivity") || sets(node) || (CyclesWait.isWait(node, diagram) && !isDue(node));
            return Stream.concat(
                    stays ? Stream.empty() : diagram.next(node).stream(),
                    diagram.boundaryEvents(node).stream()
                            .filter(event -> isDue(event) || (!stays && !CyclesWait.isWait(event, diagram))));
        }

        private boolean isDue(XmlNode event) {
            return DaysAreSetAnew.day(event).filter(day::equals).isPresent();
        }

        /** Also where only something inside of it does. */
        private boolean sets(XmlNode node) {
            return node.all()
                    .anyMatch(part ->
                            part.attributeOr("camunda:resultVariable", "").equals(day)
                                    || (part.is("camunda:out")
                                            && part.attributeOr("target", "").equals(day))
                                    || Expression.singleName(part.attributeOr("camunda:delegateExpression", ""))
                                            .flatMap(around::step)
                                            .filter(step -> step.writes().contains(day))
                                            .isPresent());
        }
    }
}
