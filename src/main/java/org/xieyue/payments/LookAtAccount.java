package org.xieyue.payments;

import java.util.Map;
import java.util.Optional;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** A changed account is payable once somebody other than whoever registered it has looked at it. */
@UseCase
public class LookAtAccount {

    private static final int LONGEST_REASON = 200;

    private final PayeeAccounts accounts;
    private final PaymentNews news;
    private final AuditTrail trail;
    private final CurrentUser currentUser;
    private final BusinessClock clock;

    LookAtAccount(
            PayeeAccounts accounts, PaymentNews news, AuditTrail trail, CurrentUser currentUser, BusinessClock clock) {
        this.accounts = accounts;
        this.news = news;
        this.trail = trail;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The account paid into so far is replaced. */
    @Permit(Permission.KEEP_FUNDS)
    public Answer<PayeeAccountId> confirm(PayeeAccountId id) {
        PayeeAccount account = accounts.lock(id).orElseThrow(NotFound::new);
        if (account.state() == AccountState.PAYABLE) {
            return Answer.done(id);
        }
        Optional<Refusal> refusal = refusal(account);
        if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
        }
        accounts.replace(account.payeeKey(), AccountState.PAYABLE);
        return decide(account, AccountState.PAYABLE, null);
    }

    /** It is not paid into; what was approved for it is void. */
    @Permit(Permission.KEEP_FUNDS)
    public Answer<PayeeAccountId> reject(PayeeAccountId id, String reason) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            return Answer.refused(Refusal.ofField("reason", "payments.reason", LONGEST_REASON));
        }
        PayeeAccount account = accounts.lock(id).orElseThrow(NotFound::new);
        if (account.state() == AccountState.REJECTED) {
            return Answer.done(id);
        }
        Optional<Refusal> refusal = refusal(account);
        if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
        }
        news.rejected(account, why);
        return decide(account, AccountState.REJECTED, why);
    }

    private Optional<Refusal> refusal(PayeeAccount account) {
        if (account.state() != AccountState.WAITING) {
            return Optional.of(Refusal.conflict("payments.account-decided." + account.state()));
        }
        return Optional.ofNullable(account.by()).equals(currentUser.person().map(Account::id))
                ? Optional.of(Refusal.of("payments.own-registration"))
                : Optional.empty();
    }

    private Answer<PayeeAccountId> decide(
            PayeeAccount account, AccountState state, @org.jspecify.annotations.Nullable String reason) {
        accounts.look(account.id(), state, currentUser.person().map(Account::id).orElse(null), clock.now(), reason);
        trail.record(
                "payments.accountLookedAt", "payee-account", account.id().toString(), Map.of("state", state.name()));
        return Answer.done(account.id());
    }
}
