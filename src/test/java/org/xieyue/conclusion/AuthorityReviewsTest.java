package org.xieyue.conclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.agreements.AgreementRow;
import org.xieyue.agreements.AgreementStage;
import org.xieyue.agreements.Agreements;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.conclusion.ConclusionStory.Talks;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.documents.DocumentRow;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.negotiation.TableState;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotAllowed;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** The labour authority has an account: it receives and reviews on its own login, and nobody does it in its name. */
@XieyueTest
class AuthorityReviewsTest {

    private static final LocalDate MEETING = LocalDate.of(2026, 4, 13);
    private static final LocalDate SIGNED = LocalDate.of(2026, 4, 20);
    private static final LocalDate RECEIVED = LocalDate.of(2026, 4, 28);
    private static final LocalDate REVIEW_ENDS = LocalDate.of(2026, 5, 13);

    @Autowired
    ConclusionStory story;

    @Autowired
    Conclusions conclusions;

    @Autowired
    ReviewFiling reviewFiling;

    @Autowired
    FileAgreement fileAgreement;

    @Autowired
    Agreements agreements;

    @Autowired
    TableState table;

    @Autowired
    CaseDocuments documents;

    @Autowired
    EngineDriver engine;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock time;

    Talks talks;
    Account authority;

    @BeforeEach
    void filed_with_somebody_at_the_authority() {
        time.setTo(LocalDate.of(2026, 3, 16));
        talks = story.settled("AH", OutcomeType.COLLECTIVE_CONTRACT, 1);
        authority = people.person("冯审查", Role.TRIPARTITE_MEMBER, talks.union());
        story.initialled(talks);
        story.voted(talks, MEETING, 21);
        story.signed(talks, SIGNED);
        time.setTo(RECEIVED);
        file("报送集体合同");
    }

    @AfterEach
    void real_time_again() {
        time.reset();
    }

    @Test
    void it_receives_the_filing_and_its_silence_puts_the_contract_in_force() {
        assertThat(engine.openTasks(talks.id())).contains("受理集体合同").doesNotContain("登记受理情况");
        story.done(talks, authority, "受理集体合同", "receipt-accept", receipt());
        assertThat(engine.openTasks(talks.id())).contains("审查集体合同").doesNotContain("登记审查意见");
        assertThat(conclusion().filing.reviewDueOn).isEqualTo(REVIEW_ENDS);

        time.setTo(REVIEW_ENDS.plusDays(1));
        engine.runDueJobs(talks.id());

        assertThat(engine.incidents(talks.id())).isEmpty();
        assertThat(engine.openTasks(talks.id())).contains("公布集体合同").doesNotContain("审查集体合同");
        assertThat(agreement().inForceFrom()).isEqualTo(REVIEW_ENDS.plusDays(1));
        assertThat(people.as(authority, () -> documents.of(talks.id())))
                .extracting(DocumentRow::fileName)
                .contains("受理回执.pdf");
    }

    @Test
    void it_objects_with_clause_and_rule_and_the_clause_goes_back_to_the_table() {
        story.done(talks, authority, "受理集体合同", "receipt-accept", receipt());
        LocalDate tenth = RECEIVED.plusDays(10);
        time.setTo(tenth);
        story.done(
                talks,
                authority,
                "审查集体合同",
                "opinion-serve",
                Map.of(
                        "number", "审〔2026〕3号",
                        "clauses", List.of("commission"),
                        "text", "抽成上限的计算口径不明确。",
                        "rule", "集体合同规定第四十四条"));

        assertThat(conclusion().stage()).isEqualTo(ConclusionStage.OBJECTED);
        assertThat(conclusion().objection.on).isEqualTo(tenth);
        assertThat(conclusion().objection.rule).isEqualTo("集体合同规定第四十四条");
        assertThat(table.open(talks.id())).extracting(Object::toString).containsExactly("commission");
        assertThat(agreement().stage()).isEqualTo(AgreementStage.DRAFT);
        assertThat(engine.openTasks(talks.id())).doesNotContain("审查集体合同", "公布集体合同");
    }

    @Test
    void it_says_once_what_is_missing_and_receives_the_completed_pack() {
        Map<String, Object> today = Map.of("receivedOn", RECEIVED.toString());
        assertThat(story.does(talks, authority, "受理集体合同", "receipt-incomplete", "缺营业执照", today)
                        .reasons())
                .isEmpty();
        file("补正报送材料");
        assertThat(ConclusionStory.codes(story.does(talks, authority, "受理集体合同", "receipt-incomplete", "还缺", today)
                        .reasons()))
                .containsExactly("conclusion.told-once");
        story.done(talks, authority, "受理集体合同", "receipt-accept", receipt());
        assertThat(conclusion().stage()).isEqualTo(ConclusionStage.RECEIVED);
    }

    @Test
    void nobody_but_the_authority_receives_or_objects_and_no_representative_of_a_side_is_asked_to() {
        for (Account other : List.of(talks.officer(), talks.workersChief(), talks.employersChief())) {
            assertThatThrownBy(() -> people.as(other, () -> reviewFiling.receive(talks.id(), "受1号", RECEIVED)))
                    .isInstanceOf(NotAllowed.class);
        }
        Account elsewhere = people.person(
                "邻市审查", Role.TRIPARTITE_MEMBER, people.organisation().otherCity());
        assertThatThrownBy(() -> people.as(elsewhere, () -> reviewFiling.receive(talks.id(), "受1号", RECEIVED)))
                .isInstanceOf(RuntimeException.class);
        assertThat(conclusion().stage()).isEqualTo(ConclusionStage.FILED);

        story.does(
                talks, authority, "受理集体合同", "receipt-incomplete", "缺营业执照", Map.of("receivedOn", RECEIVED.toString()));
        Answer<?> refiled = people.as(
                talks.officer(),
                () -> fileAgreement.file(
                        talks.id(), RECEIVED, "人社局", talks.workersChief().id()));
        assertThat(ConclusionStory.codes(refiled.reasons())).containsExactly("conclusion.unknown-reviewer");
        assertThat(conclusion().filing.reviewer).isEqualTo(authority.id());
    }

    private void file(String task) {
        story.done(
                talks,
                talks.officer(),
                task,
                "conclusion-file",
                Map.of(
                        "filedOn", RECEIVED.toString(),
                        "authority", "淮北市人力资源和社会保障局",
                        "reviewer", authority.id().toString()));
    }

    private static Map<String, Object> receipt() {
        return Map.of("receivedOn", RECEIVED.toString(), "number", "受〔2026〕18号");
    }

    private Conclusion conclusion() {
        return conclusions.find(talks.id()).orElseThrow();
    }

    private AgreementRow agreement() {
        return agreements.row(agreements.of(talks.id()).orElseThrow());
    }
}
