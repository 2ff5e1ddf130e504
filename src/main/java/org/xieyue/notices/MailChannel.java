package org.xieyue.notices;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.AccountId;

/** A way for mail to leave the house. */
interface MailChannel {

    /** @param address null where the channel does not need one */
    record Mail(UUID messageId, AccountId to, @Nullable String address, String subject, String text) {}

    boolean needsAddress();

    /** Delivers or throws; the outbox tries again. */
    void deliver(Mail mail);
}
