package org.xieyue.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.identity.Account;
import org.xieyue.processes.check.Finding;
import org.xieyue.processes.compare.Change;
import org.xieyue.processes.fix.Fix;
import org.xieyue.processes.trial.TrialProcess;
import org.xieyue.processes.trial.TrialStory;
import org.xieyue.shared.NotFound;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class ComparingStatesTest {

    private static final String FILE = "trial.bpmn";
    private static final String KEY = TrialProcess.KEY;

    @Autowired
    CompareProcess compareProcess;

    @Autowired
    EditProcess editProcess;

    @Autowired
    MendProcess mendProcess;

    @Autowired
    TrialStory story;

    @Autowired
    TestPeople people;

    private final WindowId window = new WindowId(UUID.randomUUID());
    private Account she;
    private WorkingCopy copy;

    @BeforeEach
    void she_begins_with_what_is_published() {
        story.publish();
        she = people.organisation().processAdministrator();
        as(() -> editProcess.look(KEY));
        WorkingCopy taken = as(() -> editProcess.takeOver(KEY, window));
        copy = as(() ->
                editProcess.beginAgain(KEY, window, taken.revision(), "测试前").orElseThrow());
    }

    @AfterEach
    void nobody_edits_any_more() {
        as(() -> {
            editProcess.leave(KEY, window);
            return true;
        });
    }

    @Test
    void what_is_drawn_is_compared_with_what_is_in_use() {
        Assessment saved = save(drawn().replace("核对材料", "仔细核对材料"));
        assertThat(saved.isSound()).isTrue();

        SideBySide states = as(() -> compareProcess.compare(KEY, "", CompareProcess.COPY));

        assertThat(states.from()).isEqualTo("v" + copy.baseVersion());
        assertThat(states.xmlBefore()).contains("核对材料").doesNotContain("仔细核对材料");
        assertThat(states.xmlAfter()).contains("仔细核对材料");
        assertThat(states.changes())
                .extracting(Change::facet, Change::after)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Change.Facet.NAME, "仔细核对材料"));
        assertThat(as(() -> compareProcess.states(KEY)))
                .startsWith(CompareProcess.COPY)
                .contains(states.from());
    }

    @Test
    void what_was_kept_is_compared_with_what_is_drawn_now() {
        save(drawn().replace("核对材料", "仔细核对材料"));
        UUID kept = as(() -> editProcess.keep(KEY, "试一试")).orElseThrow();
        as(() -> editProcess.beginAgain(KEY, window, editProcess.look(KEY).revision(), "重来"))
                .orElseThrow();

        SideBySide states = as(() -> compareProcess.compare(KEY, CompareProcess.COPY, kept.toString()));

        assertThat(states.to()).isEqualTo(kept.toString());
        assertThat(states.xmlBefore()).doesNotContain("仔细核对材料");
        assertThat(states.xmlAfter()).contains("仔细核对材料");
    }

    @Test
    void a_state_that_is_not_there_is_not_found() {
        for (String state : List.of("v99999", "sometime", UUID.randomUUID().toString())) {
            assertThatThrownBy(() -> as(() -> compareProcess.compare(KEY, "", state)))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> as(() -> compareProcess.compare("unheard-of", "", "")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void who_only_looks_takes_nobodys_place() {
        as(() -> {
            editProcess.leave(KEY, window);
            return true;
        });

        assertThat(as(() -> editProcess.look(KEY)).window()).isNull();
        assertThat(as(() -> editProcess.open(KEY, window)).window()).isEqualTo(window);
        assertThat(as(() -> editProcess.look(KEY)).window()).isEqualTo(window);
    }

    @Test
    void a_chosen_fix_is_saved_like_what_is_drawn() {
        Assessment broken = save(drawn().replace("value=\"5wd\"", "value=\"soon\""));
        assertThat(broken.isSound()).isFalse();
        Finding finding =
                broken.findings().stream().filter(Finding::isError).findFirst().orElseThrow();

        Map<Finding, List<Fix>> offers = as(() -> mendProcess.offers(KEY, broken.findings()));
        Fix fix = offers.getOrDefault(finding, List.of()).getFirst();

        assertThat(fix.kind()).isEqualTo(Fix.Kind.DEADLINE);
        Assessment mended = as(() -> editProcess.save(KEY, window, broken.revision(), fix.file(), fix.content()))
                .orElseThrow();
        assertThat(mended.isSound()).isTrue();
        assertThat(mended.changes()).isEmpty();
    }

    private Assessment save(String diagram) {
        return as(() -> editProcess.save(KEY, window, copy.revision(), FILE, diagram.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow();
    }

    private String drawn() {
        return new String(java.util.Objects.requireNonNull(copy.folder().files().get(FILE)), StandardCharsets.UTF_8);
    }

    private <T> T as(Supplier<T> work) {
        return people.as(she, work);
    }
}
