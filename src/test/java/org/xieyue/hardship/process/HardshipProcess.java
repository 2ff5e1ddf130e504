package org.xieyue.hardship.process;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.clock.BusinessClock;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.shared.CaseId;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;

/** An organisation where the minimum living standard is 1,062 yuan and the national model applies, on a Monday. */
abstract class HardshipProcess {

    @Autowired
    HardshipStory story;

    @Autowired
    TestPeople people;

    @Autowired
    EngineDriver engine;

    @Autowired
    TestClock time;

    @Autowired
    BusinessClock clock;

    TestPeople.Organisation at;
    BudgetLineId line;

    @BeforeEach
    void anOrganisationInShandong() {
        time.setTo(LocalDate.of(2026, 11, 23));
        at = people.organisation("SD-WH-RS");
        line = story.line(at, 100_000);
    }

    @AfterEach
    void realTimeAgain() {
        time.reset();
    }

    CaseId opened() {
        return story.opened(at.worker(), HardshipStory.application());
    }

    CaseId published() {
        CaseId id = opened();
        story.papersAccepted(id, at);
        story.visited(id, at);
        story.committeeAgrees(id, at);
        return id;
    }

    CaseId noticePassed() {
        CaseId id = published();
        passes(id, 8);
        return id;
    }

    CaseId approved() {
        CaseId id = noticePassed();
        story.countyAgrees(id, at, "6000");
        story.cityApproves(id, at, line);
        return id;
    }

    void passes(CaseId id, int days) {
        time.advance(Duration.ofDays(days));
        engine.runDueJobs(id);
    }
}
