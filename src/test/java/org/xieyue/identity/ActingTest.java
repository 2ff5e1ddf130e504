package org.xieyue.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.shared.NotAllowed;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class ActingTest {

    @Autowired
    CurrentUser currentUser;

    @Autowired
    TestPeople people;

    @Test
    void nobody_acts_before_signing_in() {
        assertThat(currentUser.person()).isEmpty();
        assertThatThrownBy(currentUser::account).isInstanceOf(NotAllowed.class);
    }

    @Test
    void the_system_acts_within_a_persons_request_and_the_person_stays_known() {
        var organisation = people.organisation();
        people.run(organisation.officer(), () -> {
            assertThat(currentUser.isSystem()).isFalse();
            boolean system = currentUser.asSystem(() -> {
                assertThat(currentUser.person()).contains(organisation.officer());
                assertThat(people.as(organisation.worker(), currentUser::isSystem))
                        .isFalse();
                return currentUser.isSystem();
            });
            assertThat(system).isTrue();
            assertThat(currentUser.isSystem()).isFalse();
            assertThat(currentUser.account()).isEqualTo(organisation.officer());
        });
    }
}
