package org.xieyue.processes.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** XY-309, XY-311: called processes are named, known and never call back; variables passed are declared on both sides. */
final class FixedCalls implements DiagramRule {

    @Override
    public void check(Diagram diagram, Surroundings around, Findings findings) {
        Map<String, Set<String>> calls = new HashMap<>(around.calls());
        calls.put(diagram.processKey(), called(diagram));
        diagram.nodes("callActivity").forEach(call -> {
            String called = call.attributeOr("calledElement", "");
            if (around.contract(called).isEmpty()) {
                findings.error("XY-309", call, called);
            } else if (reaches(called, diagram.processKey(), calls)) {
                findings.error("XY-311", call, called);
            } else {
                mapped(call, called, diagram, around, findings);
            }
            if (!call.attributeOr("camunda:calledElementBinding", "latest").matches("latest|deployment")) {
                findings.error("XY-309", call, called);
            }
        });
    }

    static Set<String> called(Diagram diagram) {
        return diagram.nodes("callActivity")
                .map(call -> call.attributeOr("calledElement", ""))
                .collect(Collectors.toSet());
    }

    private static boolean reaches(String from, String to, Map<String, Set<String>> calls) {
        Set<String> seen = new HashSet<>();
        Set<String> ahead = new HashSet<>(Set.of(from));
        while (!ahead.isEmpty()) {
            if (ahead.contains(to)) {
                return true;
            }
            seen.addAll(ahead);
            ahead = ahead.stream()
                    .flatMap(key -> calls.getOrDefault(key, Set.of()).stream())
                    .filter(key -> !seen.contains(key))
                    .collect(Collectors.toSet());
        }
        return false;
    }

    private static void mapped(XmlNode call, String called, Diagram diagram, Surroundings around, Findings findings) {
        Set<String> mine = variables(diagram.processKey(), around);
        Set<String> theirs = variables(called, around);
        call.children("extensionElements")
                .flatMap(extensions -> extensions.children().stream())
                .forEach(mapping -> {
                    String source = mapping.attributeOr("source", "");
                    String target = mapping.attributeOr("target", "");
                    if (mapping.is("camunda:in")) {
                        declared(source, mine, call, findings);
                        declared(target, theirs, call, findings);
                    } else if (mapping.is("camunda:out")) {
                        declared(source, theirs, call, findings);
                        declared(target, mine, call, findings);
                    }
                });
    }

    private static Set<String> variables(String processKey, Surroundings around) {
        return around.contract(processKey)
                .map(contract -> contract.variables().keySet())
                .orElse(Set.of());
    }

    private static void declared(String name, Set<String> variables, XmlNode call, Findings findings) {
        if (!variables.contains(name)) {
            findings.error("XY-203", call, name);
        }
    }
}
