package org.xieyue.processes.fix;

import static org.xieyue.processes.fix.Drawing.BPMN;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.xieyue.processes.check.EnglishLabel;
import org.xieyue.processes.check.Finding;
import org.xieyue.processes.fix.Fix.Kind;
import org.xieyue.shared.Label;

/**
 * Proposes changes for a finding. A proposal counts only when the check, asked again, no longer finds it and finds nothing new:
 * a fix never trades one mistake for another.
 */
public final class Fixes {

    private static final String DEADLINE = "5wd";
    private static final String KEPT = "P3650D";
    private static final Set<String> WAITS =
            Set.of("userTask", "receiveTask", "intermediateCatchEvent", "callActivity");
    private static final int MOST_SUCCESSORS = 3;

    private final byte[] content;
    private final Set<String> deployed;
    private final Names names;
    private final ElementWords words;
    private final String file;
    private final List<Fix> proposals = new ArrayList<>();

    private Fixes(String file, byte[] content, Set<String> deployed, Names names) {
        this.file = file;
        this.content = content;
        this.deployed = deployed;
        this.names = names;
        this.words = new ElementWords(names);
    }

    /**
     * @param all what the check says now
     * @param files the files that are checked together
     * @param deployed ids where cases of the published version may stand
     * @param check all that the rules say of such files
     */
    public static List<Fix> of(
            Finding finding,
            List<Finding> all,
            Map<String, byte[]> files,
            Set<String> deployed,
            Names names,
            Function<Map<String, byte[]>, List<Finding>> check) {
        byte[] content = files.get(finding.file());
        if (content == null || !finding.file().endsWith(".bpmn")) {
            return List.of();
        }
        Fixes fixes = new Fixes(finding.file(), content, deployed, names);
        fixes.propose(finding);
        return fixes.proposals.stream()
                .filter(fix -> Safe.mends(fix, finding, all, files, check))
                .toList();
    }

    private void propose(Finding finding) {
        Drawing now = Drawing.read(content);
        Element at = now.byId(finding.id()).orElse(null);
        if (at == null) {
            return;
        }
        switch (finding.rule()) {
            case "XY-304" -> deadline(at);
            case "XY-403" -> label(now, at);
            case "XY-404" -> question(at);
            case "XY-417" -> english(at);
            case "XY-401" -> exits(now, at);
            case "XY-405" -> id(now, at);
            case "XY-406" -> remove(now, at);
            case "XY-408" -> end(at);
            case "XY-414" ->
                change(
                        at,
                        Kind.HISTORY,
                        List.of("10"),
                        (drawing, process) -> drawing.camunda(process, "historyTimeToLive", KEPT));
            case "XY-415" -> vanished(now, at, String.valueOf(finding.args().getFirst()));
            case "XY-416" -> {
                if (new Shapes(now).canDrawAll()) {
                    change(at, Kind.SHAPES, List.of(), (drawing, process) -> new Shapes(drawing).drawAll());
                }
            }
            default -> {}
        }
    }

    private void deadline(Element at) {
        change(at, Kind.DEADLINE, List.of(DEADLINE), (drawing, task) -> drawing.property(task, "deadline", DEADLINE));
        change(at, Kind.NO_DEADLINE, List.of(), (drawing, task) -> drawing.property(task, "deadline", "none"));
    }

    private void label(Drawing now, Element at) {
        String label = Drawing.is(at, "process")
                ? names.process()
                : Drawing.is(at, "sequenceFlow")
                        ? now.byId(at.getAttribute("targetRef"))
                                .map(each -> each.getAttribute("name").strip())
                                .orElse("")
                        : words.label(at);
        if (!label.isEmpty()) {
            change(at, Kind.LABEL, List.of(label), (drawing, element) -> element.setAttribute("name", label));
        }
    }

    private void english(Element at) {
        words.block(at)
                .map(Label::en)
                .flatMap(EnglishLabel::of)
                .filter(english ->
                        !english.equals(words.block(at).map(Label::zh).orElse("")))
                .ifPresent(english -> change(
                        at,
                        Kind.ENGLISH,
                        List.of(english),
                        (drawing, element) -> drawing.property(element, EnglishLabel.PROPERTY, english)));
    }

    private void question(Element at) {
        String asked = at.getAttribute("name").strip() + "?";
        change(at, Kind.QUESTION, List.of(asked), (drawing, gateway) -> gateway.setAttribute("name", asked));
    }

    /** Any exit may be the one taken otherwise; where nothing is decided, no exit has a condition. */
    private void exits(Drawing now, Element at) {
        List<Element> exits = now.flows("sourceRef", at.getAttribute("id"));
        if (!Drawing.is(at, "exclusiveGateway") || exits.size() < 2) {
            change(
                    at,
                    Kind.NO_CONDITIONS,
                    List.of(),
                    (drawing, node) ->
                            drawing.flows("sourceRef", node.getAttribute("id")).forEach(Fixes::withoutCondition));
            return;
        }
        for (Element exit : exits) {
            String id = exit.getAttribute("id");
            change(at, Kind.DEFAULT, List.of(told(now, exit)), (drawing, gateway) -> {
                gateway.setAttribute("default", id);
                drawing.byId(id).ifPresent(Fixes::withoutCondition);
            });
        }
    }

