package org.xieyue.processes.moves;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.TaskFormKey;

/** What a step of a diagram does, by its key, and what the catalogue of steps and task forms demands before it. */
@Component
class StepNeeds {

    private final Supplier<Map<String, List<List<String>>>> needs;

    StepNeeds(ObjectProvider<ProcessStep> steps, ObjectProvider<TaskFormKey> forms) {
        needs = SingletonSupplier.of(() -> {
            Map<String, List<List<String>>> all = new HashMap<>();
            steps.forEach(
                    step -> all.put(step.declaration().key(), step.declaration().after()));
            forms.forEach(form -> all.put(form.key(), form.after()));
            return Map.copyOf(all);
        });
    }

    /** Each entry names what must have come before, any one of which will do. */
    List<List<String>> before(FlowNode node) {
        return key(node).map(key -> needs.get().getOrDefault(key, List.of())).orElse(List.of());
    }

    /** Its form, its step of the catalogue, the process that it calls, or the message or time that it waits for. */
    static Optional<String> key(FlowNode node) {
        return Optional.ofNullable(
                switch (node) {
                    case UserTask task -> task.getCamundaFormKey();
                    case ServiceTask task -> bare(task.getCamundaDelegateExpression());
                    case BusinessRuleTask task -> task.getCamundaDecisionRef();
                    case CallActivity call -> call.getCalledElement();
                    case ReceiveTask task -> name(task.getMessage());
                    case CatchEvent event ->
                        event.getEventDefinitions().stream()
                                .findFirst()
                                .map(StepNeeds::awaited)
                                .orElse(null);
                    default -> null;
                });
    }

    private static @Nullable String awaited(EventDefinition definition) {
        return switch (definition) {
            case MessageEventDefinition message -> name(message.getMessage());
            case TimerEventDefinition timer -> timer.getTextContent().strip();
            default -> null;
        };
    }

    private static @Nullable String bare(@Nullable String expression) {
        return expression == null ? null : expression.replaceAll("[${}\\s]", "");
    }

    private static @Nullable String name(@Nullable Message message) {
        return message == null ? null : message.getName();
    }
}
