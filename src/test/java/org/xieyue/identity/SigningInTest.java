package org.xieyue.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static xieyue.schema.Tables.ACCOUNT;
import static xieyue.schema.Tables.API_TOKEN;
import static xieyue.schema.Tables.SIGN_IN_ATTEMPT;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.SignIn.Attempt;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.TestPeople.Organisation;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class SigningInTest {

    @Autowired
    SignIn signIn;

    @Autowired
    ChangePassword changePassword;

    @Autowired
    CloseAccount closeAccount;

    @Autowired
    CreateToken createToken;

    @Autowired
    RevokeToken revokeToken;

    @Autowired
    TokenBoard tokenBoard;

    @Autowired
    StoredAccounts storedAccounts;

    @Autowired
    KnownAccounts knownAccounts;

    @Autowired
    StoredTokens storedTokens;

    @Autowired
    SignInThrottle throttle;

    @Autowired
    SignInAttempts attempts;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    BusinessClock clock;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    DSLContext database;

    @Autowired
    TestClock time;

    @Autowired
    TestPeople people;

    private final String address = UUID.randomUUID().toString();
    private Organisation here;

    @BeforeEach
    void organisation() {
        here = people.organisation();
    }

    @Test
    void the_right_password_signs_in_whatever_the_case_of_the_login() {
        Attempt attempt = signIn.withPassword(
                " " + here.worker().login().toUpperCase(java.util.Locale.ROOT), TestPeople.PASSWORD, address);
        assertThat(attempt)
                .isInstanceOfSatisfying(
                        Attempt.Succeeded.class,
                        succeeded -> assertThat(succeeded.account()).isEqualTo(here.worker()));
    }

    @Test
    void wrong_password_unknown_login_and_closed_account_look_the_same() {
        people.as(here.administrator(), () -> closeAccount.close(here.visitor().id()));
        assertThat(List.of(
                        signIn.withPassword(here.worker().login(), "falsch-falsch", address),
                        signIn.withPassword("nobody.at.all", TestPeople.PASSWORD, address),
                        signIn.withPassword(here.visitor().login(), TestPeople.PASSWORD, address)))
                .containsOnly(new Attempt.Wrong());
    }

    @Test
    void passwords_are_stored_as_argon2id() {
        String hash = database.select(ACCOUNT.PASSWORD_HASH)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(here.worker().id().value()))
                .fetchSingle()
                .value1();
        assertThat(hash).startsWith("$argon2id$");
    }

    @Test
    void after_five_failures_nobody_may_try_that_login_and_each_further_one_doubles_the_wait() {
        String login = here.worker().login();
        for (int failures = 1; failures <= 5; failures++) {
            assertThat(fail(login)).isEqualTo(new Attempt.Wrong());
        }
        assertThat(signIn.withPassword(login, TestPeople.PASSWORD, address)).isInstanceOf(Attempt.Blocked.class);
        time.advance(Duration.ofSeconds(11));
        assertThat(fail(login)).isEqualTo(new Attempt.Wrong());
        time.advance(Duration.ofSeconds(11));
        assertThat(signIn.withPassword(login, TestPeople.PASSWORD, address))
                .as("twenty seconds have not passed")
                .isInstanceOf(Attempt.Blocked.class);
        time.advance(Duration.ofSeconds(11));
        assertThat(signIn.withPassword(login, TestPeople.PASSWORD, address)).isInstanceOf(Attempt.Succeeded.class);
        assertThat(fail(login)).as("success starts anew").isEqualTo(new Attempt.Wrong());
        assertThat(signIn.withPassword(login, TestPeople.PASSWORD, address)).isInstanceOf(Attempt.Succeeded.class);
    }

    @Test
    void the_wait_grows_to_half_an_hour_and_no_further() {
        assertThat(IntStream.of(4, 5, 6, 7, 12, 13, 60)
                        .mapToObj(failures ->
                                SignInThrottle.waitAfter(failures, 5).toSeconds()))
                .containsExactly(0L, 10L, 20L, 40L, 1280L, 1800L, 1800L);
    }

    @Test
    void an_address_that_tries_many_logins_is_blocked_for_all_of_them_and_others_are_not() {
        for (int i = 0; i < SignInThrottle.FREE_PER_ADDRESS; i++) {
            assertThat(signIn.withPassword("guess." + UUID.randomUUID(), "falsch-falsch", address))
                    .isEqualTo(new Attempt.Wrong());
        }
        assertThat(signIn.withPassword(here.worker().login(), TestPeople.PASSWORD, address))
                .isInstanceOf(Attempt.Blocked.class);
        assertThat(signIn.withPassword(here.worker().login(), TestPeople.PASSWORD, "elsewhere" + address))
                .isInstanceOf(Attempt.Succeeded.class);
    }

    @Test
    void people_who_sign_in_rightly_do_not_wear_out_their_shared_address() {
        for (int i = 0; i < SignInThrottle.FREE_PER_ADDRESS + 5; i++) {
            assertThat(signIn.withPassword(here.worker().login(), TestPeople.PASSWORD, address))
                    .isInstanceOf(Attempt.Succeeded.class);
        }
    }

    @Test
    void many_guesses_at_once_gain_no_more_than_one_after_the_other() {
        String login = here.secondWorker().login();
        long looked = IntStream.range(0, 24)
                .parallel()
                .mapToObj(i -> signIn.withPassword(login, "falsch-falsch", address))
                .filter(Attempt.Wrong.class::isInstance)
                .count();
        assertThat(looked).isEqualTo(SignInThrottle.FREE_PER_LOGIN);
    }

    @Test
    void failures_are_forgotten_after_a_day_and_kept_without_names() {
        String login = here.worker().login();
        for (int failures = 1; failures <= 4; failures++) {
            fail(login);
        }
        time.advance(Duration.ofHours(25));
        for (int failures = 1; failures <= 4; failures++) {
            assertThat(fail(login)).isEqualTo(new Attempt.Wrong());
        }
        assertThat(signIn.withPassword(login, TestPeople.PASSWORD, address)).isInstanceOf(Attempt.Succeeded.class);
        attempts.forgetBefore(clock.now().plusSeconds(1));
        assertThat(database.fetchCount(SIGN_IN_ATTEMPT)).isZero();
    }

    @Test
    void a_new_password_ends_the_sessions_that_began_with_the_old_one() {
        SignedIn before = signedIn(here.worker());
        assertThat(signIn.stillSignedIn(before)).isPresent();
        SignedIn now = people.as(
                here.worker(),
                () -> changePassword
                        .change(TestPeople.PASSWORD, "ein-neues-passwort")
                        .orElseThrow());
        assertThat(signIn.stillSignedIn(before)).isEmpty();
        assertThat(signIn.stillSignedIn(now)).isPresent();
        assertThat(signIn.withPassword(here.worker().login(), TestPeople.PASSWORD, address))
                .isEqualTo(new Attempt.Wrong());
        assertThat(signIn.withPassword(here.worker().login(), "ein-neues-passwort", address))
                .isInstanceOf(Attempt.Succeeded.class);
    }

    @Test
    void ones_own_password_changes_only_with_the_present_one_and_guessing_it_is_throttled() {
        people.run(here.worker(), () -> {
            for (int failures = 1; failures <= 5; failures++) {
                assertThat(changePassword
                                .change("falsch-falsch", "ein-neues-passwort")
                                .reasons())
                        .extracting(Refusal::code)
                        .containsExactly("identity.password-wrong");
            }
            assertThat(changePassword
                            .change(TestPeople.PASSWORD, "ein-neues-passwort")
                            .reasons())
                    .extracting(Refusal::code)
                    .containsExactly("identity.too-many-attempts");
        });
    }

    @Test
    void an_administrator_gives_a_new_password_to_somebody_who_has_lost_theirs() {
        people.as(
                        here.administrator(),
                        () -> changePassword.changeFor(here.worker().id(), "ein-neues-passwort"))
                .orElseThrow();
        assertThat(signIn.withPassword(here.worker().login(), "ein-neues-passwort", address))
                .isInstanceOf(Attempt.Succeeded.class);
    }

    @Test
    void a_token_signs_in_until_it_is_revoked_and_tells_when_it_was_last_used() {
        NewToken token = people.as(here.worker(), () -> createToken.create("脚本").orElseThrow());
        assertThat(people.as(here.worker(), tokenBoard::mine))
                .singleElement()
                .satisfies(row -> assertThat(row.lastUsedOn()).isNull());
        assertThat(signIn.withToken(token.secret()).map(SignedIn::id))
                .contains(here.worker().id());
        assertThat(people.as(here.worker(), tokenBoard::mine))
                .singleElement()
                .satisfies(row -> assertThat(row.lastUsedOn()).isEqualTo(clock.today()));
        people.run(
                here.secondWorker(),
                () -> assertThatThrownBy(() -> revokeToken.revoke(token.id())).isInstanceOf(NotFound.class));
        people.run(here.worker(), () -> revokeToken.revoke(token.id()));
        assertThat(signIn.withToken(token.secret())).isEmpty();
        assertThat(people.as(here.worker(), tokenBoard::mine)).isEmpty();
    }

    @Test
    void a_token_ends_with_its_account() {
        NewToken token =
                people.as(here.visitor(), () -> createToken.create("脚本").orElseThrow());
        people.as(here.administrator(), () -> closeAccount.close(here.visitor().id()));
        assertThat(signIn.withToken(token.secret())).isEmpty();
    }

    @Test
    void only_the_hash_of_a_token_is_kept_and_its_secret_is_long_and_never_printed() {
        NewToken token = people.as(here.worker(), () -> createToken.create("脚本").orElseThrow());
        assertThat(token.secret()).hasSizeGreaterThanOrEqualTo(43);
        assertThat(token.toString()).doesNotContain(token.secret());
        byte[] kept = database.select(API_TOKEN.HASH)
                .from(API_TOKEN)
                .where(API_TOKEN.ID.eq(token.id().value()))
                .fetchSingle()
                .value1();
        assertThat(kept).isEqualTo(Secrets.hash(token.secret())).hasSize(32);
    }

    @Test
    void a_person_keeps_at_most_twenty_tokens_each_with_a_name() {
        people.run(here.worker(), () -> {
            assertThat(createToken.create(" ").reasons())
                    .extracting(Refusal::code)
                    .containsExactly("identity.token-name-length");
            for (int i = 0; i < 20; i++) {
                createToken.create("令牌" + i).orElseThrow();
            }
            assertThat(createToken.create("又一个").reasons())
                    .extracting(Refusal::code)
                    .containsExactly("identity.too-many-tokens");
        });
    }

    @Test
    void demo_tokens_count_in_the_demo_profile_and_nowhere_else() {
        String token = "demo-" + here.worker().login();
        assertThat(signIn.withToken(token)).isEmpty();
        MockEnvironment demo = new MockEnvironment();
        demo.setActiveProfiles("demo");
        SignIn inDemo = new SignIn(
                storedAccounts, knownAccounts, storedTokens, throttle, passwords, currentUser, clock, events, demo);
        assertThat(inDemo.withToken(token).map(SignedIn::id))
                .contains(here.worker().id());
        assertThat(inDemo.withToken("demo-nobody")).isEmpty();
    }

    private Attempt fail(String login) {
        return signIn.withPassword(login, "falsch-falsch", address);
    }

    private SignedIn signedIn(Account account) {
        return ((Attempt.Succeeded) signIn.withPassword(account.login(), TestPeople.PASSWORD, address)).person();
    }
}
