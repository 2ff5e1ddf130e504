package org.xieyue.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static xieyue.schema.Tables.MAIL_OUTBOX;
import static xieyue.schema.Tables.MESSAGE;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.Role;
import org.xieyue.shared.Texts;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

@XieyueTest
@ExtendWith(OutputCaptureExtension.class)
class DeliveringMailTest {

    private static final String SECRET = "经核查住房已出售";

    @Autowired
    Messages messages;

    @Autowired
    ChooseContact chooseContact;

    @Autowired
    MailOutbox outbox;

    @Autowired
    MessageBox box;

    @Autowired
    Contacts contacts;

    @Autowired
    Accounts accounts;

    @Autowired
    Texts texts;

    @Autowired
    BusinessClock time;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    DSLContext database;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    private Account person;
    private final String key = UUID.randomUUID().toString();

    /** What went out, for the person of this test. */
    private final List<MailChannel.Mail> delivered = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void a_message_waits() {
        clock.setTo(LocalDate.of(2026, 3, 2));
        person = people.person("收信", Role.WORKER, people.unions().basic());
        database.deleteFrom(MAIL_OUTBOX).execute();
    }

    private void sendTo(String address, boolean byEmail) {
        people.as(person, () -> chooseContact.choose(address, byEmail)).orElseThrow();
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> messages.send(
                        person.id(),
                        "notice.objection-dismissed",
                        Map.of("notice", "张** 生活救助", "reason", SECRET),
                        null,
                        key));
    }

    private MailDelivery by(MailChannel channel) {
        return new MailDelivery(outbox, box, contacts, accounts, channel, texts, time, transactions);
    }

    private MailChannel working() {
        return new MailChannel() {
            @Override
            public boolean needsAddress() {
                return true;
            }

            @Override
            public void deliver(Mail mail) {
                delivered.add(mail);
            }
        };
    }

    private MailChannel broken() {
        return new MailChannel() {
            @Override
            public boolean needsAddress() {
                return true;
            }

            @Override
            public void deliver(Mail mail) {
                delivered.add(mail);
                throw new IllegalStateException("no connection");
            }
        };
    }

    private String state() {
        return database.select(MAIL_OUTBOX.STATE)
                .from(MAIL_OUTBOX)
                .join(MESSAGE)
                .on(MESSAGE.ID.eq(MAIL_OUTBOX.MESSAGE_ID))
                .where(MESSAGE.KEY.eq(key))
                .fetchSingle(MAIL_OUTBOX.STATE);
    }

    @Test
    void a_mail_server_receives_it_once_and_reads_nothing_private() throws Exception {
        GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        try {
            JavaMailSenderImpl sender = new JavaMailSenderImpl();
            sender.setHost("localhost");
            sender.setPort(server.getSmtp().getPort());
            MailDelivery delivery = by(new SmtpMail(sender, "union@example.org"));
            sendTo("zhang@example.org", true);

            delivery.deliverDue();
            delivery.deliverDue();

            assertThat(server.getReceivedMessages()).hasSize(1);
            MimeMessage letter = server.getReceivedMessages()[0];
            assertThat(letter.getSubject()).isEqualTo("【协约】您的异议不成立");
            assertThat(letter.getAllRecipients()).containsExactly(new InternetAddress("zhang@example.org"));
            assertThat(letter.getFrom()).containsExactly(new InternetAddress("union@example.org"));
            assertThat(letter.getMessageID()).isEqualTo("<" + messageId() + "@xieyue>");
            assertThat(letter.getContent().toString())
                    .contains("我的消息")
                    .doesNotContain(SECRET)
                    .doesNotContain("张**");
            assertThat(state()).isEqualTo("SENT");
        } finally {
            server.stop();
        }
    }

    private UUID messageId() {
        return database.select(MESSAGE.ID)
                .from(MESSAGE)
                .where(MESSAGE.KEY.eq(key))
                .fetchSingle(MESSAGE.ID);
    }

    @Test
    void a_failed_one_is_tried_again_later_and_then_arrives() {
        sendTo("zhang@example.org", true);

        by(broken()).deliverDue();
        by(broken()).deliverDue();
        assertThat(delivered).as("not again at once").hasSize(1);
        assertThat(state()).isEqualTo("PENDING");

        clock.advance(Duration.ofMinutes(1));
        by(working()).deliverDue();
        assertThat(delivered).hasSize(2);
        assertThat(state()).isEqualTo("SENT");
    }

    @Test
    void after_the_last_attempt_it_is_given_up_and_the_log_names_it(CapturedOutput log) {
        sendTo("zhang@example.org", true);

        for (Duration pause : MailDelivery.PAUSES) {
            by(broken()).deliverDue();
            assertThat(state()).isEqualTo("PENDING");
            clock.advance(pause);
        }
        by(broken()).deliverDue();

        assertThat(state()).isEqualTo("DEAD");
        assertThat(delivered).hasSize(MailDelivery.PAUSES.size() + 1);
        clock.advance(Duration.ofDays(30));
        by(working()).deliverDue();
        assertThat(delivered).hasSize(MailDelivery.PAUSES.size() + 1);
        assertThat(log.getOut()).contains("Mail " + messageId() + " is given up after 6 attempts");
    }

    @Test
    void who_wants_no_mail_or_has_no_address_gets_none() {
        sendTo("zhang@example.org", false);
        by(working()).deliverDue();
        assertThat(state()).isEqualTo("NOT_WANTED");
        assertThat(delivered).isEmpty();
    }

    @Test
    void without_address_no_mail_leaves() {
        sendTo("", true);
        by(working()).deliverDue();
        assertThat(state()).isEqualTo("NO_ADDRESS");
        assertThat(delivered).isEmpty();
    }

    @Test
    void the_console_names_ids_and_nothing_else(CapturedOutput log) {
        sendTo("zhang@example.org", true);

        by(new ConsoleMail()).deliverDue();

        assertThat(state()).isEqualTo("SENT");
        assertThat(log.getOut())
                .contains("Mail " + messageId() + " for account " + person.id())
                .doesNotContain("zhang@example.org")
                .doesNotContain(SECRET)
                .doesNotContain("您的异议不成立");
    }

    @Test
    void two_nodes_deliver_it_once() throws Exception {
        sendTo("zhang@example.org", true);
        CountDownLatch inHand = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        MailChannel slow = new MailChannel() {
            @Override
            public boolean needsAddress() {
                return true;
            }

            @Override
            public void deliver(Mail mail) {
                delivered.add(mail);
                inHand.countDown();
                try {
                    assertThat(goOn.await(10, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException interrupted) {
                    throw new IllegalStateException(interrupted);
                }
            }
        };
        try (var otherNode = Executors.newSingleThreadExecutor()) {
            var slowDelivery = otherNode.submit(() -> by(slow).deliverDue());
            assertThat(inHand.await(10, TimeUnit.SECONDS)).isTrue();

            assertThat(by(working()).deliverDue()).isZero();
            goOn.countDown();
            slowDelivery.get(10, TimeUnit.SECONDS);
        }
        assertThat(delivered).hasSize(1);
        assertThat(state()).isEqualTo("SENT");
    }
}
