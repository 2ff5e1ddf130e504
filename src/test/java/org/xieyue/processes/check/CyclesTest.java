package org.xieyue.processes.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.xieyue.processes.check.DiagramRulesTest.diagram;
import static org.xieyue.processes.check.DiagramRulesTest.errors;
import static org.xieyue.processes.check.DiagramRulesTest.files;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xieyue.processes.check.Vocabulary.Step;

/** XY-410 and XY-418: in what cycles a case waits, also once a day is over. */
class CyclesTest {

    @Test
    void a_cycle_through_a_human_task_is_fine() {
        String back = diagram()
                .replace(
                        "id=\"toTier\" sourceRef=\"reserve\" targetRef=\"chooseTier\"",
                        "id=\"toTier\" sourceRef=\"reserve\" targetRef=\"checkPapers\"");

        assertThat(errors(back)).extracting(Finding::rule).doesNotContain("XY-410");
    }

    @Test
    void a_task_that_is_over_with_a_day_leads_elsewhere() {
        String over = "<boundaryEvent id=\"late\" name=\"逾期\" attachedToRef=\"checkPapers\"><timerEventDefinition>"
                + "<timeDate xsi:type=\"tFormalExpression\">${endsAt}</timeDate></timerEventDefinition></boundaryEvent>"
                + "<sequenceFlow id=\"lateTo\" sourceRef=\"late\" targetRef=\"%s\"/><exclusiveGateway id=\"isComplete\"";

        assertThat(errors(diagram().replace("<exclusiveGateway id=\"isComplete\"", over.formatted("checkPapers"))))
                .extracting(Finding::rule, Finding::id)
                .contains(tuple("XY-418", "late"));
        assertThat(errors(diagram().replace("<exclusiveGateway id=\"isComplete\"", over.formatted("ended"))))
                .isEmpty();
    }

    @Test
    void a_cycle_with_a_step_that_sets_its_day_anew_is_fine() {
        String renewed = diagram()
                .replace(
                        "sourceRef=\"periodOver\" targetRef=\"ended\"",
                        "sourceRef=\"periodOver\" targetRef=\"reserve\"");
        Step sets = new Step(Set.of("amount"), Set.of("reserved", "endsAt"), Set.of("NO_BUDGET"));
        Vocabulary words = new Vocabulary(
                Map.of("trialReserve", sets),
                DiagramRulesTest.WORDS.processes(),
                DiagramRulesTest.WORDS.taskForms(),
                DiagramRulesTest.WORDS.startForms());

        assertThat(errors(renewed)).extracting(Finding::rule).contains("XY-418");
        assertThat(DiagramCheck.check(files(renewed), words, Map.of(), Optional.empty()))
                .extracting(Finding::rule)
                .doesNotContain("XY-418");
    }

    @Test
    void a_cycle_through_a_called_process_waits_there() {
        String called = diagram()
                .replace(
                        "sourceRef=\"periodOver\" targetRef=\"ended\"/>",
                        "sourceRef=\"periodOver\" targetRef=\"call\"/><callActivity id=\"call\" name=\"他案\" calledElement=\"other\"/>"
                                + "<sequenceFlow id=\"back\" sourceRef=\"call\" targetRef=\"waitOrAnswer\"/>");

        assertThat(errors(called)).extracting(Finding::rule).doesNotContain("XY-418");
    }
}
