package org.xieyue.processes.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xieyue.processes.forms.FormFile;

/**
 * The one check of what administrators draw: in the build, on the command line, at every publication, and (its hard part)
 * in the engine's own parser. An allow-list first; rules about sense after it.
 */
public final class DiagramCheck {

    public static final int LARGEST_BYTES = XmlFile.LARGEST_BYTES;

    /** Rules that guard the machine: they hold for every version that was ever published. */
    private static final List<DiagramRule> HARD = List.of(new PlainText(), new SmallGrammar(), new LoopsAreSmall());

    /** Rules that guard the people, and may become stricter. */
    private static final List<DiagramRule> SENSE = List.of(
            new OneProcess(),
            new HistoryIsKept(),
            new DeclaredVariables(),
            new DeclaredSteps(),
            new CaughtRefusals(),
            new DeclaredMessages(),
            new HumanTasks(),
            new AnswersLeadOn(),
            new DrawnServices(),
            new WaitsEnd(),
            new FixedCalls(),
            new DecisionsInFolder(),
            new GatewaysDecide(),
            new FlowsConnect(),
            new CyclesWait(),
            new DaysAreSetAnew(),
            new TimersTakeTime(),
            new LabelsSpeak(),
            new IdsSpeak(),
            new IdsStay(),
            new ShapesAreDrawn());

    private static final Surroundings NOTHING_AROUND = new Surroundings(
            new Vocabulary(Map.of(), Map.of(), Set.of(), Set.of()), Set.of(), Map.of(), Set.of(), Optional.empty());

    private static final List<DecisionRule> DECISIONS = List.of(new FeelOnly(), new TablesSpeak(), new RowsDecide());

    private DiagramCheck() {}

    /**
     * Checks files that are published together.
     *
     * @param files content by file name
     * @param calls which process calls which, of all other processes
     * @param deployed the diagram that the new one replaces, if there is one
     */
    public static List<Finding> check(
            Map<String, byte[]> files,
            Vocabulary vocabulary,
            Map<String, Set<String>> calls,
            Optional<byte[]> deployed) {
        Set<String> decisions = decisions(files);
        Surroundings around = new Surroundings(
                vocabulary,
                decisions,
                calls,
                deployed.map(DiagramCheck::waits).orElse(Set.of()),
                DrawnFolder.of(files).filter(drawn -> !vocabulary.processes().containsKey(drawn.key())));
        List<Finding> all = new ArrayList<>();
        TableUse use = TableUse.of(files, around);
        files.forEach((name, content) -> all.addAll(file(name, content, around, use)));
        return all;
    }

    /** The hard rules alone, on a tree that somebody else has read. */
    public static List<Finding> hardRules(String file, XmlNode root) {
        Findings findings = new Findings(file);
        hard(root, findings);
        return findings.all();
    }

    /**
     * What must not even be kept: files that cannot be read, and what could ever make the engine run something. What other
     * editors draw beyond our blocks is kept, and {@link #check} names it.
     */
    public static List<Finding> unkeepable(String name, byte[] content) {
        Findings findings = new Findings(name);
        switch (suffix(name)) {
            case "bpmn" ->
                XmlFile.read(content, findings).ifPresent(root -> {
                    Diagram diagram = new Diagram(root);
                    BpmnAllowList.LIST.checkKept(root, BpmnAllowList.ROOTS, findings);
                    guard(diagram, findings);
                    new NothingDangles().check(diagram, NOTHING_AROUND, findings);
                });
            case "dmn" -> XmlFile.read(content, findings).ifPresent(root -> hardDecision(root, findings));
            case "form" -> FormAllowList.check(content, findings);
            default -> findings.file("XY-100", 0, name);
        }
        return findings.all().stream()
                .filter(Finding::isError)
                .filter(finding -> !Inert.isUnfinished(finding))
                .toList();
    }

    /** Size, number of elements and kind of XML alone. */
    public static List<Finding> limits(String file, byte[] content) {
        Findings findings = new Findings(file);
        XmlFile.read(content, findings);
        return findings.all();
    }

    /** The elements of a diagram or table; nothing of a file that cannot be read. */
    public static Optional<XmlNode> tree(byte[] content) {
        return XmlFile.read(content, new Findings(""));
    }

