package org.xieyue.processes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;
import org.xieyue.processes.forms.DrawnForm;

/** What the engine has of each process: versions, their files, and how many cases run on them. */
@Component
class PublishedVersions {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final StepCatalogue catalogue;

    PublishedVersions(RepositoryService repository, RuntimeService runtime, StepCatalogue catalogue) {
        this.repository = repository;
        this.runtime = runtime;
        this.catalogue = catalogue;
    }

    /** The newest version of each process, by key. */
    List<ProcessDefinition> newest() {
        return repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionKey()
                .asc()
                .list();
    }

    /** All versions of a process, newest first. */
    List<ProcessDefinition> of(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .orderByProcessDefinitionVersion()
                .desc()
                .list();
    }

    Optional<ProcessFolder> newest(String key) {
        return of(key).stream().findFirst().map(this::folder);
    }

    ProcessFolder folder(ProcessDefinition version) {
        Map<String, byte[]> files = new HashMap<>();
        String inFolder = version.getKey() + "/";
        for (String name : repository.getDeploymentResourceNames(version.getDeploymentId())) {
            try (InputStream content = repository.getResourceAsStream(version.getDeploymentId(), name)) {
                files.put(name.startsWith(inFolder) ? name.substring(inFolder.length()) : name, content.readAllBytes());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return new ProcessFolder(version.getKey(), files);
    }

    java.time.Instant publishedAt(ProcessDefinition version) {
        return repository
                .createDeploymentQuery()
                .deploymentId(version.getDeploymentId())
                .singleResult()
                .getDeploymentTime()
                .toInstant();
    }

    long running(ProcessDefinition version) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionId(version.getId())
                .count();
    }

    /** The steps that a diagram names, each once, in the order of the diagram. */
    List<StepDeclaration> steps(byte[] diagram) {
        List<StepDeclaration> steps = new ArrayList<>();
        for (FlowNode node : inOrder(diagram)) {
            if (node instanceof ServiceTask task && task.getCamundaDelegateExpression() != null) {
                String key = task.getCamundaDelegateExpression().replaceAll("[#${}\\s]", "");
                ProcessStep step = catalogue.step(key);
                if (step != null && !steps.contains(step.declaration())) {
                    steps.add(step.declaration());
                }
            }
        }
        return steps;
    }

    /** What a diagram asks of people, in its order. */
    List<DrawnTask> tasks(byte[] diagram) {
        List<DrawnTask> tasks = new ArrayList<>();
        for (FlowNode node : inOrder(diagram)) {
            if (node instanceof UserTask task) {
                String[] asked =
                        String.valueOf(task.getCamundaCandidateGroups()).split("@", 2);
                tasks.add(
                        task.getCamundaCandidateGroups() == null
                                ? new DrawnTask(task.getName(), formKey(task), null, null, deadline(task))
                                : new DrawnTask(
                                        task.getName(),
                                        formKey(task),
                                        asked[0],
                                        asked.length > 1 ? asked[1] : null,
                                        deadline(task)));
            }
        }
        return tasks;
    }

    private static String formKey(UserTask task) {
        return task.getCamundaFormRef() == null
                ? String.valueOf(task.getCamundaFormKey())
                : DrawnForm.KEY + task.getCamundaFormRef();
    }

    private static List<FlowNode> inOrder(byte[] diagram) {
        BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(diagram));
        return DiagramOrder.of(model);
    }

    private static String deadline(UserTask task) {
        return task.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> "deadline".equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst()
                .orElse("none");
    }
}
