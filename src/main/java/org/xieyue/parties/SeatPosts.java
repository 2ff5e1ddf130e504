package org.xieyue.parties;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;
import org.xieyue.cases.CasePlace;
import org.xieyue.cases.Cases;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.AppointToPost;
import org.xieyue.identity.Appointment;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.DismissFromPost;
import org.xieyue.identity.Role;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.OneByOne;

/**
 * A seat brings a post and the right to read the case; both go with it. A post that the person held before, or needs for a
 * seat at another table of the union, stays. Whoever sat until the end of the case goes on reading its shared record, which
 * they have signed; whoever left before does not.
 */
@Configuration(proxyBeanMethods = false)
class SeatPosts {

    private static final Logger LOG = LoggerFactory.getLogger(SeatPosts.class);

    private final Parties parties;
    private final Representatives representatives;
    private final Accounts accounts;
    private final AppointToPost appoint;
    private final DismissFromPost dismiss;
    private final CurrentUser user;
    private final Cases cases;
    private final BusinessClock clock;
    private final TransactionOperations transactions;

    SeatPosts(
            Parties parties,
            Representatives representatives,
            Accounts accounts,
            AppointToPost appoint,
            DismissFromPost dismiss,
            CurrentUser user,
            Cases cases,
            BusinessClock clock,
            TransactionOperations transactions) {
        this.parties = parties;
        this.representatives = representatives;
        this.accounts = accounts;
        this.appoint = appoint;
        this.dismiss = dismiss;
        this.user = user;
        this.cases = cases;
        this.clock = clock;
        this.transactions = transactions;
    }

    static Role role(Side side) {
        return side == Side.WORKERS ? Role.NEGOTIATOR : Role.EMPLOYER_REPRESENTATIVE;
    }

    /** Opens the case to the person and gives the post with which they can act. */
    void admit(Representative seat) {
        AccountId account = seat.account();
        if (account == null) {
            return;
        }
        Appointment post = post(seat);
        boolean held = accounts.find(account)
                .map(Account::appointments)
                .filter(posts -> posts.contains(post))
                .isPresent();
        user.asSystem(() -> appoint.appoint(account, post.role(), post.union()).orElseThrow());
        cases.involve(seat.caseId(), account);
        representatives.admitted(seat.id(), !held);
    }

    /** The last day is over for everybody who has left: today's sitting is still theirs. */
    void endPast() {
        OneByOne.run(
                representatives.leftBefore(clock.today()),
                seat -> transactions.executeWithoutResult(status -> left(seat)),
                (seat, failure) -> LOG.error("The post that came with seat {} could not be ended", seat.id(), failure));
    }

    /** The person has left before the end: neither post nor case. */
    void left(Representative seat) {
        LocalDate last = seat.until();
        if (last == null || !last.isBefore(clock.today()) || !representatives.dismissed(seat.id())) {
            return;
        }
        AccountId account = seat.account();
        if (account == null) {
            return;
        }
        takePost(seat, account);
        boolean sitsAgain = representatives.of(seat.caseId(), account).stream().anyMatch(one -> one.until() == null);
        boolean records = parties.find(seat.caseId())
                .map(Parties.Table::recorder)
                .filter(recorder -> account.equals(recorder.account()))
                .isPresent();
        boolean opened = cases.place(seat.caseId())
                .map(CasePlace::openedBy)
                .filter(account::equals)
                .isPresent();
        if (!sitsAgain && !records && !opened) {
            cases.release(seat.caseId(), account);
        }
    }

    /** The case is over: the posts end, the shared record stays readable for those who sat until then. */
    void over(CaseId caseId) {
        for (Representative seat : representatives.of(caseId)) {
            AccountId account = seat.account();
            if (account != null && seat.until() == null && representatives.dismissed(seat.id())) {
                takePost(seat, account);
            }
        }
    }

    private void takePost(Representative seat, AccountId account) {
        Appointment post = post(seat);
        boolean closed = accounts.find(account).isEmpty(); // and with the account all its posts
        if (!closed && representatives.holdsPostBySeat(account, seat.side(), post.union())) {
            user.asSystem(() -> dismiss.dismiss(account, post.role(), post.union()));
        }
    }

    private Appointment post(Representative seat) {
        return new Appointment(
                role(seat.side()),
                parties.find(seat.caseId()).orElseThrow(NotFound::new).union());
    }

    @Bean
    RecurringTask<Void> endPostsOfThoseWhoLeft() {
        return Tasks.recurring("parties-end-posts", FixedDelay.of(Duration.ofMinutes(10)))
                .execute((instance, context) -> endPast());
    }
}
