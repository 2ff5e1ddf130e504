package org.xieyue.processes.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.processes.check.Vocabulary.Kind;
import org.xieyue.processes.trial.TrialStory;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** Whoever tells when a case goes a way chooses from what is known there. */
@XieyueTest
class TellingAConditionTest {

    @Autowired
    PlayProcess playProcess;

    @Autowired
    TestPeople people;

    @Test
    void a_condition_may_ask_for_what_forms_and_tables_answer() {
        KnownAnswers known =
                people.as(people.organisation().processAdministrator(), () -> playProcess.known("hardship-aid"));

        assertThat(values(known, "form:hardship/further-review", "decision"))
                .containsExactlyInAnyOrder("agree", "refuse", "return");
        assertThat(values(known, "form:hardship/county-review", "decision"))
                .as("what the diagram in use asks behind it, and nothing that a play makes up")
                .isNotEmpty()
                .doesNotContain(Scenery.OTHER);
        assertThat(values(known, "step:countOpinions", "decision")).containsExactlyInAnyOrder("disagree", "nobody");
        assertThat(known.kinds()).containsEntry("tier", Kind.TEXT).doesNotContainKeys("noticeEndsAt", "committee");
    }

    @Test
    void a_condition_may_ask_for_what_a_table_of_the_folder_answers() {
        KnownAnswers known = KnownAnswers.of(
                List.of(Scenery.of(TrialStory.folder())), Map.of("tier", Kind.TEXT), Map.of(), Map.of());

        assertThat(values(known, "table:trial-tier", "tier")).containsExactly("COUNTY", "CITY");
    }

    private static List<String> values(KnownAnswers known, String asks, String variable) {
        return known.sources().stream()
                .filter(source -> source.asks().equals(asks))
                .flatMap(source -> source.values().getOrDefault(variable, List.of()).stream())
                .distinct()
                .toList();
    }
}
