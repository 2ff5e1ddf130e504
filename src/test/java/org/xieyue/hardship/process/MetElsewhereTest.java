package org.xieyue.hardship.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.xieyue.members.NationalId;
import org.xieyue.needs.Claim;
import org.xieyue.needs.Need;
import org.xieyue.needs.NeedClaims;
import org.xieyue.needs.PersonKeys;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Sentence;
import org.xieyue.shared.Yuan;
import org.xieyue.testing.XieyueTest;

/** Somebody else has helped the household with the same need this year. */
@XieyueTest
class MetElsewhereTest extends HardshipProcess {

    @Autowired
    NeedClaims claims;

    @Autowired
    PersonKeys keys;

    @Autowired
    TransactionOperations transactions;

    private final Map<String, Object> application = HardshipStory.application();

    /** The cap of living aid there is 12,744 yuan. */
    private CaseId othersGive(long yuan) {
        NationalId applicant = new NationalId(
                Objects.requireNonNull(application.get("applicantNationalId")).toString());
        Claim claim = new Claim(Need.LIVING, Yuan.of(yuan), Yuan.of(12_744), Sentence.of("hardship.medicalRule"));
        CaseId other = new CaseId(UUID.randomUUID());
        transactions.executeWithoutResult(transaction -> claims.take(
                        other, at.otherBasic(), "winter-visit", List.of(keys.of(applicant)), List.of(claim))
                .orElseThrow());
        return other;
    }

    private CaseId countyAgreed() {
        CaseId id = story.opened(at.worker(), application);
        story.papersAccepted(id, at);
        story.visited(id, at);
        story.committeeAgrees(id, at);
        passes(id, 8);
        story.countyAgrees(id, at, "6000");
        return id;
    }

    private List<String> approve(CaseId id) {
        return story.codes(story.does(
                id, at.approver(), "市级审批", "approve", "", Map.of("budgetLine", line.toString(), "unrelated", true)));
    }

    @Test
    void what_another_programme_gave_before_the_check_lowers_what_is_proposed() {
        othersGive(10_000);
        CaseId id = story.opened(at.worker(), application);
        story.papersAccepted(id, at);
        assertThat(story.facts(id, at)).contains("¥10,000.00", "¥2,744.00");
    }

    @Test
    void what_another_union_gave_meanwhile_refuses_the_approval_until_it_is_given_back() {
        CaseId id = countyAgreed();
        CaseId other = othersGive(10_000);
        assertThat(approve(id)).containsExactly("needs.left");
        assertThat(story.tasks(id)).containsExactly("市级审批");
        assertThat(story.facts(id, at.approver())).contains("另一工会").doesNotContain("邻县基层工会");
        transactions.executeWithoutResult(transaction -> claims.giveBack(other));
        assertThat(approve(id)).isEmpty();
        assertThat(story.state(id, at)).isEqualTo("hardship.funded");
    }

    @Test
    void a_household_that_leaves_the_file_before_it_was_paid_frees_the_need() {
        CaseId id = countyAgreed();
        assertThat(approve(id)).isEmpty();
        assertThat(given()).containsEntry(Need.LIVING, Yuan.of(6_000));
        passes(id, 370);
        story.done(id, at.officer(), "年度复查", "file-exit", "已就业", Map.of());
        assertThat(given()).isEmpty();
    }

    private Map<Need, Yuan> given() {
        NationalId applicant = new NationalId(
                Objects.requireNonNull(application.get("applicantNationalId")).toString());
        return claims.given(List.of(keys.of(applicant)), 2026, new CaseId(UUID.randomUUID()));
    }
}
