package org.xieyue.processes;

import static org.camunda.bpm.engine.delegate.TaskListener.EVENTNAME_COMPLETE;
import static org.camunda.bpm.engine.delegate.TaskListener.EVENTNAME_CREATE;
import static org.camunda.bpm.engine.delegate.TaskListener.EVENTNAME_DELETE;

import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.clock.Period;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.ScopeLocator;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.jurisdictions.Parameters;
import org.xieyue.processes.forms.DrawnForm;
import org.xieyue.shared.CaseId;

/** Tells the listeners of user tasks, in the engine's transaction, what happens to them in any diagram. */
@Component
class TaskBridge extends AbstractBpmnParseListener {

    /** Ours, not the engine's: its tasks change version without telling anybody. */
    static final String MOVED = "moved";

    private final ObjectProvider<TaskListener> listeners;
    private final ObjectProvider<Parameters> parameters;
    private final ObjectProvider<Unions> unions;
    private final ObjectProvider<ScopeLocator<CaseId>> cases;
    private final ObjectProvider<BusinessClock> clock;

    TaskBridge(
            ObjectProvider<TaskListener> listeners,
            ObjectProvider<Parameters> parameters,
            ObjectProvider<Unions> unions,
            ObjectProvider<ScopeLocator<CaseId>> cases,
            ObjectProvider<BusinessClock> clock) {
        this.listeners = listeners;
        this.parameters = parameters;
        this.unions = unions;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        DeclaredTask declared = DeclaredTask.of(
                formKey(element),
                element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "candidateGroups"),
                property(element, "deadline"),
                property(element, "union"));
        // who is asked stands in the inbox; rows for it in the engine would only cost time
        definition.getCandidateGroupIdExpressions().clear();
        definition.addBuiltInTaskListener(
                EVENTNAME_CREATE,
                new Ear(task ->
                        listeners.orderedStream().forEach(listener -> listener.created(describe(task, declared)))));
        definition.addBuiltInTaskListener(EVENTNAME_COMPLETE, new Ear(task -> ended(task, declared, true)));
        definition.addBuiltInTaskListener(EVENTNAME_DELETE, new Ear(task -> ended(task, declared, false)));
        definition.addBuiltInTaskListener(MOVED, new Ear(task -> moved(task, declared)));
    }

    /** The only kind of task listener that the engine may call. */
    record Ear(Consumer<DelegateTask> hears) implements org.camunda.bpm.engine.delegate.TaskListener {
        @Override
        public void notify(DelegateTask task) {
            hears.accept(task);
        }
    }

    private void moved(DelegateTask task, DeclaredTask declared) {
        EngineTask described = describe(
                task, new DeclaredTask(declared.formKey(), declared.role(), declared.level(), null, declared.union()));
        listeners.orderedStream().forEach(listener -> listener.moved(described));
    }

    private void ended(DelegateTask task, DeclaredTask declared, boolean completed) {
        EngineTask described =
                describe(task, new DeclaredTask(declared.formKey(), declared.role(), declared.level(), null, null));
        listeners.orderedStream().forEach(listener -> listener.ended(described, completed));
    }

    private EngineTask describe(DelegateTask task, DeclaredTask declared) {
        ExecutionEntity execution = ((TaskEntity) task).getExecution();
        CaseId caseId = RunningCase.of(execution);
        @Nullable String assignee = task.getAssignee();
        return new EngineTask(
                task.getId(),
                caseId,
                execution.getProcessDefinition().getKey(),
                task.getTaskDefinitionKey(),
                Optional.ofNullable(task.getName()).orElse(task.getTaskDefinitionKey()),
                Optional.ofNullable(declared.formKey()).orElse(""),
                declared.role(),
                declared.level(),
                union(task, declared.union()),
                assignee == null || assignee.isBlank() ? null : AccountId.parse(assignee),
                period(caseId, declared.deadline()));
    }

    private static @Nullable UnionId union(DelegateTask task, @Nullable String variable) {
        return variable != null && task.getVariable(variable) instanceof String id ? UnionId.parse(id) : null;
    }

    private @Nullable Period period(CaseId caseId, @Nullable String deadline) {
        if (deadline == null || deadline.equals(DeclaredTask.NO_DEADLINE)) {
            return null;
        }
        if (!deadline.startsWith(DeclaredTask.PARAMETER)) {
            return Period.parse(deadline);
        }
        String jurisdiction = cases.getObject()
                .unionOf(caseId)
                .flatMap(union -> unions.getObject().find(union))
                .orElseThrow(() -> new IllegalStateException("No union for the case " + caseId))
                .jurisdiction();
        return parameters
                .getObject()
                .get(
                        jurisdiction,
                        deadline.substring(DeclaredTask.PARAMETER.length()),
                        clock.getObject().today())
                .asPeriod();
    }

    private static @Nullable String formKey(Element element) {
        String drawn = element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "formRef");
        return drawn == null
                ? element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "formKey")
                : DrawnForm.KEY + drawn;
    }

    private static @Nullable String property(Element element, String name) {
        Element extensions = element.element("extensionElements");
        if (extensions == null) {
            return null;
        }
        Element properties = extensions.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties");
        if (properties == null) {
            return null;
        }
        return properties.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property").stream()
                .filter(property -> name.equals(property.attribute("name")))
                .map(property -> property.attribute("value"))
                .findFirst()
                .orElse(null);
    }
}
