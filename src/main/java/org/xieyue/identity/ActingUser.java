package org.xieyue.identity;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;
import org.xieyue.identity.StoredAccounts.Stored;
import org.xieyue.shared.NotAllowed;

/** Who acts on this thread: the innermost of {@link #asSystem} and {@link #as}, else the person who is signed in. */
@Component
class ActingUser implements CurrentUser {

    /** @param person null: whoever acts outside of it */
    private record Acting(
            boolean system,
            @Nullable AccountId person,
            @Nullable Acting outer) {}

    private static final ThreadLocal<@Nullable Acting> ACTING = new ThreadLocal<>();

    private final KnownAccounts accounts;
    private final SecurityContextHolderStrategy contexts;

    /** @param contexts of this application: the static one belongs to whichever application started last in this process */
    ActingUser(KnownAccounts accounts, SecurityContextHolderStrategy contexts) {
        this.accounts = accounts;
        this.contexts = contexts;
    }

    @Override
    public Account account() {
        return person().orElseThrow(() -> new NotAllowed("sign-in"));
    }

    @Override
    public Optional<Account> person() {
        for (Acting frame = ACTING.get(); frame != null; frame = frame.outer()) {
            if (frame.person() != null) {
                return accounts.find(frame.person());
            }
        }
        Authentication authentication = contexts.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            return Optional.empty();
        }
        return accounts.known(signedIn.id())
                .filter(stored -> stored.sessionEpoch() == signedIn.epoch())
                .map(Stored::account);
    }

    @Override
    public boolean isSystem() {
        Acting frame = ACTING.get();
        return frame != null && frame.system();
    }

    @Override
    public <T> T asSystem(Supplier<T> work) {
        return within(new Acting(true, null, ACTING.get()), work);
    }

    @Override
    public <T> T as(AccountId account, Supplier<T> work) {
        return within(new Acting(false, account, ACTING.get()), work);
    }

    @Override
    public void aside(Runnable work) {
        Acting before = ACTING.get();
        ACTING.remove();
        try {
            work.run();
        } finally {
            if (before != null) {
                ACTING.set(before);
            }
        }
    }

    private <T> T within(Acting frame, Supplier<T> work) {
        ACTING.set(frame);
        try {
            return work.get();
        } finally {
            if (frame.outer() == null) {
                ACTING.remove();
            } else {
                ACTING.set(frame.outer());
            }
        }
    }
}
