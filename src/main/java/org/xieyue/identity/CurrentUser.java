package org.xieyue.identity;

import java.util.Optional;
import java.util.function.Supplier;

/** Who acts now: a signed-in person, or the process itself while one of its steps runs. */
public interface CurrentUser {

    /** The person; refuses with an exception when nobody is signed in. */
    Account account();

    /** The person who is signed in, if any; present also while a process step runs inside that person's request. */
    Optional<Account> person();

    /** True while a process step, an import of demo data or a background job acts on its own authority. */
    boolean isSystem();

    /** Runs work on the system's own authority: process steps, background jobs. */
    <T> T asSystem(Supplier<T> work);

    /** Runs work with nobody's authority: what this thread does for other people's screens, which have their own. */
    void aside(Runnable work);

    /** Runs work as this person: demo data and tests, which go through the use cases like everybody else. */
    <T> T as(AccountId account, Supplier<T> work);
}
