package org.xieyue.notices;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.AccountId;
import org.xieyue.shared.CaseId;

/** Writes the message and its mail in the caller's transaction; the mail leaves after the commit. */
@Component
class OutboxMessages implements Messages {

    private final MessageBox box;
    private final BusinessClock clock;

    OutboxMessages(MessageBox box, BusinessClock clock) {
        this.box = box;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(AccountId to, String what, Map<String, String> args, @Nullable CaseId about, String key) {
        box.add(to, what, args, about, key, clock.now());
    }
}
