package org.xieyue.processes.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.processes.moves.MoveView.Target;
import org.xieyue.processes.moves.Reason.Kind;
import org.xieyue.shared.Label;
import org.xieyue.testing.XieyueTest;

/** A step of hardship aid has gone from the diagram, and a person looks for what takes its place. */
@XieyueTest
class ChoosingASuccessorTest {

    private static final UnaryOperator<String> ANOTHER_REVIEW = text -> text.replace(
                    "\"reviewAtCounty\" name=\"县级审核\" camunda:formKey=\"hardship/county-review\"",
                    "\"lookAtCounty\" name=\"看一看\" camunda:formKey=\"hardship/further-review\"")
            .replace("\"reviewAtCounty\"", "\"lookAtCounty\"");

    @Autowired
    StepNeeds needs;

    @Test
    void what_stands_at_its_place_comes_first_whatever_it_is_called() {
        List<Target> fitting = fitting("reviewAtCounty", ANOTHER_REVIEW);

        assertThat(fitting.getFirst().id()).isEqualTo("lookAtCounty");
        assertThat(fitting.getFirst().reasons()).extracting(Reason::kind).containsExactly(Kind.PLACE, Kind.POST);
        assertThat(fitting.getFirst().reasons().getFirst().names())
                .extracting(Label::zh)
                .containsExactly("开始审核", "市级审批");
    }

    @Test
    void the_same_form_counts_for_more_than_the_place_and_the_name() {
        List<Target> fitting = fitting(
                "reviewAtCounty",
                ANOTHER_REVIEW.andThen(
                        text -> after(text, "lookAtCounty", "secondLook", "另看", "hardship/county-review"))::apply);

        assertThat(fitting).extracting(Target::id).startsWith("secondLook", "lookAtCounty");
        assertThat(fitting.getFirst().reasons()).extracting(Reason::kind).startsWith(Kind.FORM, Kind.PLACE);
    }

    @Test
    void of_two_at_its_place_the_nearer_comes_first_even_if_the_other_has_its_name() {
        List<Target> fitting = fitting(
                "reviewAtCounty",
                ANOTHER_REVIEW.andThen(text -> after(text, "lookAtCounty", "secondLook", "县级审核", "hardship/approve"))
                        ::apply);

        assertThat(fitting).extracting(Target::id).startsWith("lookAtCounty", "secondLook");
        assertThat(fitting.get(1).reasons()).extracting(Reason::kind).contains(Kind.NAME);
    }

    @Test
    void where_a_step_was_taken_out_the_next_one_is_suggested() {
        Step step = step(
                "repairPapers",
                text -> text.replace("\"repairPapers\"", "\"mend\"")
                        .replace("\"checkPapers\" name=\"审核申请材料\"", "\"checkPapers\" name=\"核\""));
        assertThat(step.fitting()).extracting(Target::id).startsWith("mend");

        List<Target> removed = fitting("confirmFindings", text -> without(text, "confirmFindings"));
        assertThat(removed).extracting(Target::id).as("done by several people").doesNotContain("visitHousehold");
        assertThat(target(removed, "checkPapers").reasons())
                .extracting(Reason::kind)
                .contains(Kind.PASSED);
    }

    @Test
    void what_lies_in_a_stage_that_goes_on_elsewhere_is_not_offered() {
        assertThat(fitting("reviewAtCounty", ANOTHER_REVIEW))
                .extracting(Target::id)
                .containsExactlyInAnyOrder("lookAtCounty", "approveAtCity", "approveAtCounty");
    }

    @Test
    void a_step_behind_what_is_to_come_says_what_it_leaves_out_and_what_the_use_case_would_miss() {
        List<Target> fitting = fitting("checkPapers", text -> text.replace("\"checkPapers\"", "\"lookAtPapers\""));

        assertThat(fitting.getFirst().id()).isEqualTo("lookAtPapers");
        assertThat(fitting.getFirst().isOtherStage()).isFalse();
        Target review = target(fitting, "reviewAtCounty");
        assertThat(review.isOtherStage()).isTrue();
        assertThat(review.reasons()).extracting(Reason::kind).contains(Kind.SKIPS, Kind.NEEDS);
        assertThat(review.reasons().getLast().names()).extracting(Label::zh).containsExactly("县级审核", "结束公示");
        assertThat(fitting).extracting(Target::id).as("done by several people").doesNotContain("giveOpinion");
        int first = fitting.indexOf(
                fitting.stream().filter(Target::isOtherStage).findFirst().orElseThrow());
        assertThat(fitting.subList(first, fitting.size())).allMatch(Target::isOtherStage);
    }

    @Test
    void what_the_use_case_demands_is_asked_of_all_that_follows_the_step() {
        Target consent = target(
                fitting("checkPapers", text -> text.replace("\"checkPapers\"", "\"lookAtPapers\"")), "obtainConsent");

        assertThat(consent.reasons())
                .filteredOn(one -> one.kind() == Kind.NEEDS)
                .hasSize(1);
        assertThat(consent.reasons().getLast().names()).extracting(Label::zh).containsExactly("发布公示", "汇总评议意见");
    }

