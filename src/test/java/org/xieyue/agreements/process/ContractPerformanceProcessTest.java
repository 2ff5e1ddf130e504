package org.xieyue.agreements.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.xieyue.agreements.AgreementStory.contract;
import static org.xieyue.agreements.AgreementStory.pay;
import static org.xieyue.agreements.AgreementStory.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.AgreementRegister;
import org.xieyue.agreements.AgreementStage;
import org.xieyue.agreements.AgreementStory;
import org.xieyue.agreements.Coverage;
import org.xieyue.agreements.CoverageMode;
import org.xieyue.agreements.EndAgreement;
import org.xieyue.agreements.EnterAgreement;
import org.xieyue.agreements.EnterContract;
import org.xieyue.agreements.NewAgreement;
import org.xieyue.agreements.NewObligation;
import org.xieyue.agreements.Obligation;
import org.xieyue.agreements.ObligationId;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.agreements.PerformanceReport;
import org.xieyue.agreements.PrintCheckForm;
import org.xieyue.agreements.Renewal;
import org.xieyue.agreements.ScopeType;
import org.xieyue.agreements.WatchObligations;
import org.xieyue.bargaining.BargainingFacts;
import org.xieyue.cases.CaseDossiers;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.employers.EmployerFixtures;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Industry;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.notices.MyMessages;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.tasks.TaskDesk;
import org.xieyue.tasks.TaskId;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.PaperText;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class ContractPerformanceProcessTest {

    private static final LocalDate FORCE = LocalDate.of(2026, 5, 14);
    private static final LocalDate END = LocalDate.of(2027, 5, 13);

    @Autowired
    AgreementStory story;

    @Autowired
    AgreementRegister register;

    @Autowired
    BargainingFacts bargainings;

    @Autowired
    EnterContract enterContract;

    @Autowired
    EndAgreement endAgreement;

    @Autowired
    TaskDesk taskDesk;

    @Autowired
    CaseDossiers dossiers;

    @Autowired
    MyMessages messages;

    @Autowired
    EmployerFixtures employers;

    @Autowired
    EngineDriver engine;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock time;

    @Autowired
    WatchObligations watch;

    @Autowired
    PrintCheckForm printCheckForm;

    @Autowired
    CaseDocuments documents;

    private Account officer;
    private AgreementId agreement;
    private CaseId id;

    @AfterEach
    void real_time_again() {
        time.reset();
    }

    @BeforeEach
    void a_contract_that_is_watched() {
        watched("AH-HB", END);
    }

    private void watched(String place, LocalDate until) {
        time.setTo(FORCE);
        TestPeople.Unions at = people.unions(place);
        officer = people.person("专干", Role.BARGAINING_OFFICER, at.city());
        NewAgreement wanted = contract(at.city(), ScopeType.INDUSTRY);
        EmployerId employer =
                people.as(officer, () -> employers.employer(at.city(), "出行公司", Industry.RIDE_HAILING, 3320));
        agreement = people.as(
                people.person("录入", Role.BARGAINING_OFFICER, at.city()),
                () -> enterContract
                        .enter(
                                at.city(),
                                new EnterAgreement.Entry(
                                        wanted.title(),
                                        wanted.kind(),
                                        ScopeType.INDUSTRY,
                                        OutcomeType.COLLECTIVE_CONTRACT,
                                        CoverageMode.ALL_IN_SCOPE,
                                        "RIDE_HAILING"),
                                new EnterContract.Concluded(
                                        FORCE,
                                        FORCE,
                                        until,
                                        FORCE,
                                        "人社备〔2026〕1号",
                                        List.of(Coverage.of(employer, 3320))),
                                text(pay("3500")))
                        .orElseThrow());
        id = Objects.requireNonNull(people.as(officer, () -> enterContract.confirm(agreement))
                .orElseThrow()
                .caseId());
        engine.runDueJobs(id);
    }

    private void on(LocalDate day) {
        time.setTo(day);
        engine.runDueJobs(id);
    }

    private void done(String task, String outcome, String opinion, Map<String, Object> values) {
        TaskId taskId = people.as(officer, () -> taskDesk.openOf(id)).stream()
                .filter(open -> open.name().equals(task))
                .findFirst()
                .orElseThrow()
                .id();
        Answer<?> answer = people.as(officer, () -> taskDesk.complete(taskId, outcome, opinion, values));
        assertThat(answer.reasons()).isEmpty();
        engine.runDueJobs(id);
    }

    private List<PerformanceReport> reports() {
        return people.as(officer, () -> register.reports(agreement));
    }

    private AgreementStage stage() {
        return people.as(officer, () -> register.agreement(agreement)).stage();
    }

    @Test
    void nothing_is_asked_for_until_the_first_check() {
        assertThat(engine.openTasks(id)).isEmpty();
        assertThat(reports()).extracting(PerformanceReport::dueOn).containsExactly(END);
        on(LocalDate.of(2027, 2, 10));
        assertThat(engine.openTasks(id)).isEmpty();
    }

    @Test
    void the_renewal_window_opens_ninety_days_before_the_end_and_tells_the_officer() {
        LocalDate opens = LocalDate.of(2027, 2, 13);
        on(opens.minusDays(1));
        assertThat(engine.openTasks(id)).isEmpty();
        on(opens);
        assertThat(engine.openTasks(id)).containsExactly("决定是否续订");
        assertThat(people.as(officer, messages::unread)).isPositive();
    }

    @Test
    void renewing_opens_talks_about_the_next_contract_that_start_from_the_old_text() {
        on(LocalDate.of(2027, 2, 13));
        done("决定是否续订", "renew", "", Map.of());
        assertThat(engine.openTasks(id)).isEmpty();
        assertThat(engine.hasEnded(id)).isFalse();
        Renewal renewal = people.as(officer, () -> register.renewal(agreement)).orElseThrow();
        assertThat(renewal.renew()).isTrue();
        CaseId talks = Objects.requireNonNull(renewal.caseId());
        BargainingFacts.Facts facts = bargainings.of(talks).orElseThrow();
        assertThat(Objects.requireNonNull(facts.renews()).id()).isEqualTo(agreement);
        assertThat(facts.row().employers()).isEqualTo(1);
        assertThat(facts.row().scope()).isEqualTo(ScopeType.INDUSTRY);
    }

    @Test
    void letting_it_expire_needs_a_reason_that_the_register_keeps() {
        on(LocalDate.of(2027, 2, 13));
        TaskId task = people.as(officer, () -> taskDesk.openOf(id)).getFirst().id();
        assertThat(people.as(officer, () -> taskDesk.complete(task, "let-expire", "", Map.of()))
                        .isDone())
                .isFalse();
        assertThat(people.as(officer, () -> register.renewal(agreement))).isEmpty();
        done("决定是否续订", "let-expire", "行业合同已覆盖", Map.of());
        Renewal renewal = people.as(officer, () -> register.renewal(agreement)).orElseThrow();
        assertThat(renewal.renew()).isFalse();
        assertThat(renewal.reason()).isEqualTo("行业合同已覆盖");
        assertThat(renewal.decidedOn()).isEqualTo(LocalDate.of(2027, 2, 13));
    }

    @Test
    void in_chongqing_wage_clauses_are_checked_every_half_year() {
        watched("CQ", END);
        LocalDate half = LocalDate.of(2026, 11, 16);
        assertThat(reports())
                .as("14 November 2026 is a Saturday")
                .extracting(PerformanceReport::dueOn, PerformanceReport::subject)
                .containsExactly(tuple(half, PerformanceReport.Subject.WAGES));
        on(half.minusDays(30));
        assertThat(engine.openTasks(id)).containsExactly("检查合同履行情况");
        done("检查合同履行情况", "performance-checked", "", Map.of("findings", "第三条 最低月收入:已足额发放"));
        done(
                "向职代会报告履行情况",
                "performance-reported",
                "",
                Map.of("congress", "一届二次职代会", "reportedOn", half.minusDays(30).toString()));
        assertThat(reports())
                .extracting(PerformanceReport::dueOn, PerformanceReport::subject)
                .containsExactly(
                        tuple(half, PerformanceReport.Subject.WAGES), tuple(END, PerformanceReport.Subject.ALL));
    }

    @Test
    void the_yearly_check_is_reported_and_the_next_year_follows() {
        watched("AH-HB", LocalDate.of(2028, 5, 13));
        LocalDate due = reports().getFirst().dueOn();
        assertThat(due).isEqualTo(LocalDate.of(2027, 5, 14));
        on(due.minusDays(30));
        assertThat(engine.openTasks(id)).containsExactly("检查合同履行情况");
        done("检查合同履行情况", "performance-checked", "", Map.of("findings", "各条均已履行"));
        assertThat(engine.openTasks(id)).containsExactly("向职代会报告履行情况");
        done(
                "向职代会报告履行情况",
                "performance-reported",
                "",
                Map.of("congress", "一届二次职代会", "reportedOn", due.minusDays(30).toString()));
        assertThat(engine.openTasks(id)).isEmpty();
        assertThat(reports()).extracting(PerformanceReport::dueOn).containsExactly(due, LocalDate.of(2028, 5, 13));
        on(LocalDate.of(2028, 4, 13));
        assertThat(engine.openTasks(id)).contains("检查合同履行情况");
    }

    @Test
    void the_check_form_goes_along_blank_and_joins_the_papers_filled() {
        LocalDate due = reports().getFirst().dueOn();
        ObligationId owed = people.as(
                        officer,
                        () -> watch.owe(
                                agreement,
                                new NewObligation(
                                        pay("3500").key(),
                                        "每月足额发放最低月收入",
                                        Obligation.Party.EMPLOYERS,
                                        null,
                                        6,
                                        FORCE.plusMonths(1),
                                        null)))
                .orElseThrow();
        String blank = PaperText.of(
                people.as(officer, () -> printCheckForm.blank(agreement)).bytes());
        assertThat(blank)
                .contains("集体合同履约检查表", "每月足额发放最低月收入", "2026-06-14", "2026-12-14", "逐条检查", "文书式样：履约检查表2026-2")
                .doesNotContain("已履行", "{", "null");
        assertThat(people.as(officer, () -> documents.of(id)))
                .noneMatch(row -> row.kind().equals("performance-check"));

        on(due.minusDays(30));
        people.as(officer, () -> watch.check(owed, FORCE.plusMonths(1), Obligation.Result.PARTLY, "两名骑手少发😀", null))
                .orElseThrow();
        done("检查合同履行情况", "performance-checked", "", Map.of("findings", "一处少发，已补发"));
        assertThat(people.as(officer, () -> documents.of(id)))
                .filteredOn(row -> row.kind().equals("performance-check"))
                .singleElement()
                .satisfies(row -> assertThat(PaperText.of(people.as(officer, () -> documents.open(row.id()))
                                .bytes()))
                        .contains("第几次检查1", "检查日期2027年4月13日", "部分履行", "两名骑手少发□", "一处少发，已补发")
                        .doesNotContain("逐条检查", "{", "null"));
    }

    @Test
    void nobody_but_who_keeps_the_bargaining_prints_the_form_and_only_in_force() {
        Account stranger = people.person(
                "别人", Role.BARGAINING_OFFICER, people.unions("AH-HB").city());
        assertThatThrownBy(() -> people.as(stranger, () -> printCheckForm.blank(agreement)))
                .isInstanceOf(NotFound.class);
        on(END.plusDays(1));
        assertThatThrownBy(() -> people.as(officer, () -> printCheckForm.blank(agreement)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void at_midnight_after_the_last_day_it_expires_whatever_is_still_open() {
        on(LocalDate.of(2027, 4, 20));
        assertThat(engine.openTasks(id)).containsExactlyInAnyOrder("检查合同履行情况", "决定是否续订");
        on(END);
        assertThat(stage()).isEqualTo(AgreementStage.IN_FORCE);
        on(END.plusDays(1));
        assertThat(stage()).isEqualTo(AgreementStage.EXPIRED);
        assertThat(engine.openTasks(id)).isEmpty();
        assertThat(engine.hasEnded(id)).isTrue();
        assertThat(people.as(officer, () -> dossiers.row(id)).closed()).isTrue();
    }

    @Test
    void an_early_end_is_told_to_the_labour_authority_where_the_place_asks_for_it() {
        watched("ZJ-HZ", END);
        LocalDate last = LocalDate.of(2026, 9, 28);
        on(last);
        assertThat(people.as(officer, () -> endAgreement.end(agreement, EndAgreement.Ground.BOTH_AGREE, "业务停办", last))
                        .isDone())
                .isTrue();
        engine.runDueJobs(id);
        assertThat(engine.openTasks(id)).containsExactly("向劳动行政部门报告");
        assertThat(stage()).isEqualTo(AgreementStage.TERMINATED);
        done("向劳动行政部门报告", "notice-given", "", Map.of("number", "工函〔2026〕3号", "on", last.toString()));
        assertThat(engine.hasEnded(id)).isTrue();
    }

    @Test
    void elsewhere_an_early_end_just_ends_it() {
        people.as(officer, () -> endAgreement.end(agreement, EndAgreement.Ground.EMPLOYER_GONE, "企业破产", FORCE))
                .orElseThrow();
        engine.runDueJobs(id);
        assertThat(engine.hasEnded(id)).isTrue();
        assertThat(people.as(
                                officer,
                                () -> endAgreement.end(agreement, EndAgreement.Ground.EMPLOYER_GONE, "企业破产", FORCE))
                        .isDone())
                .isTrue();
    }
}
