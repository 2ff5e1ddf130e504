package org.xieyue.services;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.funds.BudgetTerms;
import org.xieyue.funds.FundSource;
import org.xieyue.hardship.Story;
import org.xieyue.identity.Account;
import org.xieyue.payments.TestBank;
import org.xieyue.processes.NewService.Template;
import org.xieyue.processes.play.Road;
import org.xieyue.processes.play.UseCasesOfSteps;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Texts;
import org.xieyue.shared.Yuan;
import org.xieyue.tasks.CaseActions;
import org.xieyue.testing.TestBudgets;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.TestPeople.Organisation;

/** A drawn service that publishes what it gives, and pays it. */
@Component
class ServiceRoad implements Road {

    private final DrawnServiceStory story;
    private final UseCasesOfSteps useCases;
    private final AnswerServiceTask answerTask;
    private final CaseActions actions;
    private final TestPeople people;
    private final TestBudgets budgets;
    private final BusinessClock clock;

    ServiceRoad(
            DrawnServiceStory story,
            UseCasesOfSteps useCases,
            AnswerServiceTask answerTask,
            CaseActions actions,
            TestPeople people,
            TestBudgets budgets,
            BusinessClock clock) {
        this.story = story;
        this.useCases = useCases;
        this.answerTask = answerTask;
        this.actions = actions;
        this.people = people;
        this.budgets = budgets;
        this.clock = clock;
    }

    @Override
    public List<Act> begin() {
        Organisation at = people.organisation();
        Account author = at.processAdministrator();
        String key = story.created(author, DrawnServiceStory.wanted(Template.MONEY));
        story.draws(author, key, "apply.form", ServiceRoad::withConsent);
        story.publishes(
                people.organisation().processAdministrator(),
                key,
                story.handsIn(author, key).orElseThrow());
        BudgetLineId line = budgets.line(
                at.city(),
                new BudgetTerms(clock.today().getYear(), key, FundSource.UNION_FUNDS, "服务资金", Yuan.of(10_000)));
        CaseId id = story.opened(
                at.worker(),
                key,
                Map.of(
                        "nationalId",
                        Story.someId(),
                        "requested",
                        new BigDecimal("2000"),
                        "reason",
                        "孩子上大学",
                        "consentNotice",
                        true));
        return List.of(
                Act.aside("the applicant names an account", () -> named(at.worker(), id)),
                useCases.step(id, "servicePublish"),
                useCases.step(id, "serviceEndNotice"),
                new Act(
                        "(approved)",
                        () -> people.as(
                                at.reviewer(),
                                () -> answerTask.answer(
                                        id,
                                        "approve",
                                        "approve",
                                        "",
                                        Optional.of(UUID.fromString(line.toString())),
                                        Map.of("approvedAmount", new BigDecimal("2000"))))),
                useCases.step(id, "serviceReserve"),
                useCases.step(id, "servicePay"));
    }

    private void named(Account applicant, CaseId id) {
        people.as(
                        applicant,
                        () -> actions.act(
                                id,
                                "services/name-account",
                                Map.of(
                                        "accountHolder", applicant.name(),
                                        "accountNumber", TestBank.card(),
                                        "bank", "中国工商银行"),
                                Texts.CHINESE))
                .orElseThrow();
    }

    private static String withConsent(String form) {
        int first = form.indexOf("{ \"type\": \"textfield\"");
        return form.substring(0, first)
                + "{ \"type\": \"checkbox\", \"id\": \"consentNotice\", \"key\": \"consentNotice\", \"label\": \"同意公示\","
                + " \"properties\": { \"label.en\": \"I agree to the notice\" } },\n"
                + form.substring(first);
    }
}
