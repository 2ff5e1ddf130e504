package org.xieyue.convalescence;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.funds.BudgetTerms;
import org.xieyue.funds.FundSource;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.processes.mutants.WalkedProcess;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestBudgets;
import org.xieyue.testing.TestPeople;

/** The yearly plan of trips as people come to it at random. */
@Component
class PlanWalk implements WalkedProcess {

    private final TestPeople people;
    private final TestBudgets budgets;
    private final DraftPlan draftPlan;
    private final EngineDriver engine;
    private final BusinessClock clock;

    PlanWalk(TestPeople people, TestBudgets budgets, DraftPlan draftPlan, EngineDriver engine, BusinessClock clock) {
        this.people = people;
        this.budgets = budgets;
        this.draftPlan = draftPlan;
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "convalescence-plan";
    }

    @Override
    public Walk begin(Random random) {
        TestPeople.Organisation at = people.organisation("AH");
        Account officer = people.person("方办", Role.CASE_OFFICER, at.county());
        int year = clock.today().getYear();
        Yuan budget = Yuan.of(9_000);
        BudgetLineId line = budgets.line(
                at.county(),
                new BudgetTerms(year, Convalescence.TRIP, FundSource.UNION_FUNDS, "疗休养 " + UUID.randomUUID(), budget));
        CaseId id = people.as(
                officer,
                () -> draftPlan
                        .draft(
                                at.county(),
                                new NewPlan(year, "计划 " + UUID.randomUUID(), FundingMode.UNION_FREE, 20, budget, line))
                        .orElseThrow()
                        .id());
        engine.runDueJobs(id);
        return new Walk(id, List.of(officer, at.reviewer()), Map.of(), List.of());
    }
}
