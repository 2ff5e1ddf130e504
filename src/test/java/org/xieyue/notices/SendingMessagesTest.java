package org.xieyue.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Page;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Texts;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class SendingMessagesTest {

    @Autowired
    Messages messages;

    @Autowired
    MyMessages mine;

    @Autowired
    ChooseContact chooseContact;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    private TestPeople.Organisation organisation;
    private Account person;

    @BeforeEach
    void somebody_new() {
        clock.setTo(LocalDate.of(2026, 3, 2));
        organisation = people.organisation();
        person = people.person("收信", Role.WORKER, organisation.basic());
    }

    private void send(String key) {
        transaction.executeWithoutResult(status -> messages.send(
                person.id(), "notice.objection-upheld", Map.of("notice", "张** 生活救助", "reason", key), null, key));
    }

    private Page<MessageRow> page(@Nullable String after, int limit) {
        return people.as(person, () -> mine.page(Texts.CHINESE, after, limit));
    }

    @Test
    void the_same_key_is_sent_once() {
        String key = UUID.randomUUID().toString();

        send(key);
        send(key);

        assertThat(page(null, 10).rows()).hasSize(1);
        assertThat(people.as(person, mine::unread)).isEqualTo(1);
    }

    @Test
    void what_the_sender_rolls_back_was_never_sent() {
        transaction.executeWithoutResult(status -> {
            messages.send(
                    person.id(),
                    "notice.objection-upheld",
                    Map.of(),
                    null,
                    UUID.randomUUID().toString());
            status.setRollbackOnly();
        });

        assertThat(page(null, 10).rows()).isEmpty();
        assertThatThrownBy(() -> messages.send(person.id(), "x", Map.of(), null, "no transaction"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void reading_lowers_the_count_and_somebody_elses_message_is_not_there() {
        send(UUID.randomUUID().toString());
        send(UUID.randomUUID().toString());
        MessageId first = page(null, 10).rows().getFirst().id();

        assertThatThrownBy(() -> people.run(organisation.worker(), () -> mine.read(first)))
                .isInstanceOf(NotFound.class);
        people.run(person, () -> mine.read(first));
        assertThat(people.as(person, mine::unread)).isEqualTo(1);

        people.run(person, mine::readAll);
        assertThat(people.as(person, mine::unread)).isZero();
        assertThat(page(null, 10).rows()).allMatch(MessageRow::read);
    }

    @Test
    void pages_follow_each_other_newest_first_without_gap_or_repetition() {
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String key = UUID.randomUUID().toString();
            send(key);
            sent.addFirst(key);
            clock.advance(Duration.ofMinutes(1));
        }

        Page<MessageRow> first = page(null, 2);
        Page<MessageRow> second = page(first.next(), 2);
        Page<MessageRow> third = page(second.next(), 2);
        List<MessageRow> all = new ArrayList<>(first.rows());
        all.addAll(second.rows());
        all.addAll(third.rows());

        assertThat(all)
                .extracting(MessageRow::text)
                .zipSatisfy(sent, (text, key) -> assertThat(text).contains(key));
        assertThat(third.next()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "2026-03-02T00:00:00Z_x", "x_6b2e1d9e-7a5f-4f0e-9a52-6d3f5d8d9f10"})
    void a_page_key_that_is_none_is_not_there(String after) {
        assertThatThrownBy(() -> page(after, 10)).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zhang", "zhang@", "@example.org", "a b@example.org", "a@b\nBcc: c@d.org", "a@example"})
    void an_address_that_is_none_is_refused(String address) {
        assertThat(people.as(person, () -> chooseContact.choose(address, true)).reasons())
                .extracting(Refusal::field)
                .containsExactly("email");
    }

    @Test
    void a_chosen_address_is_kept_for_this_person_alone() {
        people.as(person, () -> chooseContact.choose(" zhang@example.org ", false))
                .orElseThrow();

        assertThat(people.as(person, chooseContact::mine)).isEqualTo(new Contact("zhang@example.org", false));
        assertThat(people.as(organisation.worker(), chooseContact::mine)).isEqualTo(new Contact(null, true));

        people.as(person, () -> chooseContact.choose("", true)).orElseThrow();
        assertThat(people.as(person, chooseContact::mine)).isEqualTo(new Contact(null, true));
    }
}
