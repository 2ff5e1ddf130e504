package org.xieyue.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.processes.Decisions.MatchedRow;
import org.xieyue.processes.trial.TrialProcess;
import org.xieyue.processes.trial.TrialStory;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class EvaluatingATableTest {

    @Autowired
    Decisions decisions;

    @Autowired
    TrialStory story;

    @BeforeEach
    void published() {
        story.publish();
    }

    @Test
    void the_row_that_matched_comes_with_its_number_and_its_reason() {
        List<MatchedRow> rows = decisions.evaluateNewest(TrialProcess.KEY, "trial-tier", Map.of("amount", 3_001L));

        assertThat(rows).containsExactly(new MatchedRow("trial-tier", "large", 2, "其余由市级审批", Map.of("tier", "CITY")));
    }

    @Test
    void several_rows_may_match_and_their_numbers_are_exact() {
        List<MatchedRow> rows = decisions.evaluateNewest(
                TrialProcess.KEY,
                "trial-limits",
                Map.of("income", new BigDecimal("833.33"), "since", LocalDate.of(2026, 3, 1)));

        assertThat(rows).extracting(MatchedRow::ruleId).containsExactly("poor", "recent");
        assertThat(rows.getFirst().number("limit")).contains(new BigDecimal("833.33"));
        assertThat(rows.getFirst().yes("strict")).isFalse();
        assertThat(rows.getLast().number("limit")).isEmpty();
        assertThat(rows.getLast().yes("strict")).isTrue();
    }

    @Test
    void an_unknown_input_is_null_and_can_be_asked_for() {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("income", null);
        inputs.put("since", LocalDate.of(2025, 12, 31));

        assertThat(decisions.evaluateNewest(TrialProcess.KEY, "trial-limits", inputs))
                .extracting(MatchedRow::ruleId)
                .containsExactly("unknown");
    }

    @Test
    void a_case_keeps_the_table_of_its_own_version() {
        var opened = story.open(2_000);

        assertThat(decisions.evaluate(TrialProcess.KEY, opened.caseId(), "trial-tier", Map.of("amount", 3_000L)))
                .extracting(MatchedRow::ruleId)
                .containsExactly("small");
    }
}
