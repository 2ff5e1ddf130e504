package org.xieyue.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class KeepingWhatCouldNotBeSavedTest extends WorkingCopyOfTheTrial {

    @Autowired
    KeepUnsaved keepUnsaved;

    private final String note = "没能保存 " + UUID.randomUUID();

    @Test
    void it_stands_beside_what_the_other_one_draws_and_can_be_restored() {
        as(he, () -> editProcess.takeOver(KEY, his));
        save(he, his, copy.revision(), FILE, renamed("复核材料")).orElseThrow();
        assertThat(reasons(save(she, hers, copy.revision(), FILE, renamed("查验材料"))))
                .containsExactly("processes.edit.elsewhere");

        UUID kept = keep(she, FILE, renamed("查验材料")).orElseThrow();

        WorkingCopy now = as(he, () -> editProcess.open(KEY, his));
        assertThat(now.text(FILE)).contains("复核材料").doesNotContain("查验材料");
        assertThat(now.isEditedIn(his)).isTrue();
        WorkingCopy back = as(he, () -> editProcess.restore(KEY, his, now.revision(), kept, "恢复前"))
                .orElseThrow();
        assertThat(back.text(FILE)).contains("查验材料");
    }

    @Test
    void the_same_again_is_one_state() {
        UUID once = keep(she, FILE, renamed("查验材料")).orElseThrow();

        assertThat(keep(she, FILE, renamed("查验材料")).orElseThrow()).isEqualTo(once);
        assertThat(keep(she, FILE, renamed("复核材料")).orElseThrow()).isNotEqualTo(once);
        assertThat(keep(he, FILE, renamed("查验材料")).orElseThrow()).isNotEqualTo(once);
        assertThat(as(she, () -> studio.milestones(KEY)))
                .filteredOn(milestone -> milestone.note().equals(note))
                .hasSize(3);
    }

    @Test
    void what_was_kept_with_other_files_is_not_kept_once_more() {
        Map<String, byte[]> both =
                Map.of(FILE, bytes(renamed("查验材料")), "trial-tier.dmn", bytes(shipped("trial-tier.dmn") + "\n"));
        UUID together = as(she, () -> keepUnsaved.keep(KEY, both, note)).orElseThrow();

        assertThat(keep(she, FILE, renamed("查验材料")).orElseThrow()).isEqualTo(together);
        assertThat(keep(she, "trial-tier.dmn", shipped("trial-tier.dmn")).orElseThrow())
                .isNotEqualTo(together);
    }

    @Test
    void what_must_never_come_near_the_engine_is_not_kept_either() {
        assertThat(reasons(keep(she, FILE, "no diagram"))).isNotEmpty();
        assertThat(reasons(keep(she, "../trial.bpmn", renamed("查验材料")))).containsExactly("processes.fileName");
        assertThat(reasons(keep(she, FILE, shipped(FILE).replace("process id=\"trial\"", "process id=\"other\""))))
                .containsExactly("processes.edit.otherProcess");
        assertThat(as(she, () -> studio.milestones(KEY)))
                .noneMatch(milestone -> milestone.note().equals(note));
    }

    @Test
    void only_who_may_edit_keeps_anything_and_only_of_what_is_edited() {
        Account worker = people.person("职工", Role.WORKER, people.unions().basic());
        assertThatThrownBy(() -> keep(worker, FILE, renamed("查验材料"))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> as(she, () -> keepUnsaved.keep("unheard-of", Map.of(), note)))
                .isInstanceOf(NotFound.class);
    }

    private Answer<UUID> keep(Account person, String name, String content) {
        return as(person, () -> keepUnsaved.keep(KEY, Map.of(name, bytes(content)), note));
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    private static String renamed(String name) {
        return shipped(FILE).replace("核对材料", name);
    }
}
