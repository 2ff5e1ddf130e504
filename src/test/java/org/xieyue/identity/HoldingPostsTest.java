package org.xieyue.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Texts;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.TestPeople.Organisation;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class HoldingPostsTest {

    @Autowired
    AppointToPost appointToPost;

    @Autowired
    DismissFromPost dismissFromPost;

    @Autowired
    OpenAccount openAccount;

    @Autowired
    CloseAccount closeAccount;

    @Autowired
    ChangePassword changePassword;

    @Autowired
    AccountBoard board;

    @Autowired
    Accounts accounts;

    @Autowired
    StoredAccounts stored;

    @Autowired
    UnionBoard protectedByRole;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestPeople people;

    private Organisation here;
    private Account countyAdministrator;

    @BeforeEach
    void a_city_administrator_and_one_of_a_county_below() {
        here = people.organisation();
        countyAdministrator = people.person("县管", Role.ADMINISTRATOR, here.county());
    }

    @Test
    void a_post_counts_at_once_on_this_node_also_for_somebody_at_work() {
        people.run(here.worker(), () -> {
            assertThatThrownBy(protectedByRole::tops).isInstanceOf(NotAllowed.class);
            people.as(
                    here.administrator(),
                    () -> appointToPost.appoint(here.worker().id(), Role.ADMINISTRATOR, here.basic()));
            assertThat(protectedByRole.tops()).extracting(Union::id).containsExactly(here.basic());
            people.as(
                    here.administrator(),
                    () -> dismissFromPost.dismiss(here.worker().id(), Role.ADMINISTRATOR, here.basic()));
            assertThatThrownBy(protectedByRole::tops).isInstanceOf(NotAllowed.class);
        });
    }

    @Test
    void a_post_counts_within_five_seconds_on_another_node() {
        AtomicLong nanos = new AtomicLong();
        KnownAccounts otherNode = new KnownAccounts(stored, nanos::get);
        assertThat(otherNode.find(here.worker().id())).contains(here.worker());
        asCity(() -> appointToPost.appoint(here.worker().id(), Role.VISITOR, here.basic()));
        nanos.addAndGet(5_000_000_000L);
        assertThat(otherNode.find(here.worker().id()).orElseThrow().appointments())
                .contains(new Appointment(Role.VISITOR, here.basic()));
    }

    @Test
    void a_post_given_in_a_transaction_that_fails_is_not_held() {
        transaction.executeWithoutResult(status -> {
            asCity(() -> appointToPost.appoint(here.worker().id(), Role.VISITOR, here.basic()));
            assertThat(accounts.find(here.worker().id()).orElseThrow().appointments())
                    .hasSize(2);
            status.setRollbackOnly();
        });
        assertThat(accounts.find(here.worker().id())).contains(here.worker());
    }

    @Test
    void an_administrator_gives_no_post_above_or_beside_their_own_union() {
        people.run(countyAdministrator, () -> {
            assertThatThrownBy(() -> appointToPost.appoint(countyAdministrator.id(), Role.ADMINISTRATOR, here.city()))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> appointToPost.appoint(here.worker().id(), Role.APPROVER, here.city()))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> appointToPost.appoint(here.worker().id(), Role.VISITOR, here.otherBasic()))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> dismissFromPost.dismiss(here.approver().id(), Role.APPROVER, here.city()))
                    .isInstanceOf(NotFound.class);
            assertThat(appointToPost
                            .appoint(here.worker().id(), Role.VISITOR, here.basic())
                            .isDone())
                    .isTrue();
        });
    }

    @Test
    void an_administrator_gives_posts_only_to_people_of_their_unions() {
        people.run(
                here.administrator(),
                () -> assertThatThrownBy(
                                () -> appointToPost.appoint(here.otherWorker().id(), Role.VISITOR, here.basic()))
                        .isInstanceOf(NotFound.class));
    }

    @Test
    void an_administrator_opens_accounts_only_at_their_unions() {
        NewAccount elsewhere =
                new NewAccount("x." + System.nanoTime(), "某", here.otherBasic(), TestPeople.PASSWORD, Texts.CHINESE);
        people.run(
                here.administrator(),
                () -> assertThatThrownBy(() -> openAccount.open(elsewhere)).isInstanceOf(NotFound.class));
    }

    @Test
    void whoever_holds_a_post_above_is_neither_closed_nor_given_a_password_from_below() {
        Account risen = people.person("升", here.basic(), Set.of(new Appointment(Role.APPROVER, here.city())));
        people.run(countyAdministrator, () -> {
            assertThatThrownBy(() -> changePassword.changeFor(risen.id(), "ein-neues-passwort"))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> closeAccount.close(risen.id())).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> closeAccount.close(here.approver().id())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> board.row(here.approver().id())).isInstanceOf(NotFound.class);
        });
    }

    @Test
    void the_last_administrator_of_a_union_is_not_removed() {
        Account onlyOne = people.person("独", Role.ADMINISTRATOR, here.otherCity());
        people.run(onlyOne, () -> {
            assertThat(dismissFromPost
                            .dismiss(onlyOne.id(), Role.ADMINISTRATOR, here.otherCity())
                            .reasons())
                    .extracting(Refusal::code)
                    .containsExactly("identity.last-administrator");
            assertThat(closeAccount.close(onlyOne.id()).reasons())
                    .extracting(Refusal::code)
                    .containsExactly("identity.last-administrator");
        });
        Account second = people.person("二", Role.ADMINISTRATOR, here.otherCity());
        assertThat(people.as(second, () -> closeAccount.close(onlyOne.id())).isDone())
                .isTrue();
        assertThat(accounts.find(onlyOne.id())).isEmpty();
    }

    @Test
    void an_administrator_goes_when_one_above_remains() {
        assertThat(asCity(() -> dismissFromPost.dismiss(countyAdministrator.id(), Role.ADMINISTRATOR, here.county()))
                        .isDone())
                .isTrue();
    }

    @Test
    void a_closed_account_holds_nothing_and_is_not_found() {
        asCity(() -> closeAccount.close(here.visitor().id())).orElseThrow();
        assertThat(accounts.find(here.visitor().id())).isEmpty();
        assertThat(accounts.findByLogin(here.visitor().login())).isEmpty();
        assertThat(accounts.holdersOf(Role.VISITOR, here.basic()))
                .extracting(Account::id)
                .containsExactly(here.secondVisitor().id());
        people.run(
                here.visitor(), () -> assertThatThrownBy(protectedByRole::tops).isInstanceOf(NotAllowed.class));
    }

    @Test
    void the_list_of_accounts_is_found_by_part_of_name_or_login_page_by_page() {
        people.run(here.administrator(), () -> {
            var first = board.page(here.city(), "", null, 5);
            var rest = board.page(here.city(), "", first.next(), 200);
            assertThat(first.rows()).hasSize(5);
            assertThat(rest.rows()).doesNotContainAnyElementsOf(first.rows());
            assertThat(board.page(here.city(), here.officer().login(), null, 5).rows())
                    .extracting(AccountRow::id)
                    .containsExactly(here.officer().id());
            assertThat(board.page(here.city(), here.otherOfficer().login(), null, 5)
                            .rows())
                    .isEmpty();
        });
    }

    @Test
    void an_account_needs_a_fresh_login_a_name_and_a_password_that_is_hard_to_guess() {
        people.run(here.administrator(), () -> {
            assertThat(openAccount
                            .open(new NewAccount("Großbuchstaben", "", here.basic(), "kurz", Texts.CHINESE))
                            .reasons())
                    .extracting(Refusal::field)
                    .containsExactly("login", "name", "password");
            assertThat(openAccount
                            .open(new NewAccount(
                                    here.worker().login(), "某", here.basic(), TestPeople.PASSWORD, Texts.CHINESE))
                            .reasons())
                    .extracting(Refusal::code)
                    .containsExactly("identity.login-taken");
            assertThat(openAccount
                            .open(new NewAccount("neuer.mensch", "某", here.basic(), "neuer.mensch1", Texts.CHINESE))
                            .reasons())
                    .extracting(Refusal::code)
                    .containsExactly("identity.password-guessable");
        });
    }

    private <T> T asCity(Supplier<T> work) {
        return people.as(here.administrator(), work);
    }
}
