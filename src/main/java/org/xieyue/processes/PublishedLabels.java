package org.xieyue.processes;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xieyue.shared.Label;
import org.xieyue.shared.Texts;

/** Reads English names from what is published: a version never changes, so the names up to it are read once. */
@Component
class PublishedLabels implements DrawnLabels {

    private static final String BETWEEN = " · ";

    private final ObjectProvider<RepositoryService> repository;
    private final Texts texts;
    private final Map<String, Map<String, String>> upTo = new ConcurrentHashMap<>();

    PublishedLabels(ObjectProvider<RepositoryService> repository, Texts texts) {
        this.repository = repository;
        this.texts = texts;
    }

    @Override
    public String say(Locale locale, String processKey, String chinese) {
        if (chinese.equals(processKey) && texts.label(locale, chinese).equals(chinese)) {
            return newest(processKey).map(version -> named(version).in(locale)).orElse(chinese);
        }
        if (!locale.getLanguage().equals(Texts.ENGLISH.getLanguage())) {
            return texts.label(locale, chinese);
        }
        Map<String, String> english = english(processKey);
        return Arrays.stream(chinese.split(BETWEEN))
                .map(part -> english.getOrDefault(part, texts.label(locale, part)))
                .collect(Collectors.joining(BETWEEN));
    }

    private Map<String, String> english(String processKey) {
        Optional<ProcessDefinition> newest = newest(processKey);
        if (newest.isEmpty()) {
            return Map.of();
        }
        String id = newest.get().getId();
        Map<String, String> known = upTo.get(id);
        if (known == null) {
            known = read(processKey);
            upTo.put(id, known);
        }
        return known;
    }

    private Optional<ProcessDefinition> newest(String processKey) {
        return Optional.ofNullable(repository
                .getObject()
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .singleResult());
    }

    private Label named(ProcessDefinition version) {
        return repository
                .getObject()
                .getBpmnModelInstance(version.getId())
                .getModelElementsByType(Process.class)
                .stream()
                .findFirst()
                .map(ElementLabels::of)
                .orElse(new Label(version.getKey(), version.getKey()));
    }

    private Map<String, String> read(String processKey) {
        List<ProcessDefinition> versions = repository
                .getObject()
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .orderByProcessDefinitionVersion()
                .desc()
                .list();
        Map<String, String> english = new HashMap<>();
        for (ProcessDefinition version : versions) {
            BpmnModelInstance model = repository.getObject().getBpmnModelInstance(version.getId());
            Stream.concat(
                            model.getModelElementsByType(FlowNode.class).stream()
                                    .map(ElementLabels::of),
                            model.getModelElementsByType(Process.class).stream().map(ElementLabels::of))
                    .filter(label -> !label.en().equals(label.zh()))
                    .forEach(label -> english.putIfAbsent(label.zh(), label.en()));
        }
        return Map.copyOf(english);
    }
}
