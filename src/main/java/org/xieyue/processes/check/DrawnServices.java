package org.xieyue.processes.check;

import java.util.Map;
import org.xieyue.processes.check.Vocabulary.Kind;
import org.xieyue.processes.forms.DrawnForm;
import org.xieyue.processes.forms.FieldKind;
import org.xieyue.processes.forms.ServiceWords;

/** XY-312 to XY-316, XY-319, XY-320: a service without code of its own says how it is run, and keeps to the steps made for such services. */
final class DrawnServices implements DiagramRule {

    /** As long as both find what they came to see, both are asked. */
    private static final String NOT_DONE = "${" + DrawnForm.outcomeVariable(DrawnForm.VISIT) + "!='done'}";

    private static final Map<String, String> PROPERTIES = Map.of(
            "label.en", "[^<>{}]{2,60}",
            "casePrefix", "[A-Z]{2,4}",
            "opens", "worker|officer|both",
            "noticePeriod", "[1-9]\\d?(wd|d)",
            "need", "LIVING|TUITION|MEDICAL",
            "cap", "[1-9]\\d{0,6}");

    @Override
    public void check(Diagram diagram, Surroundings around, Findings findings) {
        diagram.nodes("serviceTask").forEach(task -> {
            String key = Expression.singleName(task.attributeOr("camunda:delegateExpression", ""))
                    .orElse("");
            if (around.step(key).isPresent()
                    && ServiceWords.isStep(key) != around.drawn().isPresent()) {
                findings.error("XY-313", task, key);
            }
        });
        around.drawn()
                .ifPresent(service -> diagram.process().ifPresent(process -> {
                    properties(service, process, findings);
                    service.clashes().forEach(key -> findings.error("XY-314", process, key));
                    money(service, diagram, findings);
                    limits(service, process, findings);
                    notice(service, diagram, findings);
                    visits(diagram, findings);
                }));
    }

    private static void properties(DrawnFolder service, XmlNode process, Findings findings) {
        PROPERTIES.forEach((name, pattern) -> {
            String value = service.properties().get(name);
            boolean needed = name.equals("label.en") || name.equals("casePrefix");
            if (value == null ? needed : !value.matches(pattern)) {
                findings.error("XY-312", process, name, value == null ? "" : value);
            }
        });
        if (service.properties().containsKey("need") != service.properties().containsKey("cap")) {
            findings.error("XY-312", process, "need, cap", "");
        }
    }

    /** Money goes to a person who can be told apart, in an amount that somebody writes down when approving. */
    private static void money(DrawnFolder service, Diagram diagram, Findings findings) {
        boolean knowsPerson = has(service.forms().get(DrawnForm.START), ServiceWords.NATIONAL_ID, FieldKind.TEXT);
        boolean approves = service.forms().values().stream()
                .filter(form -> form.outcomes().contains(DrawnForm.APPROVE))
                .anyMatch(form -> has(form, ServiceWords.APPROVED_AMOUNT, FieldKind.MONEY));
        if (!knowsPerson || !approves) {
            steps(diagram, "serviceReserve", "servicePay").forEach(task -> findings.error("XY-315", task));
        }
    }

    /** A limit that a case sets is a number that the case knows. */
    private static void limits(DrawnFolder service, XmlNode process, Findings findings) {
        service.forms()
                .values()
                .forEach(form -> form.fields().forEach(field -> {
                    String limit = field.upTo();
                    if (limit != null && service.contract().variables().get(limit) != Kind.NUMBER) {
                        findings.error("XY-319", process, form.id(), field.key(), limit);
                    }
                }));
    }

    private static void notice(DrawnFolder service, Diagram diagram, Findings findings) {
        if (!has(service.forms().get(DrawnForm.START), ServiceWords.CONSENT, FieldKind.YES_NO)) {
            steps(diagram, "servicePublish").forEach(task -> findings.error("XY-316", task));
        }
    }

    private static void visits(Diagram diagram, Findings findings) {
        diagram.nodes("userTask")
                .filter(task -> task.attributeOr("camunda:formRef", "").equals(DrawnForm.VISIT))
                .filter(task -> !task.child("multiInstanceLoopCharacteristics")
                        .filter(DrawnServices::asksTwo)
                        .isPresent())
                .forEach(task -> findings.error("XY-320", task));
    }

    /** Two are asked, and the second one is not spared by what the first one found. */
    private static boolean asksTwo(XmlNode loop) {
        boolean two = loop.child("loopCardinality")
                .filter(number -> number.text().strip().equals("2"))
                .isPresent();
        return two
                && loop.child("completionCondition")
                        .map(until -> until.text().replaceAll("\\s", ""))
                        .filter(until -> !until.equals(NOT_DONE))
                        .isEmpty();
    }

    private static java.util.stream.Stream<XmlNode> steps(Diagram diagram, String... keys) {
        return diagram.nodes("serviceTask")
                .filter(task -> Expression.singleName(task.attributeOr("camunda:delegateExpression", ""))
                        .filter(java.util.List.of(keys)::contains)
                        .isPresent());
    }

    private static boolean has(@org.jspecify.annotations.Nullable DrawnForm form, String key, FieldKind kind) {
        return form != null
                && form.field(key)
                        .filter(field -> field.kind() == kind && (field.required() || kind == FieldKind.YES_NO))
                        .isPresent();
    }
}
