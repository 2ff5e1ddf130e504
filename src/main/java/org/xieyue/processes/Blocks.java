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
import org.xieyue.processes.check.DiagramCheck;
import org.xieyue.processes.check.EnglishLabel;
import org.xieyue.processes.check.XmlNode;
import org.xieyue.processes.forms.DrawnForm;
import org.xieyue.processes.forms.ServiceWords;
import org.xieyue.shared.Label;
import org.xieyue.shared.TextKey;
import org.xieyue.shared.Texts;

/**
 * The vetted blocks of a process: the tasks that its diagrams know, with post and deadline as they are used there, the other
 * forms of its capability, and every step of its own or for all that can work with the variables of this process.
 */
@Component
class Blocks {

    private static final String APPLICANT = "applicant";

    private final PublishedVersions published;
    private final WorkingCopies copies;
    private final StepCatalogue catalogue;
    private final Texts texts;

    Blocks(PublishedVersions published, WorkingCopies copies, StepCatalogue catalogue, Texts texts) {
        this.texts = texts;
        this.copies = copies;
        this.published = published;
        this.catalogue = catalogue;
    }

    List<Block> of(String processKey) {
        return catalogue.isDeclared(processKey)
                ? declared(processKey)
                : copies.find(processKey)
                        .map(WorkingCopy::folder)
                        .flatMap(folder -> DrawnProcess.of(folder, 0).map(process -> drawn(process, named(folder))))
                        .orElse(List.of());
    }

    /** The forms of a drawn service's own folder, and the steps that are made for such services. */
    private List<Block> drawn(DrawnProcess process, Map<String, Label> named) {
        List<Block> blocks = new ArrayList<>();
        process.forms().values().stream()
                .sorted(Comparator.comparing(DrawnForm::id))
                .forEach(form -> blocks.add(new Block(
                        form.id().replace("-", ""),
                        Kind.TASK,
                        title(form, named),
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

    /** What the tasks are called that use a form, by the form. */
    private static Map<String, Label> named(ProcessFolder folder) {
        Map<String, Label> named = new LinkedHashMap<>();
        folder.diagrams()
                .flatMap(diagram -> DiagramCheck.tree(diagram).stream())
                .flatMap(XmlNode::all)
                .filter(node -> node.is("userTask") && !node.label().isEmpty())
                .forEach(task -> task.attribute("camunda:formRef")
                        .ifPresent(form -> named.putIfAbsent(
                                form,
                                EnglishLabel.label(
                                        task.label(),
                                        task.property(EnglishLabel.PROPERTY).orElse(null)))));
        return named;
    }

    private static Label title(DrawnForm form, Map<String, Label> named) {
        return form.screens().stream()
                .flatMap(screen -> Optional.ofNullable(screen.name()).stream())
                .findFirst()
                .orElseGet(() -> named.getOrDefault(form.id(), new Label(form.id(), form.id())));
    }

    private List<Block> declared(String processKey) {
        ProcessContract contract = catalogue.contract(processKey);
        if (contract == null) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>(tasks(processKey, contract));
        Set<String> variables = contract.variables().stream().map(Var::name).collect(Collectors.toSet());
        List<StepDeclaration> used = published.newest(processKey).stream()
                .flatMap(ProcessFolder::diagrams)
                .flatMap(diagram -> published.steps(diagram).stream())
                .toList();
        catalogue.declarations().stream()
                .filter(step -> !ServiceWords.isStep(step.key()) && catalogue.mayServe(step, contract, used))
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
                .ifPresent(folder -> folder.diagrams()
                        .forEach(diagram -> published
                                .tasks(diagram)
                                .forEach(task -> tasks.putIfAbsent(task.formKey(), task(task, forApplicant)))));
        String capability = contract.capability() + "/";
        catalogue.taskForms().stream()
                .filter(form -> form.key().startsWith(capability))
                .forEach(form -> tasks.computeIfAbsent(
                        form.key(), key -> new Block(key(key), Kind.TASK, title(key), key, form.post(), "5wd", null)));
        return List.copyOf(tasks.values());
    }

    /** As the inbox calls a task with this form. */
    private Label title(String form) {
        String key = TextKey.ofForm(form) + ".title";
        return new Label(texts.say(Texts.CHINESE, key), texts.say(Texts.ENGLISH, key));
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
