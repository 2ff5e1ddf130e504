package org.xieyue.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.testing.XieyueTest;

/** What is handed in from a working copy, and what becomes of the copy. */
@XieyueTest
class HandingInTest extends WorkingCopyOfTheTrial {

    @Autowired
    PublishProcess publishProcess;

    @Test
    void what_is_handed_in_is_published_by_somebody_else() {
        long revision = drawn(copy.revision(), "审核材料");
        DraftId draft = handIn(revision);
        LookedAt looked = as(he, () -> board.draftRow(KEY, draft)).lookedAt();

        assertThat(reasons(as(she, () -> publishProcess.publishDraft(draft, looked, "试改"))))
                .containsExactly("processes.sameAuthor");
        as(he, () -> publishProcess.publishDraft(draft, looked, "试改")).orElseThrow();

        assertThat(reasons(as(she, () -> editProcess.handIn(KEY, hers, revision))))
                .containsExactly("processes.unchanged");
        WorkingCopy now = as(she, () -> studio.workingCopy(KEY));
        assertThat(now.baseVersion()).as("it is what is published now").isGreaterThan(copy.baseVersion());
        assertThat(now.isUnchanged()).isTrue();
        assertThat(now.revision()).isEqualTo(revision);
    }

    @Test
    void what_was_drawn_on_while_somebody_decided_is_on_top_of_what_was_published() {
        long handedIn = drawn(copy.revision(), "审核材料");
        DraftId draft = handIn(handedIn);
        drawn(handedIn, "查验材料");

        int version = publish(draft);

        WorkingCopy now = as(she, () -> studio.workingCopy(KEY));
        assertThat(now.baseVersion()).isEqualTo(version);
        assertThat(now.isUnchanged()).isFalse();
        assertThat(now.text(FILE)).contains("查验材料");
    }

    @Test
    void what_began_again_since_is_not_on_top_of_what_was_handed_in() {
        long handedIn = drawn(copy.revision(), "审核材料");
        DraftId draft = handIn(handedIn);
        as(she, () -> editProcess.beginAgain(KEY, hers, handedIn, "从头再来")).orElseThrow();
        int before = as(she, () -> studio.workingCopy(KEY)).baseVersion();

        assertThat(publish(draft)).isEqualTo(before + 1);

        assertThat(as(she, () -> studio.workingCopy(KEY)).baseVersion()).isEqualTo(before);
    }

    private long drawn(long revision, String name) {
        return save(she, hers, revision, FILE, shipped(FILE).replace("核对材料", name))
                .orElseThrow()
                .revision();
    }

    private DraftId handIn(long revision) {
        return as(she, () -> editProcess.handIn(KEY, hers, revision)).orElseThrow();
    }

    private int publish(DraftId draft) {
        LookedAt looked = as(he, () -> board.draftRow(KEY, draft)).lookedAt();
        return as(he, () -> publishProcess.publishDraft(draft, looked, "试改")).orElseThrow();
    }
}
