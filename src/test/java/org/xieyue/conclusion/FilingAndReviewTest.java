package org.xieyue.conclusion;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.xieyue.cases.CaseDossiers;
import org.xieyue.conclusion.ConclusionStory.Talks;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.documents.DocumentRow;
import org.xieyue.negotiation.TableState;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** From the agreed text to the contract in force, by the national rules, with the dates of the law. */
@XieyueTest
class FilingAndReviewTest {

    private static final LocalDate TALKS_END = LocalDate.of(2026, 3, 16);
    private static final LocalDate MEETING = LocalDate.of(2026, 4, 13);
    private static final LocalDate SIGNED = LocalDate.of(2026, 4, 20);
    private static final LocalDate FILE_BY = LocalDate.of(2026, 4, 30);
    private static final LocalDate RECEIVED = LocalDate.of(2026, 4, 28);
    private static final LocalDate REVIEW_ENDS = LocalDate.of(2026, 5, 13);

    @Autowired
    ConclusionStory story;

    @Autowired
    Conclusions conclusions;

    @Autowired
    Agreements agreements;

    @Autowired
    TableState table;

    @Autowired
    CaseDossiers dossiers;

    @Autowired
    CaseDocuments documents;

    @Autowired
    EngineDriver engine;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock time;

    Talks talks;

    @BeforeEach
    void signed_on_20_april() {
        time.setTo(TALKS_END);
        talks = story.settled("AH", OutcomeType.COLLECTIVE_CONTRACT, 1);
        story.initialled(talks);
        story.voted(talks, MEETING, 21);
        story.signed(talks, SIGNED);
    }

    @AfterEach
    void real_time_again() {
        time.reset();
    }

    @Test
    void silence_for_fifteen_days_puts_the_contract_in_force_on_the_day_after() {
        assertThat(due("报送集体合同")).isEqualTo(FILE_BY);
        time.setTo(RECEIVED);
        story.filed(talks, RECEIVED);
        story.received(talks, RECEIVED);
        assertThat(due("劳动行政部门审查")).isEqualTo(REVIEW_ENDS);

        time.setTo(REVIEW_ENDS
                .atTime(23, 59)
                .atZone(org.xieyue.clock.BusinessClock.ZONE)
                .toInstant());
        engine.runDueJobs(talks.id());
        assertThat(engine.openTasks(talks.id())).contains("登记审查意见");
        assertThat(agreement().stage()).isEqualTo(AgreementStage.FILED);

        time.setTo(REVIEW_ENDS.plusDays(1));
        engine.runDueJobs(talks.id());
        assertThat(engine.incidents(talks.id())).isEmpty();
        assertThat(engine.openTasks(talks.id())).contains("公布集体合同").doesNotContain("登记审查意见");
        assertThat(agreement().stage()).isEqualTo(AgreementStage.IN_FORCE);
        assertThat(agreement().inForceFrom()).isEqualTo(LocalDate.of(2026, 5, 14));

        story.published(talks, "公布集体合同", REVIEW_ENDS.plusDays(1));
        assertThat(stage()).isEqualTo(ConclusionStage.PUBLISHED);
        assertThat(people.as(talks.officer(), () -> documents.of(talks.id())))
                .extracting(DocumentRow::kind)
                .contains(
                        "contract-draft",
                        "contract",
                        "filing-account",
                        "filing-pack",
                        "filing-receipt",
                        "publication-record");
    }

    @Test
    void an_objection_on_the_tenth_day_takes_its_clause_back_and_it_is_voted_and_filed_again() {
        time.setTo(RECEIVED);
        story.filed(talks, RECEIVED);
        story.received(talks, RECEIVED);
        LocalDate tenth = RECEIVED.plusDays(10);
        time.setTo(tenth);
        story.done(
                talks,
                talks.officer(),
                "登记审查意见",
                "objection-record",
                Map.of(
                        "number",
                        "审〔2026〕3号",
                        "servedOn",
                        tenth.toString(),
                        "clauses",
                        List.of("commission"),
                        "text",
                        "第二条抽成上限的计算口径不明确。"));

        assertThat(stage()).isEqualTo(ConclusionStage.OBJECTED);
        assertThat(table.open(talks.id())).extracting(Object::toString).containsExactly("commission");
        assertThat(agreement().stage()).isEqualTo(AgreementStage.DRAFT);
        assertThat(engine.openTasks(talks.id())).doesNotContain("公布集体合同", "登记审查意见");
    }

    @Test
    void what_is_missing_is_said_once_and_completed_within_seven_days() {
        time.setTo(LocalDate.of(2026, 4, 21));
        story.filed(talks, LocalDate.of(2026, 4, 21));
        assertThat(story.does(
                                talks,
                                talks.officer(),
                                "登记受理情况",
                                "receipt-incomplete",
                                "缺营业执照",
                                Map.of("receivedOn", "2026-04-21"))
                        .reasons())
                .isEmpty();
        assertThat(engine.openTasks(talks.id())).contains("补正报送材料");
        assertThat(due("补正报送材料")).isEqualTo(LocalDate.of(2026, 4, 28));
        story.done(
                talks,
                talks.officer(),
                "补正报送材料",
                "conclusion-file",
                Map.of(
                        "filedOn",
                        "2026-04-21",
                        "authority",
                        "淮北市人力资源和社会保障局",
                        "licences",
                        List.of(story.paper(talks, "licence").toString())));
        assertThat(ConclusionStory.codes(story.does(
                                talks,
                                talks.officer(),
                                "登记受理情况",
                                "receipt-incomplete",
                                "还缺",
                                Map.of("receivedOn", "2026-04-21"))
                        .reasons()))
                .containsExactly("conclusion.told-once");
    }

    private LocalDate due(String name) {
        return people.as(talks.officer(), () -> dossiers.deadlines(talks.id())).stream()
                .filter(row -> row.name().equals(name))
                .map(row -> row.deadline().dueOn())
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private AgreementRow agreement() {
        return agreements.row(agreements.of(talks.id()).orElseThrow());
    }

    private ConclusionStage stage() {
        return conclusions.find(talks.id()).orElseThrow().stage();
    }
}
