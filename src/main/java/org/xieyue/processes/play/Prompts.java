package org.xieyue.processes.play;

import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Has every step wait until the player says what it answers, and writes down what a play goes through. */
final class Prompts extends AbstractBpmnParseListener {

    private final Supplier<Trace> stage;

    Prompts(Supplier<Trace> stage) {
        this.stage = stage;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        listen(definition);
    }

    private void listen(ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            if (!activity.getId().endsWith("#multiInstanceBody")) {
                boolean end = "endEvent".equals(kind(activity).replaceAll(".*[eE]ndEvent$", "endEvent"));
                activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                        execution -> stage.get().entered(process((ExecutionEntity) execution), activity.getId(), end));
            }
            if (kind(activity).equals("serviceTask")) {
                activity.setAsyncBefore(true);
            }
            if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior task) {
                task.getTaskDefinition().getCandidateGroupIdExpressions().clear();
            }
            listen(activity);
        }
    }

    private static String kind(ActivityImpl activity) {
        return String.valueOf(((Map<?, ?>) activity.getProperties().toMap()).get("type"));
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
        flow.addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener)
                execution -> stage.get().took(process((ExecutionEntity) execution), flow.getId()));
    }

    private static String process(ExecutionEntity execution) {
        return execution.getProcessDefinition().getKey();
    }
}
