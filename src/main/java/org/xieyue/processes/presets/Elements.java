package org.xieyue.processes.presets;

import static org.xieyue.processes.fix.Drawing.BPMN;
import static org.xieyue.processes.fix.Drawing.CAMUNDA;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xieyue.processes.fix.Drawing;
import org.xieyue.processes.forms.DrawnForm;
import org.xieyue.shared.Label;

/** Makes the elements of a preset, beside the flow that they are put into. */
final class Elements {

    private static final Set<String> FIRST = Set.of("documentation", "extensionElements", "incoming");

    private final Drawing drawing;
    private final Element scope;
    private final Element before;
    private final Map<String, String> ids = new HashMap<>();

    Elements(Drawing drawing, Element flow) {
        this.drawing = drawing;
        this.scope = (Element) flow.getParentNode();
        this.before = flow;
    }

    /** The id in the diagram of what the preset calls by this key. */
    String id(String key) {
        return ids.getOrDefault(key, key);
    }

    Element part(Part part) {
        Element made = node(type(part.does()), part.key(), part.label());
        switch (part.does()) {
            case Part.Asks asks -> asks(made, asks);
            case Part.Runs runs -> drawing.camunda(made, "delegateExpression", "${" + runs.step() + "}");
            case Part.Until until -> timer(made, "timeDate", "${" + until.variable() + "}");
            case Part.Lasts lasts -> timer(made, "timeDuration", lasts.period());
            case Part.Hears hears -> {
                definition(made, "messageEventDefinition").setAttribute("messageRef", message(hears.message()));
                drawing.property(made, "deadline", hears.deadline());
            }
            case Part.Calls calls -> calls(made, calls);
            case Part.Chooses choice -> {}
            case Part.Awaits first -> {}
        }
        if (part.later()) {
            drawing.camunda(made, "asyncBefore", "true");
        }
        return made;
    }

    private static String type(Part.Does does) {
        return switch (does) {
            case Part.Asks asks -> "userTask";
            case Part.Runs runs -> "serviceTask";
            case Part.Until until -> "intermediateCatchEvent";
            case Part.Lasts lasts -> "intermediateCatchEvent";
            case Part.Hears hears -> "intermediateCatchEvent";
            case Part.Calls calls -> "callActivity";
            case Part.Chooses choice -> "exclusiveGateway";
            case Part.Awaits first -> "eventBasedGateway";
        };
    }

    private void asks(Element task, Part.Asks asks) {
        if (asks.form().startsWith(DrawnForm.KEY)) {
            drawing.camunda(task, "formRef", asks.form().substring(DrawnForm.KEY.length()));
            drawing.camunda(task, "formRefBinding", "deployment");
        } else {
            drawing.camunda(task, "formKey", asks.form());
        }
        String post = asks.post();
        drawing.camunda(
                task, post == null ? "assignee" : "candidateGroups", post == null ? "${" + asks.person() + "}" : post);
        drawing.property(task, "deadline", asks.deadline());
        Part.Several several = asks.several();
        if (several != null) {
            Element loop = child(task, "multiInstanceLoopCharacteristics");
            switch (several) {
                case Part.Each each -> {
                    drawing.camunda(loop, "collection", "${each(" + each.list() + ")}");
                    drawing.camunda(loop, "elementVariable", each.element());
                }
                case Part.Two two -> expression(loop, "loopCardinality", "2");
            }
            Way.If until = several.until();
            if (until != null) {
                expression(loop, "completionCondition", until.expression());
            }
        }
    }

    private void calls(Element call, Part.Calls calls) {
        call.setAttribute("calledElement", calls.process());
        Element extensions =
                Drawing.first(call, BPMN, "extensionElements").orElseGet(() -> child(call, "extensionElements"));
        calls.brings().forEach((mine, theirs) -> {
            Element out = drawing.make(CAMUNDA, "out", "camunda");
            out.setAttribute("source", theirs);
            out.setAttribute("target", mine);
            extensions.appendChild(out);
        });
    }

    /** Hangs on a task or step, or is waited for behind a gateway. */
    Element event(Way way, @Nullable Element host) {
        Element made = node(host == null ? "intermediateCatchEvent" : "boundaryEvent", way.key(), way.label());
        if (host != null) {
            made.setAttribute("attachedToRef", host.getAttribute("id"));
        }
        switch (way.when()) {
            case Way.Refused refused -> error(made, refused.code(), way.label().zh());
            case Way.Late late -> timer(made, "timeDate", "${" + late.variable() + "}");
            case Way.Told told -> {
                Element definition = definition(made, "messageEventDefinition");
                definition.setAttribute("messageRef", message(told.message()));
                String deadline = told.deadline();
                if (deadline != null) {
                    drawing.property(made, "deadline", deadline);
                }
            }
            case Way.If condition -> throw new IllegalArgumentException("A condition is no event: " + way.key());
        }
        return made;
    }

