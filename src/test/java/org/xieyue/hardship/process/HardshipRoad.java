package org.xieyue.hardship.process;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.processes.play.Road;
import org.xieyue.processes.play.UseCasesOfSteps;
import org.xieyue.shared.CaseId;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.TestPeople.Organisation;

/** A household is helped by the city after a further review, and is out of hardship a year later. */
@Component
class HardshipRoad implements Road {

    private static final Map<String, Object> UNRELATED = Map.of("unrelated", true);

    private final HardshipStory story;
    private final UseCasesOfSteps useCases;
    private final TestPeople people;
    private final TestClock time;
    private final BusinessClock clock;

    HardshipRoad(
            HardshipStory story, UseCasesOfSteps useCases, TestPeople people, TestClock time, BusinessClock clock) {
        this.story = story;
        this.useCases = useCases;
        this.people = people;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public List<Act> begin() {
        time.setTo(LocalDate.of(2026, 11, 23));
        Organisation at = people.organisation("SD-WH-RS");
        Account further = people.person("复核", Role.REVIEWER, at.city());
        BudgetLineId line = story.line(at, 100_000);
        CaseId id = story.opened(at.worker(), HardshipStory.application());
        List<Act> acts = new ArrayList<>();
        acts.add(useCases.form(id, "hardship/completeness", at.officer(), "papers-complete", Map.of()));
        acts.add(useCases.step(id, "checkHousehold"));
        acts.add(useCases.form(id, "hardship/confirm-checks", at.officer(), "findings-confirm", Map.of()));
        List.of(at.visitor(), at.secondVisitor())
                .forEach(visitor -> acts.add(useCases.form(
                        id,
                        "hardship/home-visit",
                        visitor,
                        "visit-sign",
                        Map.of(
                                "visitedOn",
                                clock.today(),
                                "peopleSeen",
                                BigDecimal.valueOf(3),
                                "asStated",
                                true,
                                "findings",
                                "情况属实",
                                "unrelated",
                                true))));
        acts.add(useCases.step(id, "conveneCommittee"));
        at.committee()
                .forEach(member ->
                        acts.add(useCases.form(id, "hardship/committee", member, "committee-agree", UNRELATED)));
        acts.add(useCases.step(id, "countOpinions"));
        acts.add(useCases.step(id, "publishApplication"));
        acts.add(Act.aside("the notice runs", () -> time.advance(Duration.ofDays(8))));
        acts.add(useCases.step(id, "closeNotice"));
        acts.add(useCases.form(
                id,
                "hardship/county-review",
                at.reviewer(),
                "review-agree",
                Map.of("amount", new BigDecimal("6000"), "unrelated", true)));
        acts.add(useCases.form(id, "hardship/further-review", further, "further-agree", UNRELATED));
        acts.add(useCases.form(
                id,
                "hardship/approve",
                at.approver(),
                "approve",
                Map.of("budgetLine", line.toString(), "unrelated", true)));
        acts.add(useCases.step(id, "reserveHardshipFunds"));
        acts.add(useCases.step(id, "informOfApproval"));
        acts.add(Act.aside("a year later", () -> time.advance(Duration.ofDays(365))));
        acts.add(useCases.form(id, "hardship/recheck", at.officer(), "file-exit", Map.of()));
        acts.add(useCases.step(id, "closeFile"));
        return acts;
    }
}
