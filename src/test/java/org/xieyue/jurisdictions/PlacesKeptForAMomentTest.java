package org.xieyue.jurisdictions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.shared.RecentlyRead;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** Every place that is added here is taken back. */
@XieyueTest
class PlacesKeptForAMomentTest {

    private static final String NEW = "ZJ-HZ-QJ";

    @Autowired
    ParameterValues values;

    @Autowired
    KnownPlaces here;

    @Autowired
    AddJurisdiction addJurisdiction;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestPeople people;

    private final AtomicLong nanos = new AtomicLong();

    private void add() {
        Account administrator =
                people.person("总管", Role.ADMINISTRATOR, people.unions().nation());
        assertThat(people.as(administrator, () -> addJurisdiction.add(NEW, "千江", "ZJ-HZ"))
                        .isDone())
                .isTrue();
    }

    @Test
    void another_node_knows_a_new_place_two_seconds_later() {
        KnownPlaces otherNode = new KnownPlaces(values, nanos::get);
        assertThat(otherNode.byKey()).isNotEmpty();
        transaction.executeWithoutResult(taken -> {
            taken.setRollbackOnly();
            add();
            nanos.addAndGet(RecentlyRead.LIFETIME.toNanos() - 1);
            assertThat(otherNode.byKey()).doesNotContainKey(NEW);
            nanos.addAndGet(1);
            assertThat(otherNode.byKey()).containsKey(NEW);
        });
    }

    @Test
    void this_node_knows_it_at_once_and_forgets_what_was_taken_back() {
        assertThat(here.byKey()).doesNotContainKey(NEW);
        transaction.executeWithoutResult(taken -> {
            taken.setRollbackOnly();
            add();
            assertThat(here.byKey()).containsKey(NEW);
        });
        assertThat(here.byKey()).doesNotContainKey(NEW);
    }
}
