package org.xieyue.processes.moves;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.processes.DraftId;
import org.xieyue.processes.ProcessDraftRow;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class ReturningADraftTest extends MovesOfTheTrial {

    @Test
    void a_reviewer_says_what_to_change_and_nobody_publishes_it_any_more() {
        int before = newest();
        DraftId draft = draft(MovesOfTheTrial::secondLevel);
        String hash = row(draft).hash();

        assertThat(codes(as(chief, () -> publishProcess.returnToAuthor(draft, hash, " "))))
                .containsExactly("processes.return.reason");
        assertThat(codes(as(chief, () -> publishProcess.returnToAuthor(draft, hash, "改".repeat(1_001)))))
                .containsExactly("processes.return.reason");
        assertThat(codes(as(chief, () -> publishProcess.returnToAuthor(draft, "0".repeat(64), "期限太短"))))
                .containsExactly("processes.otherContent");
        as(chief, () -> publishProcess.returnToAuthor(draft, hash, "期限太短")).orElseThrow();

        ProcessDraftRow returned = row(draft);
        assertThat(returned.isWaiting()).isFalse();
        assertThat(returned.returnedBecause()).isEqualTo("期限太短");
        assertThat(returned.returnedBy()).isEqualTo(chief.name());
        assertThat(codes(as(
                        chief,
                        () -> publishProcess.publishDraft(draft, row(draft).lookedAt(), "加一级核对"))))
                .containsExactly("processes.returnedAlready");
        assertThat(codes(as(chief, () -> publishProcess.returnToAuthor(draft, hash, "再改"))))
                .as("a second click")
                .containsExactly("processes.returnedAlready");
        assertThat(newest()).isEqualTo(before);
    }

    @Test
    void neither_the_author_nor_anybody_below_the_top_sends_it_back() {
        DraftId draft = draft(MovesOfTheTrial::secondLevel);
        String hash = row(draft).hash();
        Account below = people.person(
                "下级流程", Role.PROCESS_ADMINISTRATOR, people.unions().county());

        assertThat(codes(as(author, () -> publishProcess.returnToAuthor(draft, hash, "期限太短"))))
                .containsExactly("processes.sameAuthor");
        assertThat(codes(as(below, () -> publishProcess.returnToAuthor(draft, hash, "期限太短"))))
                .containsExactly("processes.onlyAtTheTop");
        assertThat(row(draft).isWaiting()).isTrue();
    }
}
