package org.xieyue.conclusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.conclusion.ConclusionStory.Talks;
import org.xieyue.congress.CongressKind;
import org.xieyue.congress.CongressStory;
import org.xieyue.congress.CongressStory.Hall;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.UnionLevel;
import org.xieyue.identity.Unions;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** A city federation bargains; the congress that decides is that of a union below it, or above it. */
@XieyueTest
class ACongressOfAnotherUnionDecidesTest {

    private static final LocalDate MEETING = LocalDate.of(2026, 4, 13);

    @Autowired
    ConclusionStory story;

    @Autowired
    CongressStory congresses;

    @Autowired
    ConclusionOf conclusions;

    @Autowired
    Unions unions;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock time;

    @BeforeEach
    void in_march() {
        time.setTo(LocalDate.of(2026, 3, 16));
    }

    @AfterEach
    void real_time_again() {
        time.reset();
    }

    @Test
    void the_secretary_of_a_union_below_runs_the_session() {
        Talks talks = at(union -> unions.subtree(union).stream()
                .filter(one -> one.level() == UnionLevel.COUNTY)
                .findFirst()
                .orElseThrow());
        story.initialled(talks);
        story.voted(talks, MEETING, 21);

        assertThat(conclusions.caseOf(talks.id()).orElseThrow().stage()).isEqualTo(ConclusionStage.PASSED);
    }

    @Test
    void the_secretary_of_a_union_above_runs_the_session() {
        Talks talks = at(union -> unions.atLevel(union, UnionLevel.PROVINCE).orElseThrow());
        story.initialled(talks);
        story.voted(talks, MEETING, 21);

        assertThat(conclusions.caseOf(talks.id()).orElseThrow().stage()).isEqualTo(ConclusionStage.PASSED);
    }

    /** The same talks, with a congress of that union. */
    private Talks at(Function<UnionId, Union> which) {
        Talks talks = story.settled("AH", OutcomeType.COLLECTIVE_CONTRACT, 2);
        Hall hall = congresses.hall(which.apply(talks.union()).id(), CongressKind.INDUSTRY, 30, 0);
        return new Talks(
                talks.id(),
                talks.union(),
                talks.officer(),
                talks.workersChief(),
                talks.employersChief(),
                talks.employers(),
                hall);
    }
}
