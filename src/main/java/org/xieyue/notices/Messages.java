package org.xieyue.notices;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.AccountId;
import org.xieyue.shared.CaseId;

/** Tells a person something, in the app and by e-mail, through the outbox, in the caller's transaction. */
public interface Messages {

    /**
     * @param what message key {@code message.<what>} with {@code .subject} for the heading
     * @param key unique key of this message: sending it again has no effect
     */
    void send(AccountId to, String what, Map<String, String> args, @Nullable CaseId about, String key);
}
