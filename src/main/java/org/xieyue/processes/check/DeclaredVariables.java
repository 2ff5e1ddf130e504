package org.xieyue.processes.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xieyue.processes.check.Expression.Comparison;
import org.xieyue.processes.check.Expression.Literal;
import org.xieyue.processes.check.Vocabulary.Kind;

/** XY-203, XY-206: expressions read declared variables only, each as what it is. */
final class DeclaredVariables implements DiagramRule {

    private static final Map<String, Kind> LOOP = Map.of(
            "nrOfInstances", Kind.NUMBER,
            "nrOfCompletedInstances", Kind.NUMBER,
            "nrOfActiveInstances", Kind.NUMBER,
            "loopCounter", Kind.NUMBER);

    /** What names variables; to ask every line of the picture what it sees would cost more than all other rules. */
    private static final Set<String> READERS = Set.of(
            "conditionExpression",
            "completionCondition",
            "timeDate",
            "userTask",
            "multiInstanceLoopCharacteristics",
            "businessRuleTask");

    @Override
    public void check(Diagram diagram, Surroundings around, Findings findings) {
        Map<String, Kind> declared =
                around.contract(diagram).map(Vocabulary.Contract::variables).orElse(Map.of());
        if (around.contract(diagram).isEmpty()) {
            return;
        }
        diagram.root().all().filter(node -> READERS.contains(node.name())).forEach(node -> {
            XmlNode owner = SmallGrammar.owner(node, diagram);
            Map<String, Kind> known = visible(declared, owner, diagram);
            switch (node.name()) {
                case "conditionExpression" -> condition(node, known, owner, findings);
                case "completionCondition" -> {
                    known.putAll(LOOP);
                    condition(node, known, owner, findings);
                }
                case "timeDate" ->
                    Expression.singleName(node.text())
                            .ifPresent(name -> is(name, Kind.INSTANT, known, owner, findings));
                case "userTask" -> {
                    node.attribute("camunda:assignee")
                            .flatMap(Expression::singleName)
                            .ifPresent(name -> is(name, Kind.TEXT, known, owner, findings));
                    node.property("union").ifPresent(name -> is(name, Kind.TEXT, known, owner, findings));
                }
                case "multiInstanceLoopCharacteristics" ->
                    node.attribute("camunda:collection")
                            .flatMap(Expression::eachOf)
                            .ifPresent(name -> is(name, Kind.IDS, known, owner, findings));
                case "businessRuleTask" ->
                    node.attribute("camunda:resultVariable")
                            .filter(name -> !known.containsKey(name))
                            .ifPresent(name -> findings.error("XY-203", owner, name));
                default -> {}
            }
        });
    }

    private static Map<String, Kind> visible(Map<String, Kind> declared, XmlNode owner, Diagram diagram) {
        Map<String, Kind> known = new HashMap<>(declared);
        @Nullable XmlNode at = owner;
        while (at != null && !at.is("process")) {
            at.child("multiInstanceLoopCharacteristics")
                    .flatMap(loop -> loop.attribute("camunda:elementVariable"))
                    .ifPresent(name -> known.put(name, Kind.TEXT));
            at = diagram.parent(at);
        }
        return known;
    }

    private static void condition(XmlNode node, Map<String, Kind> known, XmlNode owner, Findings findings) {
        Expression.parse(node.text()).ifPresent(expression -> {
            expression.variables().stream()
                    .filter(name -> !known.containsKey(name))
                    .forEach(name -> findings.error("XY-203", owner, name));
            for (Comparison comparison : expression.comparisons()) {
                Kind kind = known.get(comparison.variable());
                if (kind != null && !fits(kind, comparison.literal())) {
                    findings.error("XY-206", owner, comparison.variable(), kind, comparison.literal());
                }
            }
        });
    }

    private static boolean fits(Kind kind, Literal literal) {
        return switch (literal) {
            case NOTHING -> true;
            case TEXT -> kind == Kind.TEXT || kind == Kind.DATE;
            case NUMBER -> kind == Kind.NUMBER;
            case YES_NO -> kind == Kind.YES_NO;
        };
    }

    private static void is(String name, Kind wanted, Map<String, Kind> known, XmlNode owner, Findings findings) {
        Kind kind = known.get(name);
        if (kind == null) {
            findings.error("XY-203", owner, name);
        } else if (kind != wanted) {
            findings.error("XY-206", owner, name, kind, wanted);
        }
    }
}
