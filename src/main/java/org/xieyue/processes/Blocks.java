package org.xieyue.processes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Role;
import org.xieyue.processes.Block.Kind;
import org.xieyue.processes.forms.DrawnForm;
import org.xieyue.processes.forms.ServiceWords;
import org.xieyue.shared.Label;

/**
 * The vetted blocks of a process: the tasks that its diagrams know, with post and deadline as they are used there, the other
 * forms of its capability, and every declared step that can work with the variables of this process.
 */
@Component
class Blocks {

    private static final String APPLICANT = "applicant";

    private final PublishedVersions published;
    private final WorkingCopies copies;
    private final StepCatalogue catalogue;

    Blocks(PublishedVersions published, WorkingCopies copies, StepCatalogue catalogue) {
        this.copies = copies;
        this.published = published;
        this.catalogue = catalogue;
    }

    List<Block> of(String processKey) {
        return catalogue.isDeclared(processKey)
                ? declared(processKey)
                : copies.find(processKey)
                        .flatMap(copy -> DrawnProcess.of(copy.folder(), 0))
                        .map(this::drawn)
                        .orElse(List.of());
    }

    /** The forms of a drawn service's own folder, and the steps that are made for such services. */
    private List<Block> drawn(DrawnProcess process) {
        List<Block> blocks = new ArrayList<>();
        process.forms().values().stream()
                .sorted(Comparator.comparing(DrawnForm::id))
                .forEach(form -> blocks.add(new Block(
                        form.id().replace("-", ""),
                        Kind.TASK,
                        title(form),
                        form.key(),
                        form.id().equals(DrawnForm.START) ? null : Role.CASE_OFFICER.name(),
                        "5wd",
                        null)));
        catalogue.declarations().stream()
                .filter(step -> ServiceWords.isStep(step.key()))
                .map(step -> new Block(step.key(), Kind.STEP, step.label(), null, null, null, step.key()))
                .forEach(blocks::add);
        return blocks;
    }

    private static Label title(DrawnForm form) {
        return form.screens().stream()
                .flatMap(screen -> Optional.ofNullable(screen.name()).stream())
                .findFirst()
                .orElse(new Label(form.id(), form.id()));
    }

    private List<Block> declared(String processKey) {
        ProcessContract contract = catalogue.contract(processKey);
        if (contract == null) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>(tasks(processKey, contract));
        Set<String> variables = contract.variables().stream().map(Var::name).collect(Collectors.toSet());
        catalogue.declarations().stream()
                .filter(step -> !ServiceWords.isStep(step.key()))
                .filter(step -> Stream.concat(step.reads().stream(), step.writes().stream())
                        .allMatch(variable -> variables.contains(variable.name())))
                .filter(step -> step.refusals().stream()
                        .allMatch(refusal -> contract.errors().contains(refusal)))
                .map(step -> new Block(step.key(), Kind.STEP, step.label(), null, null, null, step.key()))
                .forEach(blocks::add);
        return blocks;
    }

    private List<Block> tasks(String processKey, ProcessContract contract) {
        Map<String, Block> tasks = new LinkedHashMap<>();
        boolean forApplicant =
                contract.variables().stream().anyMatch(each -> each.name().equals(APPLICANT));
        published
                .newest(processKey)
                .ifPresent(folder -> folder.files().forEach((name, content) -> {
                    if (name.endsWith(".bpmn")) {
                        published
                                .tasks(content)
                                .forEach(task -> tasks.putIfAbsent(task.formKey(), task(task, forApplicant)));
                    }
                }));
        String capability = contract.startForm().replaceAll("/.*", "/");
        catalogue.vocabulary().taskForms().stream()
                .filter(form -> form.startsWith(capability))
                .sorted()
                .forEach(form -> tasks.computeIfAbsent(
                        form,
                        unused -> new Block(
                                key(form),
                                Kind.TASK,
                                new Label(form, form),
                                form,
                                Role.CASE_OFFICER.name(),
                                "5wd",
                                null)));
        return List.copyOf(tasks.values());
    }

    /** Who is asked by name elsewhere is the applicant here, where there is one. */
    private static Block task(DrawnTask task, boolean forApplicant) {
        String role = task.role();
        String post = role == null
                ? forApplicant ? null : Role.CASE_OFFICER.name()
                : task.level() == null ? role : role + "@" + task.level();
        return new Block(
                key(task.formKey()),
                Kind.TASK,
                new Label(task.name(), task.name()),
                task.formKey(),
                post,
                task.deadline(),
                null);
    }

    /** {@code hardship/home-visit} names elements {@code homeVisit}. */
    private static String key(String form) {
        StringBuilder key = new StringBuilder();
        for (String word : form.substring(form.indexOf('/') + 1).split("[^A-Za-z0-9]+")) {
            key.append(
                    key.isEmpty() ? word : word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1));
        }
        return key.toString();
    }
}
