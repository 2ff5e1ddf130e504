package org.xieyue.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.cases.CaseDossiers;
import org.xieyue.clock.BusinessClock;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.funds.BudgetTerms;
import org.xieyue.funds.FundSource;
import org.xieyue.funds.Reservations;
import org.xieyue.hardship.Story;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.payments.TestBank;
import org.xieyue.processes.CreateService;
import org.xieyue.processes.NewService.Template;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Texts;
import org.xieyue.shared.Yuan;
import org.xieyue.tasks.CaseActions;
import org.xieyue.tasks.CaseDesk;
import org.xieyue.tasks.TaskDesk;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestBudgets;
import org.xieyue.testing.TestPeople;

/** A union with its people, and what they do in drawn services. */
abstract class DrawnServiceSituation {

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

    TestPeople.Organisation at;
    Account author;
    Account publisher;

    @BeforeEach
    void a_union_with_its_people() {
        at = people.organisation();
        author = at.processAdministrator();
        publisher = people.organisation().processAdministrator();
    }

    String published(Template template) {
        return story.published(author, publisher, DrawnServiceStory.wanted(template));
    }

    static List<String> codes(Answer<?> answer) {
        return answer.reasons().stream().map(Refusal::code).toList();
    }

    CaseId wish(String key) {
        return story.opened(at.worker(), key, Map.of("title", "一套工具", "reason", "旧的坏了"));
    }

    CaseId aid(String key) {
        CaseId id = story.opened(
                at.worker(),
                key,
                Map.of("nationalId", Story.someId(), "requested", new BigDecimal("2000"), "reason", "孩子上大学"));
        assertThat(named(id).reasons()).isEmpty();
        return id;
    }

    /** Another card each time. */
    Answer<?> named(CaseId id) {
        return people.as(
                at.worker(),
                () -> actions.act(
                        id,
                        "services/name-account",
                        Map.of(
                                "accountHolder", at.worker().name(),
                                "accountNumber", TestBank.card(),
                                "bank", "中国工商银行"),
                        Texts.CHINESE));
    }

    BudgetLineId line(String key, long yuan) {
        return budgets.line(
                at.city(),
                new BudgetTerms(clock.today().getYear(), key, FundSource.UNION_FUNDS, "服务资金", Yuan.of(yuan)));
    }

    Yuan available(String key) {
        return reservations
                .linesFor(at.basic(), key, clock.today().getYear())
                .getFirst()
                .available();
    }

    Map<String, Object> approval(BudgetLineId line, String yuan) {
        Map<String, Object> form = new HashMap<>();
        form.put("approvedAmount", new BigDecimal(yuan));
        form.put("budgetLine", line.toString());
        return form;
    }

    <T> T system(java.util.function.Supplier<T> work) {
        return currentUser.asSystem(work);
    }
}
