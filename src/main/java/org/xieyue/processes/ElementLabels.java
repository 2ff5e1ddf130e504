package org.xieyue.processes;

import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.jspecify.annotations.Nullable;
import org.xieyue.processes.check.EnglishLabel;
import org.xieyue.shared.Label;

/** Reads what an element is called from the engine's model of a version. */
public final class ElementLabels {

    private ElementLabels() {}

    /** Its name in one line, else its id. */
    public static Label of(FlowNode node) {
        return of(node.getName(), node.getId(), node.getExtensionElements());
    }

    static Label of(Process process) {
        return of(process.getName(), process.getId(), process.getExtensionElements());
    }

    private static Label of(@Nullable String named, String id, @Nullable ExtensionElements extensions) {
        String name = Optional.ofNullable(named)
                .map(said -> said.replaceAll("\\s+", " ").strip())
                .filter(said -> !said.isEmpty())
                .orElse(id);
        return EnglishLabel.label(name, property(extensions));
    }

    private static @Nullable String property(@Nullable ExtensionElements extensions) {
        return extensions == null
                ? null
                : extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                        .flatMap(properties -> properties.getCamundaProperties().stream())
                        .filter(property -> EnglishLabel.PROPERTY.equals(property.getCamundaName()))
                        .map(CamundaProperty::getCamundaValue)
                        .findFirst()
                        .orElse(null);
    }
}