    @Test
    void a_step_that_the_case_has_passed_is_marked() {
        Target papers = target(
                fitting("recheckHousehold", text -> text.replace("\"recheckHousehold\"", "\"recheckAtHome\"")),
                "checkPapers");

        assertThat(papers.reasons()).extracting(Reason::kind).contains(Kind.PASSED);
        List<Target> approval =
                fitting("approveAtCity", text -> text.replace("\"approveAtCity\"", "\"approveHigher\""));
        assertThat(approval)
                .extracting(Target::id)
                .as("though an appeal leads back to the county")
                .containsExactly("approveHigher", "approveAtCounty", "reviewAtCounty");
        assertThat(approval.getLast().reasons())
                .filteredOn(Reason::isOtherStage)
                .extracting(Reason::kind)
                .containsExactly(Kind.PASSED);
    }

    @Test
    void a_step_that_keeps_its_id_and_not_its_place_is_marked_too() {
        BpmnModelInstance old = model(UnaryOperator.identity());
        BpmnModelInstance now = model(text -> text.replace(
                        "sourceRef=\"checkHousehold\" targetRef=\"confirmFindings\"",
                        "sourceRef=\"checkHousehold\" targetRef=\"goOnAfterCheck\"")
                .replace(
                        "sourceRef=\"confirmFindings\" targetRef=\"goOnAfterCheck\"",
                        "sourceRef=\"confirmFindings\" targetRef=\"papersComplete\"")
                .replace(
                        "sourceRef=\"checkPapers\" targetRef=\"papersComplete\"",
                        "sourceRef=\"checkPapers\" targetRef=\"confirmFindings\""));
        FittingSteps steps = new FittingSteps(new FlowMap(old), new FlowMap(now), mapping(old, now), needs);

        assertThat(steps.against(node(old, "confirmFindings"), "confirmFindings"))
                .extracting(Reason::kind)
                .containsExactly(Kind.PASSED);
        assertThat(steps.against(node(old, "reviewAtCounty"), "reviewAtCounty")).isEmpty();
    }

    @Test
    void nothing_speaks_against_a_step_that_stays_as_it_was() {
        BpmnModelInstance same = model(UnaryOperator.identity());
        FittingSteps steps = new FittingSteps(new FlowMap(same), new FlowMap(same), mapping(same, same), needs);

        assertThat(same.getModelElementsByType(FlowNode.class))
                .allSatisfy(node -> assertThat(steps.against(node, node.getId()))
                        .as(node.getId())
                        .isEmpty());
    }

    private record Step(List<Target> fitting) {}

    private Step step(String id, UnaryOperator<String> change) {
        return new Step(fitting(id, change));
    }

    private List<Target> fitting(String id, UnaryOperator<String> change) {
        BpmnModelInstance old = model(UnaryOperator.identity());
        BpmnModelInstance now = model(change);
        return new FittingSteps(new FlowMap(old), new FlowMap(now), mapping(old, now), needs).of(node(old, id));
    }

    /** As the engine does it: what has the same id and kind. */
    private static Map<String, String> mapping(BpmnModelInstance old, BpmnModelInstance now) {
        Map<String, String> same = new HashMap<>();
        old.getModelElementsByType(FlowNode.class).forEach(node -> {
            if (now.getModelElementById(node.getId()) != null) {
                same.put(node.getId(), node.getId());
            }
        });
        return same;
    }

    private static FlowNode node(BpmnModelInstance model, String id) {
        return model.getModelElementById(id);
    }

    private static Target target(List<Target> all, String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private static String after(String text, String step, String id, String name, String form) {
        return text.replace(
                "<sequenceFlow id=\"reviewAtCounty_to_countyAgrees\" sourceRef=\"" + step
                        + "\" targetRef=\"countyAgrees\"/>",
                "<userTask id=\"" + id + "\" name=\"" + name + "\" camunda:formKey=\"" + form
                        + "\" camunda:candidateGroups=\"REVIEWER@COUNTY\"/>"
                        + "<sequenceFlow id=\"to_" + id + "\" sourceRef=\"" + step + "\" targetRef=\"" + id + "\"/>"
                        + "<sequenceFlow id=\"reviewAtCounty_to_countyAgrees\" sourceRef=\"" + id
                        + "\" targetRef=\"countyAgrees\"/>");
    }

    private static String without(String text, String step) {
        return text.replaceAll("(?s)<userTask id=\"" + step + "\".*?</userTask>", "")
                .replaceAll("<sequenceFlow id=\"checkHousehold_to_confirmFindings\"[^>]*/>", "")
                .replace("sourceRef=\"" + step + "\"", "sourceRef=\"checkHousehold\"")
                .replaceAll("<bpmndi:BPMNShape [^>]*bpmnElement=\"" + step + "\"(?s).*?</bpmndi:BPMNShape>", "")
                .replaceAll("<(incoming|outgoing)>[^<]*</(incoming|outgoing)>", "");
    }

    private static BpmnModelInstance model(UnaryOperator<String> change) {
        try {
            String text = Files.readString(Path.of("bpmn/hardship-aid/hardship-aid.bpmn"))
                    .replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "");
            return Bpmn.readModelFromStream(
                    new ByteArrayInputStream(change.apply(text).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