    Element end(String key, Label label, @Nullable String code) {
        Element made = node("endEvent", key, label);
        if (code != null) {
            error(made, code, label.zh());
        }
        return made;
    }

    /** From one element to another. */
    Element flow(String from, String to, @Nullable String name, Way.@Nullable If condition) {
        Element flow = drawing.make(BPMN, "sequenceFlow", "bpmn");
        String id = drawing.freeId(from + "_to_" + to);
        flow.setAttribute("id", id);
        if (name != null) {
            flow.setAttribute("name", name);
        }
        flow.setAttribute("sourceRef", from);
        flow.setAttribute("targetRef", to);
        if (condition != null) {
            expression(flow, "conditionExpression", condition.expression());
        }
        scope.insertBefore(flow, before);
        mirror(from, "outgoing", id);
        mirror(to, "incoming", id);
        return flow;
    }

    /** The flow that was there leads to another element from now on. */
    void lead(Element flow, String to) {
        String id = flow.getAttribute("id");
        drawing.byId(flow.getAttribute("targetRef")).stream()
                .flatMap(target -> Drawing.children(target, BPMN, "incoming").stream())
                .filter(each -> each.getTextContent().strip().equals(id))
                .toList()
                .forEach(Drawing::remove);
        flow.setAttribute("targetRef", to);
        mirror(to, "incoming", id);
    }

    private void mirror(String node, String name, String flow) {
        drawing.byId(node).ifPresent(element -> {
            Element mirror = drawing.make(BPMN, name, "bpmn");
            mirror.setTextContent(flow);
            Node at = element.getFirstChild();
            while (at != null
                    && (!(at instanceof Element child)
                            || FIRST.contains(child.getLocalName())
                            || (name.equals("outgoing") && "outgoing".equals(child.getLocalName())))) {
                at = at.getNextSibling();
            }
            element.insertBefore(mirror, at);
        });
    }

    private Element node(String type, String key, Label label) {
        Element made = drawing.make(BPMN, type, "bpmn");
        String id = drawing.freeId(key);
        ids.put(key, id);
        made.setAttribute("id", id);
        made.setAttribute("name", label.zh());
        scope.insertBefore(made, before);
        if (isEnglish(label.en())) {
            drawing.property(made, "label.en", label.en());
        }
        return made;
    }

    /** A form that has no English name yet is called by its Chinese one: better none, which the check asks for. */
    private static boolean isEnglish(String said) {
        return !said.isBlank() && !said.matches("(?s).*\\p{IsHan}.*");
    }

    private Element child(Element of, String name) {
        Element made = drawing.make(BPMN, name, "bpmn");
        of.appendChild(made);
        return made;
    }

    private Element definition(Element event, String name) {
        Element definition = child(event, name);
        definition.setAttribute("id", drawing.freeId(event.getAttribute("id") + "Definition"));
        return definition;
    }

    private void timer(Element event, String name, String body) {
        expression(definition(event, "timerEventDefinition"), name, body);
    }

    private void expression(Element of, String name, String body) {
        Element expression = child(of, name);
        String prefix = expression.getPrefix();
        expression.setAttributeNS(
                XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI,
                "xsi:type",
                prefix == null || prefix.isEmpty() ? "tFormalExpression" : prefix + ":tFormalExpression");
        expression.setTextContent(body);
    }

    private void error(Element event, String code, String name) {
        definition(event, "errorEventDefinition").setAttribute("errorRef", root("error", "errorCode", code, name));
    }

    private String message(String name) {
        return root("message", "name", name, "");
    }

    /** What a file declares once, whoever names it. */
    private String root(String type, String attribute, String value, String name) {
        List<Element> known = Drawing.children(drawing.root(), BPMN, type);
        return known.stream()
                .filter(each -> each.getAttribute(attribute).equals(value))
                .map(each -> each.getAttribute("id"))
                .findFirst()
                .orElseGet(() -> {
                    Element made = drawing.make(BPMN, type, "bpmn");
                    made.setAttribute(
                            "id",
                            drawing.freeId(word(value) + Character.toUpperCase(type.charAt(0)) + type.substring(1)));
                    if (!name.isEmpty()) {
                        made.setAttribute("name", name);
                    }
                    made.setAttribute(attribute, value);
                    drawing.root().insertBefore(made, drawing.process().orElse(null));
                    return made.getAttribute("id");
                });
    }

    /** {@code NO_FUNDS} and {@code hardship.objectionRaised} name something. */
    private static String word(String value) {
        String last = value.substring(value.lastIndexOf('.') + 1);
        if (!last.equals(last.toUpperCase(java.util.Locale.ROOT))) {
            return last;
        }
        StringBuilder word = new StringBuilder();
        for (String each : last.toLowerCase(java.util.Locale.ROOT).split("_")) {
            word.append(
                    word.isEmpty()
                            ? each
                            : each.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + each.substring(1));
        }
        return word.toString();
    }
}