    /** Which processes a diagram calls. */
    public static Set<String> calls(byte[] diagram) {
        return XmlFile.read(diagram, new Findings(""))
                .map(root -> FixedCalls.called(new Diagram(root)))
                .orElse(Set.of());
    }

    /** The id of the executable process in a diagram. */
    public static Optional<String> processKey(byte[] diagram) {
        return XmlFile.read(diagram, new Findings(""))
                .map(root -> new Diagram(root).processKey())
                .filter(key -> !key.isEmpty());
    }

    /** The processes in a diagram, those of other pools included. */
    public static List<XmlNode> processes(byte[] diagram) {
        return XmlFile.read(diagram, new Findings("")).stream()
                .flatMap(root -> root.children("process"))
                .toList();
    }

    private static List<Finding> file(String name, byte[] content, Surroundings around, TableUse use) {
        Findings findings = new Findings(name);
        switch (suffix(name)) {
            case "bpmn" -> XmlFile.read(content, findings).ifPresent(root -> diagram(root, around, findings));
            case "dmn" -> XmlFile.read(content, findings).ifPresent(root -> decision(root, use, findings));
            case "form" -> form(name, content, around, use, findings);
            default -> findings.file("XY-100", 0, name);
        }
        return findings.all();
    }

    private static void form(String name, byte[] content, Surroundings around, TableUse use, Findings findings) {
        FormAllowList.check(content, findings);
        if (!findings.hasErrors()) {
            FormFile.read(name, content)
                    .problems()
                    .forEach(problem -> findings.add(new Finding(
                            name,
                            Severity.ERROR,
                            problem.rule(),
                            "",
                            problem.element(),
                            0,
                            List.of(problem.element(), problem.detail()))));
            FormsSpeak.check(content, findings);
            if (around.drawn().isEmpty()) {
                use.contract().ifPresent(contract -> FormsSpeak.declared(content, contract.variables(), findings));
            }
        }
    }

    private static void diagram(XmlNode root, Surroundings around, Findings findings) {
        Diagram diagram = hard(root, findings);
        if (!findings.hasErrors()) {
            SENSE.forEach(rule -> rule.check(diagram, around, findings));
        }
    }

    private static Diagram hard(XmlNode root, Findings findings) {
        BpmnAllowList.LIST.check(root, BpmnAllowList.ROOTS, findings);
        Diagram diagram = new Diagram(root);
        guard(diagram, findings);
        return diagram;
    }

    private static void guard(Diagram diagram, Findings findings) {
        HARD.forEach(rule -> rule.check(diagram, NOTHING_AROUND, findings));
    }

    /** A cell that is still being written, or a row without a name of its own, is no danger. */
    private static void hardDecision(XmlNode root, Findings findings) {
        DmnAllowList.LIST.check(root, DmnAllowList.ROOTS, findings);
        Findings cells = new Findings(findings.file());
        new FeelOnly().check(root, cells);
        cells.all().stream()
                .filter(finding -> FeelOnly.HARD.contains(finding.rule()))
                .forEach(findings::add);
    }

    private static void decision(XmlNode root, TableUse use, Findings findings) {
        DmnAllowList.LIST.check(root, DmnAllowList.ROOTS, findings);
        if (!findings.hasErrors()) {
            DECISIONS.forEach(rule -> rule.check(root, findings));
            TablesKnow.check(root, use, findings);
        }
    }

    /** Keys of the tables that give exactly one value. */
    private static Set<String> decisions(Map<String, byte[]> files) {
        Set<String> keys = new HashSet<>();
        files.forEach((name, content) -> {
            if (suffix(name).equals("dmn")) {
                XmlFile.read(content, new Findings(name))
                        .ifPresent(root -> root.children("dmn:decision")
                                .filter(DiagramCheck::givesOneValue)
                                .map(XmlNode::id)
                                .forEach(keys::add));
            }
        });
        return keys;
    }

    private static boolean givesOneValue(XmlNode decision) {
        return decision.children("dmn:decisionTable")
                .anyMatch(table -> table.children("dmn:output").count() == 1
                        && Set.of("UNIQUE", "FIRST", "ANY").contains(table.attributeOr("hitPolicy", "UNIQUE")));
    }

    /** Ids of the elements where cases may stand. */
    public static Set<String> waits(byte[] diagram) {
        return XmlFile.read(diagram, new Findings(""))
                .map(root -> IdsStay.waits(new Diagram(root)))
                .orElse(Set.of());
    }

    private static String suffix(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
