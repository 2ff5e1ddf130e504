package org.xieyue.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.Accounts;
import org.xieyue.notices.MailOutbox.State;
import org.xieyue.shared.Texts;

/**
 * Empties the outbox: one mail, one transaction. A failed one is tried again later and later, and given up after the last
 * attempt, where an operator finds it. Mail travels in the open, so it says that there is a message, not what it says.
 */
@Component
class MailDelivery {

    static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(12));

    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);
    private static final int MOST_AT_ONCE = 500;

    private final MailOutbox outbox;
    private final MessageBox box;
    private final Contacts contacts;
    private final Accounts accounts;
    private final MailChannel channel;
    private final Texts texts;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    MailDelivery(
            MailOutbox outbox,
            MessageBox box,
            Contacts contacts,
            Accounts accounts,
            MailChannel channel,
            Texts texts,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.outbox = outbox;
        this.box = box;
        this.contacts = contacts;
        this.accounts = accounts;
        this.channel = channel;
        this.texts = texts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Delivers what is due; answers how many mails were dealt with. */
    int deliverDue() {
        int dealtWith = 0;
        while (dealtWith < MOST_AT_ONCE && Boolean.TRUE.equals(transaction.execute(status -> deliverNext()))) {
            dealtWith++;
        }
        return dealtWith;
    }

    private boolean deliverNext() {
        Optional<MailOutbox.Waiting> due = outbox.takeDue(clock.now());
        due.ifPresent(this::deliver);
        return due.isPresent();
    }

    private void deliver(MailOutbox.Waiting waiting) {
        Instant now = clock.now();
        Contact contact = contacts.of(waiting.to());
        Optional<Account> receiver = accounts.find(waiting.to());
        if (!contact.byEmail() || receiver.isEmpty()) {
            outbox.settle(waiting.messageId(), State.NOT_WANTED, null, now);
            return;
        }
        if (contact.email() == null && channel.needsAddress()) {
            outbox.settle(waiting.messageId(), State.NO_ADDRESS, null, now);
            return;
        }
        try {
            channel.deliver(letter(waiting, contact, receiver.get()));
            outbox.settle(waiting.messageId(), State.SENT, null, now);
        } catch (RuntimeException failure) {
            failed(waiting, failure, now);
        }
    }

    private MailChannel.Mail letter(MailOutbox.Waiting waiting, Contact contact, Account receiver) {
        MessageBox.Stored message = box.get(waiting.messageId());
        String subject = message.subject(texts, receiver.locale());
        return new MailChannel.Mail(
                waiting.messageId(),
                waiting.to(),
                contact.email(),
                texts.say(receiver.locale(), "notices.mail.subject", subject),
                texts.say(receiver.locale(), "notices.mail.text", subject));
    }

    private void failed(MailOutbox.Waiting waiting, RuntimeException failure, Instant now) {
        String kind = failure.getClass().getSimpleName();
        if (waiting.attempts() >= PAUSES.size()) {
            outbox.settle(waiting.messageId(), State.DEAD, kind, now);
            LOG.error("Mail {} is given up after {} attempts: {}", waiting.messageId(), waiting.attempts() + 1, kind);
            return;
        }
        outbox.tryAgain(waiting.messageId(), kind, now.plus(PAUSES.get(waiting.attempts())));
        LOG.warn("Mail {} could not be delivered, trying again: {}", waiting.messageId(), kind);
    }
}
