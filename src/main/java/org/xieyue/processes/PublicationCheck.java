package org.xieyue.processes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xieyue.processes.check.DiagramCheck;
import org.xieyue.processes.check.Finding;
import org.xieyue.processes.check.XmlNode;
import org.xieyue.shared.Refusal;

/** The diagram check against what is declared and published now. */
@Component
class PublicationCheck {

    private static final int MOST_NAMED = 10;

    private final PublishedDiagrams published;
    private final StepCatalogue catalogue;

    PublicationCheck(PublishedDiagrams published, StepCatalogue catalogue) {
        this.published = published;
        this.catalogue = catalogue;
    }

    List<Refusal> reasonsAgainst(ProcessFolder folder) {
        for (String name : folder.files().keySet()) {
            if (!name.matches("[a-z][a-z0-9-]{0,60}\\.[a-z]{1,8}")) {
                return List.of(Refusal.of("processes.fileName", name));
            }
        }
        List<String> processes = processesIn(folder);
        if (!processes.isEmpty() && !processes.equals(List.of(folder.key()))) {
            return List.of(wrongProcess(folder, processes));
        }
        List<Refusal> errors = findings(folder).stream()
                .filter(Finding::isError)
                .map(Finding::refusal)
                .toList();
        return errors.isEmpty() && processes.isEmpty() ? List.of(wrongProcess(folder, processes)) : errors;
    }

    /** All that the rules say, warnings too. */
    List<Finding> findings(ProcessFolder folder) {
        Map<String, PublishedDiagrams.Known> newest = published.newest();
        Map<String, Set<String>> calls = new HashMap<>();
        newest.forEach((key, known) -> calls.put(key, known.calls()));
        return DiagramCheck.check(
                folder.files(),
                catalogue.vocabulary(),
                calls,
                Optional.ofNullable(newest.get(folder.key())).map(PublishedDiagrams.Known::diagram));
    }

    /**
     * What forbids even to keep a file that somebody is still drawing: no process of this folder, or content that must never
     * come near the engine. What is merely unfinished is no such reason.
     */
    List<Refusal> reasonsAgainstKeeping(String key, String name, byte[] content) {
        if (!name.matches("[a-z][a-z0-9-]{0,60}\\.(bpmn|dmn|form)")) {
            return List.of(Refusal.of("processes.fileName", name));
        }
        List<Refusal> hard = DiagramCheck.unkeepable(name, content).stream()
                .map(Finding::refusal)
                .toList();
        if (!hard.isEmpty()) {
            return hard;
        }
        return name.endsWith(".bpmn") ? reasonsOfOwner(key, name, content) : List.of();
    }

    /** One working copy holds one process, its own. */
    private static List<Refusal> reasonsOfOwner(String key, String name, byte[] content) {
        List<XmlNode> processes = DiagramCheck.processes(content);
        if (processes.size() == 1 && processes.getFirst().id().equals(key)) {
            return List.of();
        }
        return List.of(
                switch (processes.size()) {
                    case 0 -> Refusal.of("processes.edit.noProcess", name);
                    case 1 ->
                        Refusal.of(
                                "processes.edit.otherProcess",
                                key,
                                processes.getFirst().id());
                    default -> Refusal.of("processes.edit.severalProcesses", processes.size(), named(processes));
                });
    }

    private static String named(List<XmlNode> processes) {
        return processes.stream()
                .map(process ->
                        process.label().isEmpty() ? process.id() : "「" + process.label() + "」(" + process.id() + ")")
                .limit(MOST_NAMED)
                .collect(Collectors.joining(", "));
    }

    private static List<String> processesIn(ProcessFolder folder) {
        return folder.diagrams()
                .flatMap(diagram -> DiagramCheck.processKey(diagram).stream())
                .toList();
    }

    private static Refusal wrongProcess(ProcessFolder folder, List<String> processes) {
        return Refusal.of("processes.wrongProcess", folder.key(), String.join(", ", processes));
    }
}
