package org.xieyue.hardship.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xieyue.shared.CaseId;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class NoticeProcessTest extends HardshipProcess {

    @Test
    void the_notice_runs_five_working_days_and_not_one_less() {
        CaseId id = published();
        // Monday 23 November: the fifth working day after it is Monday 30 November
        passes(id, 7);
        assertThat(story.tasks(id)).isEmpty();
        passes(id, 1);
        assertThat(story.tasks(id)).containsExactly("县级审核");
    }

    @Test
    void an_objection_holds_the_case_and_a_dismissed_one_lets_the_notice_run_on() {
        CaseId id = published();
        objected(id);
        assertThat(story.tasks(id)).containsExactly("处理公示异议");
        passes(id, 9);
        assertThat(story.tasks(id)).containsExactly("处理公示异议");
        story.done(id, at.reviewer(), "处理公示异议", "objection-dismiss", "查无此事", Map.of());
        assertThat(story.tasks(id)).containsExactly("县级审核");
    }

    @Test
    void an_objection_dismissed_early_does_not_shorten_the_notice() {
        CaseId id = published();
        objected(id);
        story.done(id, at.reviewer(), "处理公示异议", "objection-dismiss", "查无此事", Map.of());
        assertThat(story.tasks(id)).isEmpty();
        objected(id);
        assertThat(story.tasks(id)).containsExactly("处理公示异议");
        story.done(id, at.reviewer(), "处理公示异议", "objection-dismiss", "查无此事", Map.of());
        passes(id, 8);
        assertThat(story.tasks(id)).containsExactly("县级审核");
    }

    @Test
    void an_upheld_objection_sends_the_visitors_again_and_the_notice_starts_anew() {
        CaseId id = published();
        objected(id);
        story.done(id, at.reviewer(), "处理公示异议", "objection-revisit", "须再核实", Map.of());
        assertThat(story.tasks(id)).containsExactly("入户核查", "入户核查");
        story.visited(id, at);
        story.committeeAgrees(id, at);
        assertThat(story.state(id, at)).isEqualTo("hardship.published");
        passes(id, 8);
        assertThat(story.tasks(id)).containsExactly("县级审核");
    }

    @Test
    void an_upheld_objection_can_lead_to_a_proposal_to_refuse() {
        CaseId id = published();
        objected(id);
        story.done(id, at.reviewer(), "处理公示异议", "propose-refusal", "确有两套房", Map.of());
        assertThat(story.tasks(id)).containsExactly("决定是否不予帮扶");
    }

    private void objected(CaseId id) {
        story.objects(id, at.secondWorker(), "家里有两套房");
        engine.runDueJobs(id);
    }
}
