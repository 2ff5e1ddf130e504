package org.xieyue.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static xieyue.schema.Tables.SERVICE_ANSWER;
import static xieyue.schema.Tables.SERVICE_CASE;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.xieyue.cases.CaseDossiers;
import org.xieyue.clock.BusinessClock;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.funds.BudgetTerms;
import org.xieyue.funds.FundSource;
import org.xieyue.funds.Reservations;
import org.xieyue.hardship.Story;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Role;
import org.xieyue.payments.TestBank;
import org.xieyue.processes.CreateService;
import org.xieyue.processes.NewService;
import org.xieyue.processes.NewService.Template;
import org.xieyue.processes.PublishedProcess;
import org.xieyue.processes.check.Finding;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Texts;
import org.xieyue.shared.Yuan;
import org.xieyue.tasks.CaseActions;
import org.xieyue.tasks.CaseDesk;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.TaskDesk;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestBudgets;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class DrawnServiceTest {

    @Autowired
    DrawnServiceStory story;

    @Autowired
    TestPeople people;

    @Autowired
    TestBudgets budgets;

    @Autowired
    TestBank bank;

    @Autowired
    CaseDesk caseDesk;

    @Autowired
    TaskDesk taskDesk;

    @Autowired
    CaseActions actions;

    @Autowired
    CaseDossiers dossiers;

    @Autowired
    CreateService createService;

    @Autowired
    RunService run;

    @Autowired
    ServiceReport report;

    @Autowired
    Reservations reservations;

    @Autowired
    EngineDriver engine;

    @Autowired
    BusinessClock clock;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    DSLContext sql;

    private TestPeople.Organisation at;
    private Account author;
    private Account publisher;

    @BeforeEach
    void a_union_with_its_people() {
        at = people.organisation();
        author = at.processAdministrator();
        publisher = people.organisation().processAdministrator();
    }

    private String published(Template template) {
        return story.published(author, publisher, DrawnServiceStory.wanted(template));
    }

    private static List<String> codes(Answer<?> answer) {
        return answer.reasons().stream().map(Refusal::code).toList();
    }

    private CaseId wish(String key) {
        return story.opened(at.worker(), key, Map.of("title", "一套工具", "reason", "旧的坏了"));
    }

    private CaseId aid(String key) {
        CaseId id = story.opened(
                at.worker(),
                key,
                Map.of("nationalId", Story.someId(), "requested", new BigDecimal("2000"), "reason", "孩子上大学"));
        Answer<?> named = people.as(
                at.worker(),
                () -> actions.act(
                        id,
                        "services/name-account",
                        Map.of(
                                "accountHolder", at.worker().name(),
                                "accountNumber", TestBank.card(),
                                "bank", "中国工商银行"),
                        Texts.CHINESE));
        assertThat(named.reasons()).isEmpty();
        return id;
    }

    private BudgetLineId line(String key, long yuan) {
        return budgets.line(
                at.city(),
                new BudgetTerms(clock.today().getYear(), key, FundSource.UNION_FUNDS, "服务资金", Yuan.of(yuan)));
    }

    private Yuan available(String key) {
        return reservations
                .linesFor(at.basic(), key, clock.today().getYear())
                .getFirst()
                .available();
    }

    private Map<String, Object> approval(BudgetLineId line, String yuan) {
        Map<String, Object> form = new HashMap<>();
        form.put("approvedAmount", new BigDecimal(yuan));
        form.put("budgetLine", line.toString());
        return form;
    }

    @Test
    void a_service_drawn_from_nothing_is_applied_for_decided_and_told() {
        String key = published(Template.PLAIN);

        assertThat(people.as(at.worker(), caseDesk::offered))
                .extracting(PublishedProcess::key)
                .contains(key);
        CaseId id = wish(key);
        assertThat(people.as(at.worker(), () -> dossiers.row(id)).number()).startsWith("Q");
        assertThat(people.as(at.officer(), () -> dossiers.facts(id, Texts.CHINESE))
                        .toString())
                .contains("一套工具", "事项");
        assertThat(people.as(at.officer(), () -> dossiers.facts(id, Texts.ENGLISH))
                        .toString())
                .contains("What it is about");
        assertThat(story.does(id, at.officer(), "审核", "approve", "", Map.of("finding", "属实"))
                        .reasons())
                .isEmpty();
        assertThat(engine.hasEnded(id)).isTrue();
        assertThat(story.state(id, at.officer())).isEqualTo("services.approved");
        assertThat(people.as(at.auditor(), report::lines))
                .anySatisfy(line -> assertThat(List.of(line.cases(), line.approved(), line.running()))
                        .isEqualTo(List.of(1, 1, 0)));
    }

    @Test
    void aid_goes_from_application_to_the_account_as_it_was_approved() {
        String key = published(Template.MONEY);
        BudgetLineId line = line(key, 10_000);
        CaseId id = aid(key);
        assertThat(story.does(id, at.officer(), "审核", "agree", "", Map.of()).reasons())
                .isEmpty();
        assertThat(story.does(id, at.reviewer(), "审批金额", "approve", "", approval(line, "1500.50"))
                        .reasons())
                .isEmpty();

        assertThat(story.state(id, at.officer())).isEqualTo("services.paying");
        assertThat(available(key)).isEqualTo(Yuan.of("8499.50"));
        bank.answers(at.city(), at.fundOfficer(), at.approver(), at.secondApprover(), "");
        engine.runDueJobs(id);
        assertThat(story.state(id, at.officer())).isEqualTo("services.paid");
        assertThat(engine.hasEnded(id)).isTrue();
        assertThat(people.as(at.auditor(), report::lines))
                .anySatisfy(one -> assertThat(one.paid()).isEqualTo(Yuan.of("1500.50")));
    }

    @Test
    void a_payment_that_the_bank_refuses_voids_the_approval_and_is_approved_anew() {
        String key = published(Template.MONEY);
        BudgetLineId line = line(key, 10_000);
        CaseId id = aid(key);
        story.does(id, at.officer(), "审核", "agree", "", Map.of());
        story.does(id, at.reviewer(), "审批金额", "approve", "", approval(line, "1500"));

        bank.answers(at.city(), at.fundOfficer(), at.approver(), at.secondApprover(), "账户不存在");
        engine.runDueJobs(id);
        assertThat(engine.incidents(id)).isEmpty();
        assertThat(story.state(id, at.officer())).isEqualTo("services.running");
        assertThat(engine.openTasks(id)).containsExactly("审核");
        assertThat(available(key)).isEqualTo(Yuan.of(10_000));
    }

    @Test
    void nobody_approves_for_themselves_and_no_step_moves_money_without_an_approval() {
        String key = published(Template.MONEY);
        BudgetLineId line = line(key, 10_000);
        Account both = people.also(
                people.also(people.person("两岗", Role.WORKER, at.basic()), Role.CASE_OFFICER, at.basic()),
                Role.REVIEWER,
                at.county());
        CaseId id = story.opened(
                both,
                key,
                Map.of("nationalId", Story.someId(), "requested", new BigDecimal("2000"), "reason", "孩子上大学"));

        assertThat(codes(story.does(id, both, "审核", "agree", "", Map.of()))).containsExactly("services.ownCase");
        story.does(id, at.officer(), "审核", "agree", "", Map.of());
        assertThat(codes(story.does(id, both, "审批金额", "approve", "", approval(line, "100"))))
                .containsExactly("services.ownCase");
        assertThat(codes(story.does(id, at.reviewer(), "审批金额", "approve", "", approval(line, "100"))))
                .containsExactly("services.noAccount");
        assertThat(codes(system(() -> run.reserve(id)))).containsExactly("services.notApproved");
        assertThat(codes(system(() -> run.pay(id)))).containsExactly("services.notApproved");
        assertThatThrownBy(() -> sql.update(SERVICE_CASE)
                        .set(SERVICE_CASE.STAGE, "PAYING")
                        .where(SERVICE_CASE.ID.eq(id.value()))
                        .execute())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("service_pays_only_what_was_approved");
    }

    private <T> T system(java.util.function.Supplier<T> work) {
        return currentUser.asSystem(work);
    }

    @Test
    void an_approval_beyond_the_line_comes_back_and_what_is_being_paid_is_not_withdrawn() {
        String key = published(Template.MONEY);
        BudgetLineId line = line(key, 1_000);
        CaseId id = aid(key);
        story.does(id, at.officer(), "审核", "agree", "", Map.of());

        assertThat(story.does(id, at.reviewer(), "审批金额", "approve", "", approval(line, "2000"))
                        .reasons())
                .isEmpty();
        // more than the line holds: the diagram comes back to the approver
        assertThat(engine.openTasks(id)).containsExactly("审批金额");
        assertThat(story.does(id, at.reviewer(), "审批金额", "approve", "", approval(line, "800"))
                        .reasons())
                .isEmpty();
        assertThat(available(key)).isEqualTo(Yuan.of(200));
        assertThatThrownBy(() ->
                        people.as(at.worker(), () -> actions.act(id, "services/withdraw", Map.of(), Texts.CHINESE)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void what_was_filled_in_is_sealed_and_read_by_the_union_only() {
        String key = published(Template.PLAIN);
        CaseId id = wish(key);

        assertThatThrownBy(() -> people.as(at.otherOfficer(), () -> dossiers.facts(id, Texts.CHINESE)))
                .isInstanceOf(NotFound.class);
        byte[] sealed = sql.select(SERVICE_ANSWER.SEALED_VALUES)
                .from(SERVICE_ANSWER)
                .where(SERVICE_ANSWER.CASE_ID.eq(id.value()))
                .fetchSingle()
                .value1();
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("工具");
    }

    @Test
    void a_case_keeps_the_forms_of_its_version() {
        String key = published(Template.PLAIN);
        CaseId before = wish(key);
        assertThat(story.draws(
                                author,
                                key,
                                "review.form",
                                form -> form.replace(
                                        "\"components\": [",
                                        "\"components\": [{\"type\":\"checkbox\",\"key\":\"visited\",\"label\":\"是否走访\",\"validate\":{\"required\":true}},"))
                        .reasons())
                .isEmpty();
        var draft = story.handsIn(author, key).orElseThrow();
        assertThat(story.publishes(publisher, key, draft).reasons()).isEmpty();
        CaseId after = wish(key);

        assertThat(fields(before)).containsExactly("finding");
        assertThat(fields(after)).containsExactly("visited", "finding");
        assertThat(codes(story.does(after, at.officer(), "审核", "approve", "", Map.of())))
                .containsExactly("tasks.required");
    }

    private List<String> fields(CaseId id) {
        return people.as(
                at.officer(),
                () -> taskDesk.form(taskDesk.openOf(id).getFirst().id()).fields().stream()
                        .map(FormContract.Field::name)
                        .toList());
    }

    @Test
    void whoever_asked_withdraws_while_it_runs() {
        String key = published(Template.PLAIN);
        CaseId id = wish(key);

        assertThat(people.as(at.worker(), () -> actions.act(id, "services/withdraw", Map.of(), Texts.CHINESE))
                        .reasons())
                .isEmpty();
        assertThat(story.state(id, at.officer())).isEqualTo("services.withdrawn");
        assertThat(engine.hasEnded(id)).isTrue();
    }

    @Test
    void keys_and_letters_of_others_are_refused() {
        NewService wanted = DrawnServiceStory.wanted(Template.PLAIN);
        story.created(author, wanted);

        assertThat(codes(create("hardship-aid", "ZZ"))).containsExactly("processes.create.taken");
        assertThat(codes(create(wanted.key(), "ZZ"))).containsExactly("processes.create.taken");
        assertThat(codes(create("drawn-free", "HB"))).containsExactly("processes.create.prefixTaken");
        assertThat(codes(create("Drawn", "hb"))).containsExactly("processes.create.key", "processes.create.prefix");
    }

    private Answer<String> create(String key, String prefix) {
        return people.as(
                author,
                () -> createService.create(
                        new NewService(key, "名称", "Name", prefix, NewService.Opens.BOTH, Template.PLAIN)));
    }

    @Test
    void two_people_publish_and_a_hostile_form_is_not_even_kept() {
        String key = story.created(author, DrawnServiceStory.wanted(Template.PLAIN));

        assertThat(codes(story.draws(author, key, "apply.form", form -> form.replace("事项", "{{secret}}"))))
                .contains("processes.XY-602");
        assertThat(story.draws(author, key, "review.form", form -> form.replace("\"finding\"", "\"applicant\""))
                        .orElseThrow()
                        .findings())
                .extracting(Finding::rule)
                .contains("XY-606");
        assertThat(codes(story.handsIn(author, key))).contains("processes.XY-606");
        story.draws(author, key, "review.form", form -> form.replace("\"applicant\"", "\"finding\""));
        var draft = story.handsIn(author, key).orElseThrow();
        assertThat(codes(story.publishes(author, key, draft))).containsExactly("processes.sameAuthor");
        assertThat(people.as(at.worker(), caseDesk::offered))
                .extracting(PublishedProcess::key)
                .doesNotContain(key);
    }

    @Test
    void a_diagram_with_steps_of_others_or_forms_of_nobody_is_refused() {
        String key = story.created(author, DrawnServiceStory.wanted(Template.PLAIN));
        String file = key + ".bpmn";

        assertThat(rules(key, file, xml -> xml.replace("${serviceInform}", "${reserveHardshipFunds}")))
                .contains("XY-313");
        assertThat(rules(key, file, xml -> xml.replace("${reserveHardshipFunds}", "${serviceReserve}")))
                .contains("XY-315");
        assertThat(rules(
                        key,
                        file,
                        xml -> xml.replace("${serviceReserve}", "${serviceInform}")
                                .replace("camunda:formRef=\"review\"", "camunda:formRef=\"nobody\"")))
                .contains("XY-317");
        assertThat(rules(
                        key,
                        file,
                        xml -> xml.replace("camunda:formRef=\"nobody\"", "camunda:formRef=\"review\"")
                                .replace("reviewOutcome == 'return'", "reviewOutcome == 3")))
                .contains("XY-206");
    }

    private List<String> rules(String key, String file, java.util.function.UnaryOperator<String> change) {
        return story.draws(author, key, file, change).orElseThrow().findings().stream()
                .map(Finding::rule)
                .toList();
    }
}
