package org.xieyue.processes.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xieyue.processes.check.DiagramCheck;
import org.xieyue.processes.check.Finding;
import org.xieyue.processes.check.Vocabulary;
import org.xieyue.processes.check.Vocabulary.Contract;
import org.xieyue.processes.check.Vocabulary.Kind;
import org.xieyue.processes.check.Vocabulary.Step;
import org.xieyue.processes.compare.Change;
import org.xieyue.processes.compare.ProcessComparison;
import org.xieyue.shared.Label;

/** Each fix makes its finding go away and changes what its sentence says, nothing else. */
class MendingADiagramTest {

    private static final String FILE = "trial.bpmn";
    private static final Names NAMES = new Names(
            "试办",
            Map.of("trial/check", new Label("核对材料", "Check the papers")),
            Map.of("trialReserve", new Label("预留资金", "Reserve the money")));
    private static final Vocabulary WORDS = new Vocabulary(
            Map.of("trialReserve", new Step(Set.of("amount"), Set.of("reserved"), Set.of("NO_BUDGET"))),
            Map.of(
                    "trial",
                    new Contract(
                            "trial/open",
                            Map.of(
                                    "outcome", Kind.TEXT,
                                    "amount", Kind.NUMBER,
                                    "tier", Kind.TEXT,
                                    "members", Kind.IDS,
                                    "endsAt", Kind.INSTANT,
                                    "reserved", Kind.YES_NO),
                            Set.of("trial.answered", "trial.stopped"),
                            Set.of("NO_BUDGET"))),
            Set.of("trial/check", "trial/opinion"),
            Set.of("trial/open"));

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "XY-304 | <camunda:property name=\"deadline\" value=\"5wd\"/> | <camunda:property name=\"note\" value=\"x\"/> | DEADLINE | DEADLINE",
                "XY-304 | <camunda:property name=\"deadline\" value=\"5wd\"/> | <camunda:property name=\"note\" value=\"x\"/> | NO_DEADLINE | DEADLINE",
                "XY-403 | id=\"checkPapers\" name=\"核对材料\" | id=\"checkPapers\" | LABEL | NAME",
                "XY-403 | id=\"reserve\" name=\"预留资金\" | id=\"reserve\" | LABEL | NAME",
                "XY-403 | id=\"agreed\" name=\"同意\" | id=\"agreed\" | LABEL | NAME",
                "XY-404 | 是否同意? | 同意与否 | QUESTION | NAME",
                "XY-401 | ' default=\"refused\"' | '' | DEFAULT | OTHERWISE",
                "XY-414 | ' camunda:historyTimeToLive=\"P30D\"' | '' | HISTORY | ATTRIBUTE",
            })
    void a_fix_makes_its_finding_go_away_and_changes_nothing_else(
            String rule, String found, String replacement, Fix.Kind kind, Change.Facet facet) {
        String broken = replaced(file(FILE), found, replacement);

        Fix fix = fix(broken, rule, kind);

        assertThat(rules(fix.content())).doesNotContain(rule);
        assertThat(changes(broken, fix)).isNotEmpty().extracting(Change::facet).containsOnly(facet);
        assertThat(changes(broken, fix)).extracting(Change::element).hasSize(1);
    }

    @Test
    void a_step_without_english_gets_the_name_of_its_form_and_is_then_found_no_more() {
        String plain = file(FILE);
        List<Finding> all = check(files(plain), Optional.empty());
        Finding check = all.stream()
                .filter(each -> each.rule().equals("XY-417") && each.id().equals("checkPapers"))
                .findFirst()
                .orElseThrow();

        Fix fix = Fixes.of(check, all, files(plain), Set.of(), NAMES, files -> check(files, Optional.empty()))
                .getFirst();

        assertThat(fix.args()).containsExactly("Check the papers");
        assertThat(new String(fix.content(), StandardCharsets.UTF_8))
                .contains("name=\"label.en\" value=\"Check the papers\"");
    }

    @Test
    void what_leads_nowhere_gets_an_end_that_is_drawn() {
        String broken = file(FILE)
                .replaceAll("<sequenceFlow id=\"overToEnd\"[^>]*/>", "")
                .replaceAll("(?s)<bpmndi:BPMNEdge [^>]*bpmnElement=\"overToEnd\".*?</bpmndi:BPMNEdge>", "");

        Fix fix = fix(broken, "XY-408", Fix.Kind.END);

        assertThat(rules(fix.content())).doesNotContain("XY-408");
        assertThat(changes(broken, fix))
                .allMatch(change -> change.kind() == Change.Kind.ADDED)
                .extracting(Change::type)
                .containsExactlyInAnyOrder("endEvent", "sequenceFlow");
    }

    @Test
    void what_nobody_reaches_is_removed_with_its_flows() {
        String alone = file(FILE)
                .replace(
                        "<endEvent id=\"ended\"",
                        "<parallelGateway id=\"forgotten\"/><sequenceFlow id=\"on\" sourceRef=\"forgotten\" targetRef=\"ended\"/><endEvent id=\"ended\"");
        Fix fix = fix(alone, "XY-406", Fix.Kind.REMOVE);
        assertThat(ProcessComparison.between(Map.of(FILE, bytes(file(FILE))), Map.of(FILE, fix.content())))
                .isEmpty();
    }

    @Test
    void what_would_only_trade_one_mistake_for_another_is_not_offered() {
        String event = "<boundaryEvent id=\"late\" name=\"过期\" attachedToRef=\"forgotten\"><timerEventDefinition>"
                + "<timeDuration>P3D</timeDuration></timerEventDefinition></boundaryEvent>";
        String broken = file(FILE)
                .replace(
                        "<endEvent id=\"ended\"",
                        "<userTask id=\"forgotten\" name=\"忘了\" camunda:formKey=\"trial/check\" camunda:candidateGroups=\"CASE_OFFICER\">"
                                + "<extensionElements><camunda:properties><camunda:property name=\"deadline\" value=\"5wd\"/></camunda:properties></extensionElements></userTask>"
                                + event + "<sequenceFlow id=\"off\" sourceRef=\"late\" targetRef=\"ended\"/>"
                                + "<sequenceFlow id=\"on\" sourceRef=\"forgotten\" targetRef=\"ended\"/><endEvent id=\"ended\"");

        assertThat(offers(broken, "XY-406", DiagramCheck.waits(bytes(broken))))
                .as("cases may stand there, so it cannot just vanish")
                .isEmpty();
    }

    @Test
    void cases_at_a_place_that_vanished_go_to_its_successor_or_the_place_is_given_up() {
        String renamed = file(FILE).replace("checkPapers", "examinePapers");
        Set<String> deployed = DiagramCheck.waits(bytes(file(FILE)));

        List<Fix> offers = offers(renamed, "XY-415", deployed);

        assertThat(offers).extracting(Fix::kind).containsExactly(Fix.Kind.SUCCESSOR, Fix.Kind.RETIRED);
        assertThat(offers.getFirst().args()).containsExactly("核对材料", "checkPapers");
        assertThat(new String(offers.getFirst().content(), StandardCharsets.UTF_8))
                .contains("name=\"formerly\" value=\"checkPapers\"");
    }

    @Test
    void a_new_id_leads_the_cases_that_stand_there() {
        String broken = file(FILE).replace("\"checkPapers\"", "\"Activity_0x7f3a1\"");

        Fix fix = offers(broken, "XY-405", DiagramCheck.waits(bytes(broken))).getFirst();

        assertThat(fix.args()).containsExactly("check");
        assertThat(new String(fix.content(), StandardCharsets.UTF_8))
                .contains("name=\"formerly\" value=\"Activity_0x7f3a1\"")
                .contains("targetRef=\"check\"");
        assertThat(changes(broken, fix))
                .extracting(Change::facet, Change::detail)
                .containsExactlyInAnyOrder(tuple(Change.Facet.ID, ""), tuple(Change.Facet.ATTRIBUTE, "formerly"));
    }

    @Test
    void what_was_not_drawn_is_drawn() {
        String drawn = "<bpmndi:BPMNDiagram xmlns:bpmndi=\"http://www.omg.org/spec/BPMN/20100524/DI\" id=\"d\">"
                + "<bpmndi:BPMNPlane id=\"p\" bpmnElement=\"trial\"/></bpmndi:BPMNDiagram></definitions>";
        String nested = file(FILE).replace("</definitions>", drawn);
        String plain = nested.replaceAll("(?s)<subProcess.*</subProcess>", "");

        assertThat(offers(nested, "XY-416"))
                .as("what lies in a subprocess needs a person")
                .isEmpty();
        Fix fix = fix(plain, "XY-416", Fix.Kind.SHAPES);
        assertThat(rules(fix.content())).doesNotContain("XY-416");
        assertThat(changes(plain, fix)).extracting(Change::kind).containsOnly(Change.Kind.MOVED);
    }

    private static Fix fix(String broken, String rule, Fix.Kind kind) {
        assertThat(rules(bytes(broken))).contains(rule);
        return offers(broken, rule).stream()
                .filter(offer -> offer.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + kind + " for " + rule));
    }

    private static List<Fix> offers(String broken, String rule) {
        return offers(broken, rule, Set.of());
    }

    private static List<Fix> offers(String broken, String rule, Set<String> deployed) {
        Optional<byte[]> before = deployed.isEmpty() ? Optional.empty() : Optional.of(bytes(standing(deployed)));
        List<Finding> all = check(files(broken), before);
        return all.stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .map(finding -> Fixes.of(finding, all, files(broken), deployed, NAMES, files -> check(files, before)))
                .orElseThrow();
    }

    private static String standing(Set<String> deployed) {
        StringBuilder tasks = new StringBuilder();
        deployed.forEach(id -> tasks.append("<userTask id=\"").append(id).append("\"/>"));
        return "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"><process id=\"trial\">" + tasks
                + "</process></definitions>";
    }

    private static List<Change> changes(String broken, Fix fix) {
        return ProcessComparison.between(Map.of(FILE, bytes(broken)), Map.of(FILE, fix.content()));
    }

    private static List<String> rules(byte[] diagram) {
        return check(Map.of(FILE, diagram, "trial-tier.dmn", bytes(file("trial-tier.dmn"))), Optional.empty()).stream()
                .map(Finding::rule)
                .toList();
    }

    private static List<Finding> check(Map<String, byte[]> files, Optional<byte[]> deployed) {
        return DiagramCheck.check(files, WORDS, Map.of(), deployed);
    }

    private static Map<String, byte[]> files(String diagram) {
        return Map.of(FILE, bytes(diagram), "trial-tier.dmn", bytes(file("trial-tier.dmn")));
    }

    private static String replaced(String diagram, String found, String replacement) {
        assertThat(diagram).contains(unquoted(found));
        return diagram.replace(unquoted(found), unquoted(replacement));
    }

    private static String unquoted(String text) {
        return text.length() > 1 && text.startsWith("'") && text.endsWith("'")
                ? text.substring(1, text.length() - 1)
                : text;
    }

    private static String file(String name) {
        try (InputStream file = MendingADiagramTest.class.getResourceAsStream("/processes/trial/" + name)) {
            assertThat(file).as(name).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
