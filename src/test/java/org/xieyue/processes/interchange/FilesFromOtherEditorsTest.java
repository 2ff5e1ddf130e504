package org.xieyue.processes.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xieyue.processes.check.DiagramCheck;
import org.xieyue.processes.check.Finding;
import org.xieyue.processes.check.Vocabulary;
import org.xieyue.processes.check.XmlNode;

/** The reference files of the BPMN model interchange group: kept, or refused by a rule that names an element. */
class FilesFromOtherEditorsTest {

    private static final Vocabulary NO_WORDS = new Vocabulary(Map.of(), Map.of(), Set.of(), Set.of());
    private static final Path CORPUS = Path.of("src/test/resources/interchange");

    /** What is not kept, and the rule: attributes of the engine, expressions that it would take for its own. */
    private static final Map<String, Tuple> REFUSED = Map.of(
            "C.1.0.bpmn", tuple("XY-106", "approveInvoice"),
            "C.1.1.bpmn", tuple("XY-106", "approveInvoice"),
            "C.8.0.bpmn", tuple("XY-201", ""),
            "C.8.1.bpmn", tuple("XY-201", ""),
            "C.9.1.bpmn", tuple("XY-106", "SendTask_RequestDocument"));

    @ParameterizedTest
    @MethodSource("files")
    void a_reference_file_is_kept_or_refused_by_a_rule_that_names_the_element(String file) {
        List<Finding> findings = unkeepable(content(file));

        if (REFUSED.containsKey(file)) {
            assertThat(findings).extracting(Finding::rule, Finding::id).contains(REFUSED.get(file));
            assertThat(findings)
                    .allSatisfy(finding -> assertThat(finding.element()).matches("「.+」\\(.+\\)|<.+>(\\(.+\\))?|「.+」"));
        } else {
            assertThat(findings).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void none_is_published_as_it_is_and_every_reason_names_its_element(String file) {
        List<Finding> findings =
                DiagramCheck.check(Map.of("a.bpmn", PlainUtf8.of(content(file))), NO_WORDS, Map.of(), Optional.empty());

        assertThat(findings).anyMatch(Finding::isError).allSatisfy(finding -> {
            assertThat(finding.element()).isNotEmpty();
            assertThat(finding.line()).isPositive();
        });
    }

    @Test
    void what_other_editors_draw_is_kept_and_what_the_engine_would_run_is_not() {
        assertThat(unkeepable(process("<task id='a'/><manualTask id='b' name='${x}'/>")))
                .extracting(Finding::rule)
                .containsExactly("XY-201");
        for (String hostile : List.of(
                "<task id='a' camunda:asyncBefore='true' camunda:class='x'/>",
                "<task id='a' old:class='x'/>",
                "<laneSet id='l'><lane id='m'><extensionElements><camunda:executionListener class='x'/></extensionElements></lane></laneSet>",
                "<laneSet id='l'><lane id='m'><extensionElements><old:executionListener class='x'/></extensionElements></lane></laneSet>",
                "<scriptTask id='a'/>",
                "<task id='a'><extensionElements><foreign><script/></foreign></extensionElements></task>",
                "<sequenceFlow id='f'><conditionExpression language='groovy'>x</conditionExpression></sequenceFlow>",
                "<complexGateway id='g'><activationCondition>#{x}</activationCondition></complexGateway>")) {
            assertThat(unkeepable(process(hostile))).as(hostile).isNotEmpty();
        }
        for (String inert : List.of(
                "<task id='a' signavio:color='red'/>",
                "<laneSet id='l'><lane id='m'><flowNodeRef>p</flowNodeRef></lane></laneSet>",
                "<dataObject id='d'/><group id='g'/>",
                "<serviceTask id='a'/>",
                "<sequenceFlow id='f' sourceRef='p' targetRef='p'><conditionExpression language='http://www.w3.org/1999/XPath'>x = 'y'</conditionExpression></sequenceFlow>")) {
            assertThat(unkeepable(process(inert))).as(inert).isEmpty();
        }
    }

    @Test
    void a_reference_to_what_is_not_there_is_refused_by_the_place_that_refers() {
        assertThat(unkeepable(process("<sequenceFlow id='f' sourceRef='p' targetRef='gone'/>")))
                .extracting(Finding::rule, Finding::id, Finding::args)
                .containsExactly(tuple("XY-112", "f", List.of("gone")));
        assertThat(unkeepable(process("<laneSet id='l'><lane id='m'><flowNodeRef>gone</flowNodeRef></lane></laneSet>")))
                .extracting(Finding::rule, Finding::args)
                .containsExactly(tuple("XY-112", List.of("gone")));
    }

    @Test
    void taken_over_a_diagram_has_our_id_and_nothing_else_of_it_is_lost() {
        XmlNode before = DiagramCheck.tree(PlainUtf8.of(content("C.7.0.bpmn"))).orElseThrow();
        XmlNode after = DiagramCheck.tree(TakenOver.as("trial", PlainUtf8.of(content("C.7.0.bpmn"))))
                .orElseThrow();

        assertThat(after.child("process").orElseThrow().id()).isEqualTo("trial");
        assertThat(after.child("process").orElseThrow().attributeOr("isExecutable", ""))
                .isEqualTo("true");
        assertThat(standard(after))
                .containsExactlyElementsOf(standard(before).stream()
                        .map(each -> each.replace(
                                before.child("process").orElseThrow().id(), "trial"))
                        .toList());
        assertThat(after.all().map(XmlNode::name)).noneMatch(name -> name.startsWith("{"));
        assertThat(after.all().flatMap(each -> each.attributes().keySet().stream()))
                .noneMatch(name -> name.startsWith("{"));
        assertThat(after.all().filter(each -> each.is("bpmndi:BPMNShape"))).hasSizeGreaterThan(5);
    }

    @Test
    void a_file_with_several_pools_or_none_or_that_is_no_diagram_is_not_taken_over() {
        for (String file : List.of("A.4.0.bpmn", "B.2.0.bpmn")) {
            assertThat(TakenOver.as("trial", content(file))).isEqualTo(content(file));
        }
        byte[] rubbish = "rubbish".getBytes(StandardCharsets.UTF_8);
        assertThat(TakenOver.as("trial", rubbish)).isEqualTo(rubbish);
    }

    @Test
    void other_encodings_are_read_as_they_say() {
        String said = "<?xml version=\"1.0\" encoding=\"%s\"?><definitions name=\"职工 é\"/>";
        String utf8 = said.formatted("UTF-8");
        for (Charset charset : List.of(Charset.forName("GBK"), StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            String other = said.formatted(charset.name().startsWith("UTF-16") ? "UTF-16" : charset.name());
            assertThat(PlainUtf8.of(other.getBytes(charset)))
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo(utf8);
        }
        assertThat(PlainUtf8.of(("\uFEFF" + utf8).getBytes(StandardCharsets.UTF_8)))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(utf8);
        byte[] unknown = said.formatted("KLINGON-8").getBytes(StandardCharsets.UTF_8);
        assertThat(PlainUtf8.of(unknown)).isEqualTo(unknown);
        byte[] plain = utf8.getBytes(StandardCharsets.UTF_8);
        assertThat(PlainUtf8.of(plain)).isEqualTo(plain);
    }

    @Test
    void a_bundle_holds_the_same_files_and_bombs_stay_packed() {
        Map<String, byte[]> files = Map.of("a.bpmn", new byte[] {1}, "b.dmn", new byte[] {2, 3});
        Map<String, byte[]> again = Bundle.files(Bundle.of(files)).orElseThrow();
        assertThat(again).containsOnlyKeys("a.bpmn", "b.dmn");
        assertThat(again.get("b.dmn")).containsExactly(2, 3);
        assertThat(Bundle.of(files)).isEqualTo(Bundle.of(files));
        assertThat(Bundle.files(Bundle.of(Map.of("folder/../../a.bpmn", new byte[] {1})))
                        .orElseThrow())
                .containsOnlyKeys("a.bpmn");

        assertThat(Bundle.files(new byte[] {1, 2, 3})).isEmpty();
        assertThat(Bundle.files(Bundle.of(Map.of("a.bpmn", new byte[64 * 1024 * 1024]))))
                .isEmpty();
        assertThat(Bundle.files(Bundle.of(Map.of("x/a.bpmn", new byte[1], "y/a.bpmn", new byte[1]))))
                .isEmpty();
        assertThat(Bundle.files(Bundle.of(
                        IntStream.range(0, 21).boxed().collect(Collectors.toMap(i -> i + ".form", i -> new byte[1])))))
                .isEmpty();
    }

    /** Every element, attribute and text in the namespaces of the standard. */
    private static List<String> standard(XmlNode root) {
        return root.all()
                .filter(each -> !each.name().startsWith("{"))
                .filter(each -> !each.is("extensionElements"))
                .map(each -> each.name() + " " + each.text() + " "
                        + each.attributes().entrySet().stream()
                                .filter(attribute ->
                                        !attribute.getKey().matches("\\{.*|xsi:schemaLocation|isExecutable"))
                                .map(Object::toString)
                                .sorted()
                                .toList())
                .toList();
    }

    private static List<Finding> unkeepable(byte[] diagram) {
        return DiagramCheck.unkeepable("diagram.bpmn", PlainUtf8.of(diagram));
    }

    private static byte[] process(String content) {
        return ("<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:camunda='http://camunda.org/schema/1.0/bpmn'"
                        + " xmlns:old='http://activiti.org/bpmn' xmlns:signavio='http://www.signavio.com'><process id='p'>"
                        + content + "</process></definitions>")
                .getBytes(StandardCharsets.UTF_8);
    }

    static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
    }

    static byte[] content(String file) {
        try {
            return Files.readAllBytes(CORPUS.resolve(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
