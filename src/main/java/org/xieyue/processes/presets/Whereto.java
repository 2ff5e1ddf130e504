package org.xieyue.processes.presets;

import static org.xieyue.processes.fix.Drawing.BPMN;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.xieyue.processes.fix.Drawing;
import org.xieyue.processes.forms.DrawnForm;
import org.xieyue.processes.presets.Way.Back;
import org.xieyue.processes.presets.Way.Fails;
import org.xieyue.processes.presets.Way.Leads;
import org.xieyue.processes.presets.Way.ToForm;

/** Where the ways of a preset lead in one diagram: of what was declared, the first that there is beside the flow. */
final class Whereto {

    private final Drawing drawing;
    private final Element flow;
    private final Element scope;

    Whereto(Drawing drawing, Element flow) {
        this.drawing = drawing;
        this.flow = flow;
        this.scope = (Element) flow.getParentNode();
    }

    /** By the key of the way. */
    Map<String, Leads> of(Preset preset) {
        Map<String, Leads> leads = new HashMap<>();
        preset.ways()
                .forEach(way -> leads.put(
                        way.key(),
                        way.leads().stream()
                                .filter(this::exists)
                                .findFirst()
                                .orElseThrow(() -> new IllegalStateException(
                                        "A way leads nowhere: " + preset.key() + " " + way.key()))));
        return leads;
    }

    private boolean exists(Leads lead) {
        return switch (lead) {
            case ToForm to -> task(to.form()).isPresent();
            case Back back -> lastAsked().isPresent();
            case Fails fails -> isCaught(fails.code());
            default -> true;
        };
    }

    /** The id of what was there before; nothing where the preset holds the element itself. */
    Optional<String> id(Leads lead) {
        return switch (lead) {
            case ToForm to -> task(to.form());
            case Back back -> lastAsked();
            default -> Optional.empty();
        };
    }

    private Optional<String> task(String form) {
        String attribute = form.startsWith(DrawnForm.KEY) ? "formRef" : "formKey";
        String name = form.startsWith(DrawnForm.KEY) ? form.substring(DrawnForm.KEY.length()) : form;
        return Drawing.children(scope, BPMN, "userTask").stream()
                .filter(task -> task.getAttributeNS(Drawing.CAMUNDA, attribute).equals(name))
                .map(task -> task.getAttribute("id"))
                .findFirst();
    }

    private Optional<String> lastAsked() {
        Set<String> seen = new HashSet<>();
        Deque<String> ahead = new ArrayDeque<>(List.of(flow.getAttribute("sourceRef")));
        while (!ahead.isEmpty()) {
            String id = ahead.remove();
            Optional<Element> node = drawing.byId(id).filter(each -> seen.add(id));
            if (node.isPresent()) {
                if (Drawing.is(node.get(), "userTask") && !isForMany(node.get())) {
                    return Optional.of(id);
                }
                ahead.add(node.get().getAttribute("attachedToRef"));
                drawing.flows("targetRef", id).forEach(into -> ahead.add(into.getAttribute("sourceRef")));
            }
        }
        return Optional.empty();
    }

    private static boolean isForMany(Element task) {
        return Drawing.first(task, BPMN, "multiInstanceLoopCharacteristics").isPresent();
    }

    private boolean isCaught(String code) {
        return drawing.all()
                .filter(each -> Drawing.is(each, "boundaryEvent")
                        && each.getAttribute("attachedToRef").equals(scope.getAttribute("id")))
                .flatMap(event -> Drawing.first(event, BPMN, "errorEventDefinition").stream())
                .flatMap(definition -> drawing.byId(definition.getAttribute("errorRef")).stream())
                .anyMatch(error -> error.getAttribute("errorCode").equals(code));
    }
}
