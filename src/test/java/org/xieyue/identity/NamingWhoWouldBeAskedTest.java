package org.xieyue.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.identity.PostHolders.Holders;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.TestPeople.Organisation;
import org.xieyue.testing.XieyueTest;

/** A process administrator of a city sees examples of who would be asked. */
@XieyueTest
class NamingWhoWouldBeAskedTest {

    @Autowired
    PostHolders holders;

    @Autowired
    TestPeople people;

    private Organisation at;

    @BeforeEach
    void an_organisation() {
        at = people.organisation();
    }

    @Test
    void officers_of_one_line_from_the_basic_union_to_the_top_are_named() {
        List<Holders> sample = sampleFor(at.city());

        assertThat(names(sample, Role.CASE_OFFICER, UnionLevel.BASIC))
                .containsExactly(at.officer().name());
        assertThat(names(sample, Role.REVIEWER, UnionLevel.COUNTY))
                .contains(at.reviewer().name());
        assertThat(names(sample, Role.APPROVER, UnionLevel.CITY))
                .contains(at.approver().name());
        assertThat(sample.getFirst().level()).isEqualTo(UnionLevel.BASIC);
    }

    @Test
    void nobody_of_another_line_is_named_and_no_worker() {
        assertThat(sampleFor(at.city()))
                .flatExtracting(Holders::names)
                .isNotEmpty()
                .doesNotContain(
                        at.worker().name(),
                        at.secondWorker().name(),
                        at.otherOfficer().name(),
                        at.otherReviewer().name());
    }

    private List<Holders> sampleFor(UnionId home) {
        Account administrator =
                people.person("流程", home, Set.of(new Appointment(Role.PROCESS_ADMINISTRATOR, at.nation())));
        return people.as(administrator, holders::sample);
    }

    private static List<String> names(List<Holders> sample, Role role, UnionLevel level) {
        return sample.stream()
                .filter(post -> post.role() == role && post.level() == level)
                .flatMap(post -> post.names().stream())
                .toList();
    }
}