    private static void withoutCondition(Element flow) {
        Drawing.first(flow, BPMN, "conditionExpression").ifPresent(Drawing::remove);
    }

    /** By its own name, else by where it leads. */
    private static String told(Drawing drawing, Element flow) {
        return Stream.of(
                        flow.getAttribute("name"),
                        drawing.byId(flow.getAttribute("targetRef"))
                                .map(each -> each.getAttribute("name"))
                                .orElse(""),
                        flow.getAttribute("id"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Cases that stand there find the new id by the old one. */
    private void id(Drawing now, Element at) {
        String before = at.getAttribute("id");
        if (Drawing.is(at, "process") || before.isEmpty()) {
            return;
        }
        String after = now.freeId(ElementWords.id(at));
        change(at, Kind.ID, List.of(after), (drawing, element) -> {
            drawing.rename(before, after);
            drawing.property(element, "formerly", before);
        });
    }

    private void remove(Drawing now, Element at) {
        change(at, Kind.REMOVE, List.of(told(now, at)), (drawing, element) -> {
            String id = element.getAttribute("id");
            Stream.of("sourceRef", "targetRef")
                    .flatMap(end -> drawing.flows(end, id).stream())
                    .distinct()
                    .toList()
                    .forEach(drawing::removeFlow);
            drawing.undraw(id);
            Drawing.remove(element);
        });
    }

    private void end(Element at) {
        if (Drawing.is(at, "sequenceFlow")) {
            change(at, Kind.REMOVE_FLOW, List.of(), Drawing::removeFlow);
            return;
        }
        change(at, Kind.END, List.of(), (drawing, element) -> {
            Shapes shapes = new Shapes(drawing);
            Element end = drawing.make(BPMN, "endEvent", "bpmn");
            end.setAttribute("id", drawing.freeId("ended"));
            end.setAttribute("name", "结束");
            Element flow = drawing.make(BPMN, "sequenceFlow", "bpmn");
            flow.setAttribute("id", drawing.freeId(element.getAttribute("id") + "_to_" + end.getAttribute("id")));
            flow.setAttribute("sourceRef", element.getAttribute("id"));
            flow.setAttribute("targetRef", end.getAttribute("id"));
            mirror(drawing, element, "outgoing", flow);
            mirror(drawing, end, "incoming", flow);
            drawing.property(end, EnglishLabel.PROPERTY, "End");
            element.getParentNode().appendChild(end);
            element.getParentNode().appendChild(flow);
            shapes.shape(end, shapes.behind(element.getAttribute("id"), 36, 36));
            shapes.edge(flow);
        });
    }

    /** Editors expect each node to name its flows, before what else it holds. */
    private static void mirror(Drawing drawing, Element node, String way, Element flow) {
        Element mirrored = drawing.make(BPMN, way, "bpmn");
        mirrored.setTextContent(flow.getAttribute("id"));
        List<Element> before = Stream.of("documentation", "extensionElements", "incoming", "outgoing")
                .flatMap(name -> Drawing.children(node, BPMN, name).stream())
                .toList();
        node.insertBefore(
                mirrored,
                before.isEmpty() ? node.getFirstChild() : before.getLast().getNextSibling());
    }

    /** Either something new takes its cases over, or nobody stands there any more. */
    private void vanished(Drawing now, Element process, String gone) {
        now.all()
                .filter(each -> BPMN.equals(each.getNamespaceURI()) && WAITS.contains(each.getLocalName()))
                .filter(each -> !deployed.contains(each.getAttribute("id"))
                        && Drawing.property(each, "formerly").isEmpty())
                .limit(MOST_SUCCESSORS)
                .toList()
                .forEach(successor -> change(
                        successor,
                        Kind.SUCCESSOR,
                        List.of(told(now, successor), gone),
                        (drawing, element) -> drawing.property(element, "formerly", gone)));
        change(process, Kind.RETIRED, List.of(gone), (drawing, element) -> {
            String already = Drawing.property(element, "retired").orElse("");
            drawing.property(element, "retired", already.isBlank() ? gone : already + ", " + gone);
        });
    }

    private void change(Element at, Kind kind, List<String> args, Change change) {
        Drawing drawing = Drawing.read(content);
        Optional<Element> element = drawing.byId(at.getAttribute("id"));
        element.ifPresent(there -> {
            change.make(drawing, there);
            proposals.add(new Fix(kind, args, file, drawing.write()));
        });
    }

    @FunctionalInterface
    private interface Change {
        void make(Drawing drawing, Element element);
    }
}
