package org.xieyue.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Texts;

/**
 * Makes the root union and its first administrator, for whoever knows the code that the log has shown. Works once, while
 * there is no account at all; nobody can be signed in at that time, so the code stands in for a permission.
 */
@Component
public class SetUp {

    private static final String THROTTLED_AS = " set-up";

    private final SetupCodes codes;
    private final StoredAccounts accounts;
    private final FoundUnion foundUnion;
    private final OpenAccount openAccount;
    private final AppointToPost appointToPost;
    private final SignInThrottle throttle;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;

    SetUp(
            SetupCodes codes,
            StoredAccounts accounts,
            FoundUnion foundUnion,
            OpenAccount openAccount,
            AppointToPost appointToPost,
            SignInThrottle throttle,
            CurrentUser currentUser,
            ApplicationEventPublisher events) {
        this.codes = codes;
        this.accounts = accounts;
        this.foundUnion = foundUnion;
        this.openAccount = openAccount;
        this.appointToPost = appointToPost;
        this.throttle = throttle;
        this.currentUser = currentUser;
        this.events = events;
    }

    /** What the first administrator enters. */
    public record Beginning(
            String code,
            String unionName,
            UnionLevel level,
            String jurisdiction,
            String login,
            String name,
            String password) {
        @Override
        public String toString() {
            return "Beginning[" + level + "]";
        }
    }

    public boolean isNeeded() {
        return accounts.isEmpty();
    }

    /** A new code; the one before no longer counts. */
    @Transactional
    public String newCode() {
        String code = Secrets.random();
        codes.replace(Secrets.hash(code));
        return code;
    }

    @Transactional
    public Answer<AccountId> begin(Beginning beginning, String address) {
        long wait = throttle.begin(THROTTLED_AS, address);
        if (wait > 0) {
            return Answer.refused("identity.too-many-attempts", wait);
        }
        if (!isNeeded() || !codes.use(Secrets.hash(beginning.code().strip()))) {
            return Answer.refused(Refusal.ofField("code", "identity.setup-code-wrong"));
        }
        throttle.succeeded(THROTTLED_AS, address);
        Answer<AccountId> answer = currentUser.asSystem(() -> make(beginning));
        if (!answer.isDone()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return answer;
    }

    private Answer<AccountId> make(Beginning beginning) {
        List<Refusal> reasons = new ArrayList<>();
        FoundUnion.reasonAgainstPlace(beginning.jurisdiction()).ifPresent(reasons::add);
        FoundUnion.reasonAgainst(beginning.unionName())
                .map(reason -> new Refusal(reason.kind(), reason.code(), "unionName", reason.args()))
                .ifPresent(reasons::add);
        if (!reasons.isEmpty()) {
            return Answer.refused(reasons);
        }
        UnionId root = foundUnion
                .foundRoot(
                        beginning.unionName(),
                        beginning.level(),
                        beginning.jurisdiction().strip())
                .orElseThrow();
        Answer<AccountId> opened = openAccount.open(
                new NewAccount(beginning.login(), beginning.name(), root, beginning.password(), Texts.CHINESE));
        if (opened instanceof Answer.Done<AccountId> done) {
            for (Role role : List.of(Role.ADMINISTRATOR, Role.PROCESS_ADMINISTRATOR)) {
                appointToPost.appoint(done.value(), role, root).orElseThrow();
            }
            events.publishEvent(
                    new SecurityNoted("system.setUp", "account", done.value().toString(), Map.of()));
        }
        return opened;
    }
}
