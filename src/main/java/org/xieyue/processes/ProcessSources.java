package org.xieyue.processes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;
import org.xieyue.processes.check.DiagramCheck;
import org.xieyue.processes.check.Vocabulary;
import org.xieyue.shared.Refusal;

/** Files of a process wherever they lie, and what is declared: what a play is made of. */
@Component
public class ProcessSources implements Repertoire {

    private final PublishedVersions published;
    private final WorkingCopies copies;
    private final ProcessDrafts drafts;
    private final PublicationCheck check;
    private final StepCatalogue catalogue;

    ProcessSources(
            PublishedVersions published,
            WorkingCopies copies,
            ProcessDrafts drafts,
            PublicationCheck check,
            StepCatalogue catalogue) {
        this.published = published;
        this.copies = copies;
        this.drafts = drafts;
        this.check = check;
        this.catalogue = catalogue;
    }

    /** What somebody draws at; empty when nobody has begun. */
    public Optional<ProcessFolder> workingCopy(String key) {
        return copies.find(key).map(WorkingCopy::folder);
    }

    public Optional<ProcessFolder> draft(DraftId id) {
        return drafts.find(id).map(ProcessDrafts.Draft::folder);
    }

    public Optional<ProcessFolder> published(String key) {
        return published.newest(key);
    }

    public Optional<ProcessFolder> published(String key, int version) {
        return published.of(key).stream()
                .filter(each -> each.getVersion() == version)
                .findFirst()
                .map(published::folder);
    }

    /** Keys of all processes that are published. */
    public List<String> keys() {
        return published.newest().stream().map(ProcessDefinition::getKey).toList();
    }

    @Override
    public List<Refusal> unplayable(ProcessFolder folder) {
        return folder.files().entrySet().stream()
                .flatMap(file -> check.reasonsAgainstKeeping(folder.key(), file.getKey(), file.getValue()).stream())
                .toList();
    }

    @Override
    public Map<String, ProcessFolder> called(ProcessFolder folder) {
        Map<String, ProcessFolder> all = new TreeMap<>();
        collect(folder, published::newest, all);
        all.remove(folder.key());
        return all;
    }

    static void collect(
            ProcessFolder folder, Function<String, Optional<ProcessFolder>> find, Map<String, ProcessFolder> all) {
        folder.files().forEach((name, content) -> {
            if (name.endsWith(".bpmn")) {
                for (String key : DiagramCheck.calls(content)) {
                    if (!all.containsKey(key)) {
                        find.apply(key).ifPresent(called -> {
                            all.put(key, called);
                            collect(called, find, all);
                        });
                    }
                }
            }
        });
    }

    @Override
    public Vocabulary vocabulary() {
        return catalogue.vocabulary();
    }

    @Override
    public Map<String, StepDeclaration> steps() {
        return catalogue.declarations().stream().collect(Collectors.toMap(StepDeclaration::key, Function.identity()));
    }

    @Override
    public Map<String, List<List<String>>> formsAfter() {
        return catalogue.taskForms().stream().collect(Collectors.toMap(TaskFormKey::key, TaskFormKey::after));
    }
}
