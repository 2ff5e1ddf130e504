package org.xieyue.processes.fix;

import static org.xieyue.processes.fix.Drawing.BPMN;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.w3c.dom.Element;
import org.xieyue.processes.forms.DrawnForm;
import org.xieyue.shared.Label;

/** What an element may be called, by what it does: as label and as id. */
final class ElementWords {

    private final Names names;

    ElementWords(Names names) {
        this.names = names;
    }

    /** Form or step of an element, as people call it. */
    Optional<Label> block(Element at) {
        return switch (String.valueOf(at.getLocalName())) {
            case "userTask" -> Optional.ofNullable(names.forms().get(form(at)));
            case "serviceTask" -> Optional.ofNullable(names.steps().get(step(at)));
            default -> Optional.empty();
        };
    }

    private static String form(Element task) {
        String drawn = task.getAttributeNS(Drawing.CAMUNDA, "formRef");
        return drawn.isEmpty() ? task.getAttributeNS(Drawing.CAMUNDA, "formKey") : DrawnForm.KEY + drawn;
    }

    /** What an element without a label may be called, in Chinese; empty when nothing is known. */
    String label(Element at) {
        return switch (String.valueOf(at.getLocalName())) {
            case "userTask", "serviceTask" -> block(at).map(Label::zh).orElse("");
            case "startEvent" -> "开始";
            case "endEvent" -> "结束";
            case "boundaryEvent", "intermediateCatchEvent" -> isTimer(at) ? "期限已到" : "";
            default -> "";
        };
    }

    /** An id that says what the element is. */
    static String id(Element at) {
        String form = at.getAttributeNS(Drawing.CAMUNDA, "formKey");
        if (!form.isEmpty()) {
            return camel(form.substring(form.indexOf('/') + 1));
        }
        String step = step(at);
        if (!step.isEmpty()) {
            return camel(step);
        }
        return switch (String.valueOf(at.getLocalName())) {
            case "startEvent" -> "begun";
            case "endEvent" -> "ended";
            case "exclusiveGateway" -> "choice";
            case "parallelGateway" -> "parallel";
            case "eventBasedGateway" -> "whatComesFirst";
            case "intermediateCatchEvent" -> isTimer(at) ? "wait" : "answered";
            case "boundaryEvent" -> isTimer(at) ? "overdue" : "caught";
            default -> String.valueOf(at.getLocalName());
        };
    }

    private static String camel(String text) {
        StringBuilder word = new StringBuilder();
        Arrays.stream(text.split("[^A-Za-z0-9]+"))
                .filter(part -> !part.isEmpty())
                .forEach(part -> word.append(
                        word.isEmpty()
                                ? part.substring(0, 1).toLowerCase(Locale.ROOT) + part.substring(1)
                                : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1)));
        return word.toString();
    }

    private static String step(Element task) {
        return task.getAttributeNS(Drawing.CAMUNDA, "delegateExpression").replaceAll("[#${}\\s]", "");
    }

    private static boolean isTimer(Element event) {
        return Drawing.first(event, BPMN, "timerEventDefinition").isPresent();
    }
}
