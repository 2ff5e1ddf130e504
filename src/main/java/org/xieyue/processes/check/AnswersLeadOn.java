package org.xieyue.processes.check;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * XY-318: what a form decides is asked directly behind its task. One value may be meant by "otherwise"; were two, a case that
 * somebody sends back would go on to the approval and stop there.
 */
final class AnswersLeadOn implements DiagramRule {

    private static final Pattern EQUALS = Pattern.compile("(\\w+)\\s*(?:==|eq)\\s*['\"]([^'\"]*)['\"]");

    @Override
    public void check(Diagram diagram, Surroundings around, Findings findings) {
        diagram.nodes("userTask").forEach(task -> {
            Map<String, Set<String>> decided =
                    around.vocabulary().decided().getOrDefault(task.attributeOr("camunda:formKey", ""), Map.of());
            decided.forEach((variable, values) -> {
                Set<String> missing = new HashSet<>(values);
                asked(diagram, task, variable, new HashSet<>()).forEach(missing::remove);
                if (missing.size() > 1) {
                    findings.error(
                            "XY-318",
                            task,
                            variable,
                            String.join(", ", missing.stream().sorted().toList()));
                }
            });
        });
    }

    private static Stream<String> asked(Diagram diagram, XmlNode node, String variable, Set<String> seen) {
        return diagram.next(node).stream()
                .filter(next -> next.is("exclusiveGateway") && seen.add(next.id()))
                .flatMap(gateway -> Stream.concat(
                        diagram.outgoing(gateway).stream()
                                .flatMap(flow -> flow.child("conditionExpression").stream())
                                .flatMap(condition -> EQUALS.matcher(condition.text())
                                        .results()
                                        .filter(found -> found.group(1).equals(variable))
                                        .map(found -> found.group(2))),
                        asked(diagram, gateway, variable, seen)));
    }
}
