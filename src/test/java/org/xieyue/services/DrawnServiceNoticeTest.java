package org.xieyue.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.notices.CurrentNotices;
import org.xieyue.notices.NoticeRow;
import org.xieyue.notices.RaiseObjection;
import org.xieyue.processes.NewService;
import org.xieyue.processes.NewService.Template;
import org.xieyue.shared.CaseId;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.XieyueTest;

/** A drawn service whose administrator has put a public notice behind the review. */
@XieyueTest
class DrawnServiceNoticeTest extends DrawnServiceSituation {

    private static final String NOTICE = """
            <serviceTask id="publishIt" name="发布公示" camunda:delegateExpression="${servicePublish}"/>
            <boundaryEvent id="noConsent" name="未同意公示" attachedToRef="publishIt">
              <errorEventDefinition errorRef="NO_CONSENT_error"/>
            </boundaryEvent>
            <intermediateCatchEvent id="noticeRuns" name="公示期满">
              <timerEventDefinition>
                <timeDate xsi:type="tFormalExpression">${serviceNoticeEndsAt}</timeDate>
              </timerEventDefinition>
            </intermediateCatchEvent>
            <serviceTask id="endNotice" name="结束公示" camunda:delegateExpression="${serviceEndNotice}"/>
            <exclusiveGateway id="objected" name="有无异议？" default="objected_to_inform"/>
            <sequenceFlow id="decided_to_publish" name="有结论" sourceRef="decided" targetRef="publishIt"/>
            <sequenceFlow id="decided_to_refused" name="不予同意" sourceRef="decided" targetRef="inform">
              <conditionExpression xsi:type="tFormalExpression">${reviewOutcome == 'refuse'}</conditionExpression>
            </sequenceFlow>
            <sequenceFlow id="publish_to_runs" sourceRef="publishIt" targetRef="noticeRuns"/>
            <sequenceFlow id="noConsent_to_inform" sourceRef="noConsent" targetRef="inform"/>
            <sequenceFlow id="runs_to_end" sourceRef="noticeRuns" targetRef="endNotice"/>
            <sequenceFlow id="end_to_objected" sourceRef="endNotice" targetRef="objected"/>
            <sequenceFlow id="objected_to_inform" name="无" sourceRef="objected" targetRef="inform"/>
            <sequenceFlow id="objected_to_review" name="有" sourceRef="objected" targetRef="review">
              <conditionExpression xsi:type="tFormalExpression">${serviceNotice == 'held'}</conditionExpression>
            </sequenceFlow>
            """;

    @Autowired
    CurrentNotices notices;

    @Autowired
    RaiseObjection raiseObjection;

    @Autowired
    TestClock testClock;

    @AfterEach
    void the_clock_is_as_it_was() {
        testClock.reset();
    }

    @Test
    void who_agreed_is_published_masked_and_the_case_goes_on_when_nobody_objects() {
        String key = withNotice();
        CaseId id = asked(key, true);
        story.does(id, at.officer(), "审核", "approve", "", Map.of());

        assertThat(seen(id)).hasSize(1);
        assertThat(seen(id).getFirst().text())
                .startsWith("张某某")
                .doesNotContain(at.worker().name());
        assertThat(engine.hasEnded(id)).isFalse();
        testClock.advance(Period.ofDays(15));
        engine.runDueJobs(id);
        assertThat(engine.hasEnded(id)).isTrue();
        assertThat(seen(id)).isEmpty();
        assertThat(story.state(id, at.officer())).isEqualTo("services.approved");
    }

    @Test
    void an_objection_brings_the_case_back_and_is_settled_with_a_reason() {
        String key = withNotice();
        CaseId id = asked(key, true);
        story.does(id, at.officer(), "审核", "approve", "", Map.of());
        people.as(
                at.secondWorker(),
                () -> raiseObjection
                        .raise(seen(id).getFirst().id(), "申请人已经领过同样的工具，请再核对一次。")
                        .orElseThrow());
        testClock.advance(Period.ofDays(15));
        engine.runDueJobs(id);

        assertThat(engine.openTasks(id)).containsExactly("审核");
        assertThat(codes(story.does(id, at.officer(), "审核", "approve", "", Map.of())))
                .containsExactly("services.objectionNeedsReason");
        assertThat(story.does(id, at.officer(), "审核", "refuse", "异议属实，去年已领过", Map.of())
                        .reasons())
                .isEmpty();
        assertThat(story.state(id, at.officer())).isEqualTo("services.refused");
        assertThat(engine.hasEnded(id)).isTrue();
    }

    @Test
    void who_did_not_agree_is_published_nowhere_and_the_diagram_says_how_it_goes_on() {
        String key = withNotice();
        CaseId id = asked(key, false);
        story.does(id, at.officer(), "审核", "approve", "", Map.of());

        assertThat(seen(id)).isEmpty();
        assertThat(engine.hasEnded(id)).isTrue();
    }

    private List<NoticeRow> seen(CaseId id) {
        return people.as(at.secondWorker(), notices::list).stream()
                .filter(notice -> notice.text()
                        .contains(people.as(at.officer(), () -> dossiers.row(id))
                                .subject()
                                .replaceFirst(".* · ", "")))
                .toList();
    }

    private CaseId asked(String key, boolean consent) {
        Map<String, Object> form = new HashMap<>(Map.of("title", "一套工具", "reason", "旧的坏了"));
        form.put("consentNotice", consent);
        return story.opened(at.worker(), key, form);
    }

    private String withNotice() {
        NewService wanted = DrawnServiceStory.wanted(Template.PLAIN);
        String key = story.created(author, wanted);
        story.draws(
                author,
                key,
                "apply.form",
                form -> form.replaceFirst(
                        "(\\{ \"type\": \"textarea\")",
                        "{\"type\":\"checkbox\",\"id\":\"consentNotice\",\"key\":\"consentNotice\",\"label\":\"同意公示\",\"properties\":{\"label.en\":\"I agree to a notice\"}}, $1"));
        var drawn = story.draws(
                        author,
                        key,
                        key + ".bpmn",
                        xml -> xml.replace(
                                        "<process id",
                                        "<error id=\"NO_CONSENT_error\" name=\"NO_CONSENT\" errorCode=\"NO_CONSENT\"/>\n<process id")
                                .replaceFirst("<sequenceFlow id=\"decided_to_inform\"[^>]*/>", "")
                                .replace("decided_to_inform", "decided_to_publish")
                                .replaceFirst(
                                        "(?s)<bpmndi:BPMNEdge id=\"decided_to_publish_di\".*?</bpmndi:BPMNEdge>", "")
                                .replaceAll("<(incoming|outgoing)>[^<]*</\\1>", "")
                                .replace("</process>", NOTICE + "</process>"))
                .orElseThrow();
        assertThat(drawn.findings())
                .filteredOn(finding -> finding.isError())
                .extracting(finding -> finding.rule() + " " + finding.id())
                .isEmpty();
        assertThat(story.publishes(publisher, key, story.handsIn(author, key).orElseThrow())
                        .reasons())
                .isEmpty();
        return key;
    }
}
