package org.xieyue.processes.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Test;

/** What a move would skip or repeat, in a diagram whose yearly re-check leads back to its beginning. */
class LookingAheadTest {

    private final BpmnModelInstance diagram = Bpmn.readModelFromFile(
            Path.of("bpmn/hardship-aid/hardship-aid.bpmn").toFile());
    private final MovePath path = new MovePath(diagram);

    @Test
    void ahead_steps_are_skipped_and_none_happens_again() {
        MovePreview preview = preview("确认核对结果", "预留帮扶资金");
        assertThat(preview.skipped()).contains("入户核查", "发布公示", "县级审核").doesNotContain("确认核对结果", "预留帮扶资金");
        assertThat(preview.again()).isEmpty();
    }

    @Test
    void back_steps_happen_again_and_none_is_skipped_though_a_loop_leads_there_as_well() {
        MovePreview preview = preview("预留帮扶资金", "确认核对结果");
        assertThat(preview.again()).contains("入户核查", "发布公示", "县级审核");
        assertThat(preview.skipped()).isEmpty();
    }

    @Test
    void steps_come_in_the_order_in_which_cases_reach_them() {
        assertThat(path.place(node("审核申请材料")))
                .isLessThan(path.place(node("入户核查")))
                .isPositive();
        assertThat(path.place(node("县级审核"))).isLessThan(path.place(node("预留帮扶资金")));
    }

    private MovePreview preview(String from, String to) {
        return path.preview(node(from), node(to));
    }

    private FlowNode node(String name) {
        return diagram.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> VersionModels.name(node).equals(name))
                .findFirst()
                .orElseThrow();
    }
}
