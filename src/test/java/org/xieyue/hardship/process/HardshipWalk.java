package org.xieyue.hardship.process;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.hardship.CorrectPayee;
import org.xieyue.hardship.Story;
import org.xieyue.notices.CurrentNotices;
import org.xieyue.notices.RaiseObjection;
import org.xieyue.processes.mutants.WalkedProcess;
import org.xieyue.shared.CaseId;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.TestPeople.Organisation;

/** Hardship aid as people come to it at random. */
@Component
class HardshipWalk implements WalkedProcess {

    private static final long LIMIT = 10_000;
    private static final int CASES_OF_ONE_PLACE = 25;

    private final HardshipStory story;
    private final TestPeople people;
    private final CorrectPayee correctPayee;
    private final CurrentNotices notices;
    private final RaiseObjection raiseObjection;
    private final BusinessClock clock;
    private @Nullable Organisation known;
    private int begun;

    HardshipWalk(
            HardshipStory story,
            TestPeople people,
            CorrectPayee correctPayee,
            CurrentNotices notices,
            RaiseObjection raiseObjection,
            BusinessClock clock) {
        this.story = story;
        this.people = people;
        this.correctPayee = correctPayee;
        this.notices = notices;
        this.raiseObjection = raiseObjection;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "hardship-aid";
    }

    /** The same people for some cases: to found a union costs more than an application. */
    private Organisation organisation() {
        Organisation now = known;
        if (now == null || begun++ % CASES_OF_ONE_PLACE == 0) {
            now = people.organisation("SD-WH-RS");
            known = now;
        }
        return now;
    }

    @Override
    public Walk begin(Random random) {
        Organisation at = organisation();
        BudgetLineId line = story.line(at, LIMIT);
        Map<String, Object> form = HardshipStory.application();
        CaseId id = story.opened(at.worker(), form);
        return new Walk(
                id,
                List.of(at.officer(), at.visitor(), at.reviewer(), at.approver(), at.fundOfficer(), at.secondWorker()),
                Map.of(
                        "amount",
                        any -> new BigDecimal(List.of("6000", "4999.99", "5500", "6000.01", "100")
                                .get(any.nextInt(5))),
                        "budgetLine",
                        any -> line.toString(),
                        "visitedOn",
                        any -> clock.today().toString(),
                        "peopleSeen",
                        any -> 3,
                        "asStated",
                        any -> true,
                        "unrelated",
                        any -> any.nextInt(100) < 97,
                        "findings",
                        any -> "情况属实"),
                List.of(
                        any -> people.as(at.officer(), () -> correctPayee.correct(id, "张三", Story.someId())),
                        any -> people.as(at.worker(), () -> story.open(at.secondWorker(), form)),
                        any -> people.as(
                                at.secondWorker(),
                                () -> any.nextInt(4) > 0
                                        ? List.of()
                                        : notices.list().stream()
                                                .map(notice -> raiseObjection.raise(notice.id(), "家中有两套住房"))
                                                .toList())));
    }
}
