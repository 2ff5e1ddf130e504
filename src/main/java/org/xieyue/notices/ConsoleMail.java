package org.xieyue.notices;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Where no mail server is configured: says that a mail would have left, never what it says or to which address. */
@Component
@ConditionalOnProperty(name = "spring.mail.host", havingValue = "none", matchIfMissing = true)
class ConsoleMail implements MailChannel {

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleMail.class);

    @Override
    public boolean needsAddress() {
        return false;
    }

    @Override
    public void deliver(Mail mail) {
        LOG.info("Mail {} for account {}", mail.messageId(), mail.to());
    }
}
