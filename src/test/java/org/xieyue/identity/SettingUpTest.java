package org.xieyue.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieyue.identity.SetUp.Beginning;
import org.xieyue.shared.Refusal;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class SettingUpTest {

    @Autowired
    SetUp setUp;

    @Autowired
    Accounts accounts;

    @Autowired
    Unions unions;

    @Autowired
    DSLContext database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestPeople people;

    private final String address = UUID.randomUUID().toString();
    private final String unionName = "淮北市总工会" + UUID.randomUUID();

    @Test
    void the_code_from_the_log_makes_the_root_union_and_its_administrator_once() {
        inAnEmptyInstallation(() -> {
            assertThat(setUp.isNeeded()).isTrue();
            String code = setUp.newCode();
            AccountId first = setUp.begin(beginning(code), address).orElseThrow();
            Account administrator = accounts.find(first).orElseThrow();
            assertThat(administrator.appointments())
                    .extracting(Appointment::role)
                    .containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.PROCESS_ADMINISTRATOR);
            assertThat(unions.find(
                            administrator.appointments().iterator().next().union()))
                    .map(Union::name)
                    .contains(unionName);
            assertThat(setUp.isNeeded()).isFalse();
            assertThat(setUp.begin(beginning(code), address).reasons())
                    .extracting(Refusal::code)
                    .containsExactly("identity.setup-code-wrong");
        });
    }

    @Test
    void a_code_of_an_earlier_start_and_a_guessed_one_are_refused_and_guessing_is_throttled() {
        inAnEmptyInstallation(() -> {
            String old = setUp.newCode();
            setUp.newCode();
            assertThat(setUp.begin(beginning(old), address).reasons())
                    .extracting(Refusal::code)
                    .containsExactly("identity.setup-code-wrong");
            for (int failures = 2; failures <= 5; failures++) {
                assertThat(setUp.begin(beginning("geraten"), address).isDone()).isFalse();
            }
            assertThat(setUp.begin(beginning(setUp.newCode()), address).reasons())
                    .extracting(Refusal::code)
                    .containsExactly("identity.too-many-attempts");
        });
    }

    @Test
    void nobody_sets_up_an_installation_that_has_accounts() {
        people.organisation();
        assertThat(setUp.begin(beginning(setUp.newCode()), address).reasons())
                .extracting(Refusal::code)
                .containsExactly("identity.setup-code-wrong");
    }

    private Beginning beginning(String code) {
        return new Beginning(code, unionName, UnionLevel.CITY, "AH-HB", "first.admin", "管理员", TestPeople.PASSWORD);
    }

    /** As if the installation were new; undone at the end. */
    private void inAnEmptyInstallation(Runnable story) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            database.execute("set local session_replication_role = replica");
            database.execute("delete from account");
            story.run();
        });
        database.execute("delete from sign_in_attempt");
    }
}
