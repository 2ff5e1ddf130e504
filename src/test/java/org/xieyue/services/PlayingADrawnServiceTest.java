package org.xieyue.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.processes.NewService.Template;
import org.xieyue.processes.ProcessFolder;
import org.xieyue.processes.play.PlayAction;
import org.xieyue.processes.play.PlayPicture;
import org.xieyue.processes.play.PlayProcess;
import org.xieyue.processes.play.PlayScript;
import org.xieyue.processes.play.Stand;
import org.xieyue.processes.play.WalkReport;
import org.xieyue.processes.play.WalkReport.Found;
import org.xieyue.processes.play.WalkReport.Kind;
import org.xieyue.processes.play.Walks;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class PlayingADrawnServiceTest extends DrawnServiceSituation {

    @Autowired
    PlayProcess playProcess;

    @Autowired
    Walks walks;

    @Test
    void a_draft_that_was_never_published_is_played_to_its_payment() {
        ProcessFolder folder = drawn(Template.MONEY);
        PlayScript opened =
                as(() -> playProcess.examples(folder).orElseThrow().first().script());
        assertThat(opened.values()).containsOnlyKeys("applicant");

        assertThat(offered(folder, opened).get("reviewOutcome"))
                .startsWith("agree")
                .containsExactlyInAnyOrder("agree", "return", "refuse");
        PlayScript reviewed = opened.and(PlayAction.task("review", "CASE_OFFICER", Map.of("reviewOutcome", "agree")));
        assertThat(offered(folder, reviewed).get("approveOutcome")).startsWith("approve");
        PlayPicture end = play(
                folder,
                reviewed.and(PlayAction.task("approve", "REVIEWER@COUNTY", Map.of("approveOutcome", "approve")))
                        .and(PlayAction.step("reserve", Map.of()))
                        .and(PlayAction.step("inform", Map.of()))
                        .and(PlayAction.step("pay", Map.of()))
                        .and(PlayAction.message("servicePaid")));

        assertThat(end.problem()).isNull();
        assertThat(end.ends()).containsExactly("paidOut");
        assertThat(end.money()).extracting(PlayPicture.Paid::element).containsExactly("reserve", "pay");
        assertThat(end.missed()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Template.class)
    void walks_over_a_new_service_find_nothing_neither_as_a_draft_nor_as_a_version(Template template) {
        String key = published(template);

        for (ProcessFolder folder : List.of(drawn(template), as(() -> playProcess.version(key, 1)))) {
            WalkReport report = walks.walk(folder, 3, 60).orElseThrow();
            assertThat(report.found()).isEmpty();
            assertThat(report.ended()).isGreaterThan(54);
        }
    }

    @Test
    void what_people_enter_sends_the_walks_through_every_row_of_a_table_and_both_sides_of_a_limit() {
        ProcessFolder folder = withATable(drawn(Template.PLAIN));

        WalkReport report = walks.walk(folder, 5, 60).orElseThrow();

        assertThat(report.found()).isEmpty();
        PlayScript opened =
                as(() -> playProcess.examples(folder).orElseThrow().first().script());
        assertThat(opened.values()).containsOnlyKeys("applicant", "amount");
        PlayScript large = new PlayScript(opened.startsAt(), Map.of("applicant", "a", "amount", "3000"), List.of());
        assertThat(play(folder, large).stand().current()).contains("large");
        assertThat(play(folder, opened).stand().current()).contains("review");
    }

    @Test
    void a_draft_that_pays_what_it_never_reserved_would_be_refused() {
        ProcessFolder folder = drawn(Template.MONEY);
        ProcessFolder changed = with(
                folder,
                diagram(folder)
                        .replace(
                                "sourceRef=\"approved\" targetRef=\"reserve\"",
                                "sourceRef=\"approved\" targetRef=\"pay\""));

        List<Found> found = walks.walk(changed, 3, 60).orElseThrow().found();

        assertThat(found).anySatisfy(rule -> {
            assertThat(rule.kind()).isEqualTo(Kind.RULE);
            assertThat(rule.element()).isEqualTo("pay");
            assertThat(rule.words()).containsExactly("serviceReserve");
        });
    }

    /** Reviews what is small, has a table say who looks at what is large. */
    private static ProcessFolder withATable(ProcessFolder folder) {
        String before = "<sequenceFlow id=\"applied_to_review\" sourceRef=\"applied\" targetRef=\"review\"/>";
        assertThat(diagram(folder)).contains(before);
        String table = """
                <businessRuleTask id="chooseWay" name="确定办理方式" camunda:decisionRef="way"
                    camunda:decisionRefBinding="deployment" camunda:mapDecisionResult="singleEntry"
                    camunda:resultVariable="way"/>
                <exclusiveGateway id="whichWay" name="怎样办理？" default="toReview"/>
                <userTask id="large" name="大额审核" camunda:formRef="review" camunda:formRefBinding="deployment"
                    camunda:candidateGroups="CASE_OFFICER"/>
                <sequenceFlow id="toTable" sourceRef="applied" targetRef="chooseWay"/>
                <sequenceFlow id="toWay" sourceRef="chooseWay" targetRef="whichWay"/>
                <sequenceFlow id="toReview" sourceRef="whichWay" targetRef="review"/>
                <sequenceFlow id="toLarge" sourceRef="whichWay" targetRef="large">
                  <conditionExpression xsi:type="tFormalExpression">${way == 'LARGE' &amp;&amp; amount &gt; 100}</conditionExpression>
                </sequenceFlow>
                <sequenceFlow id="fromLarge" sourceRef="large" targetRef="review"/>
                """;
        ProcessFolder drawn = with(
                folder,
                diagram(folder)
                        .replace(before, table)
                        .replaceAll("<(incoming|outgoing)>applied_to_review</\\1>", "")
                        .replaceAll("(?s)<bpmndi:BPMNEdge id=\"applied_to_review_di\".*?</bpmndi:BPMNEdge>", ""));
        Map<String, byte[]> files = new TreeMap<>(drawn.files());
        files.put("way.dmn", WAY.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        String form = text(files, "apply.form");
        int first = form.indexOf("{ \"type\": \"textfield\"");
        assertThat(first).isPositive();
        files.put(
                "apply.form",
                (form.substring(0, first)
                                + "{ \"type\": \"number\", \"id\": \"amount\", \"key\": \"amount\", \"label\": \"金额\" },\n"
                                + form.substring(first))
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new ProcessFolder(folder.key(), files);
    }

    private static final String WAY = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="ways" name="ways" namespace="http://xieyue.org">
              <decision id="way" name="办理方式">
                <decisionTable id="wayTable" hitPolicy="UNIQUE">
                  <input id="byAmount" label="金额"><inputExpression id="byAmountIs" typeRef="number"><text>amount</text></inputExpression></input>
                  <output id="wayOut" name="way" typeRef="string"/>
                  <rule id="large-rule"><inputEntry id="l1"><text>&gt;= 3000</text></inputEntry><outputEntry id="l2"><text>"LARGE"</text></outputEntry></rule>
                  <rule id="middle-rule"><inputEntry id="m1"><text>[500..3000)</text></inputEntry><outputEntry id="m2"><text>"MIDDLE"</text></outputEntry></rule>
                  <rule id="small-rule"><inputEntry id="s1"><text>&lt; 500</text></inputEntry><outputEntry id="s2"><text>"SMALL"</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    private Map<String, List<String>> offered(ProcessFolder folder, PlayScript script) {
        PlayPicture picture = play(folder, script);
        return as(() ->
                playProcess.answers(folder, picture, picture.stand().open().getFirst()));
    }

    private PlayPicture play(ProcessFolder folder, PlayScript script) {
        PlayPicture picture = as(() -> playProcess.play(folder, script).orElseThrow());
        assertThat(picture.problem()).isNull();
        assertThat(picture.stand().open()).noneMatch(open -> open.kind() == Stand.Kind.TIMER);
        return picture;
    }

    private ProcessFolder drawn(Template template) {
        String key = story.created(author, DrawnServiceStory.wanted(template));
        return as(() -> playProcess.drawn(key));
    }

    private static String diagram(ProcessFolder folder) {
        return text(folder.files(), folder.key() + ".bpmn");
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(java.util.Objects.requireNonNull(files.get(name)), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static ProcessFolder with(ProcessFolder folder, String diagram) {
        assertThat(diagram).isNotEqualTo(diagram(folder));
        Map<String, byte[]> files = new HashMap<>(folder.files());
        files.put(folder.key() + ".bpmn", diagram.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new ProcessFolder(folder.key(), files);
    }

    private <T> T as(java.util.function.Supplier<T> work) {
        return people.as(author, work);
    }
}
