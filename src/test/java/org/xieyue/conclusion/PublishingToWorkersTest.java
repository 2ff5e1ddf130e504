package org.xieyue.conclusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.Agreements;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.agreements.PublishedAgreements;
import org.xieyue.conclusion.ConclusionStory.Talks;
import org.xieyue.employers.Employers;
import org.xieyue.identity.Account;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionId;
import org.xieyue.notices.AnnouncementRow;
import org.xieyue.notices.MessageRow;
import org.xieyue.notices.MyMessages;
import org.xieyue.notices.ReadAnnouncements;
import org.xieyue.shared.Texts;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** What is published reaches the workers whom it covers, and whoever is not covered gets no message. */
@XieyueTest
class PublishingToWorkersTest {

    private static final LocalDate SIGNED = LocalDate.of(2026, 4, 20);

    @Autowired
    ConclusionStory story;

    @Autowired
    Conclusions conclusions;

    @Autowired
    TellWorkers tellWorkers;

    @Autowired
    Agreements agreements;

    @Autowired
    Employers employers;

    @Autowired
    Accounts accounts;

    @Autowired
    PublishedAgreements published;

    @Autowired
    MyMessages messages;

    @Autowired
    ReadAnnouncements announcements;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock time;

    @AfterEach
    void real_time_again() {
        time.reset();
    }

    @Test
    void workers_of_the_covered_employers_own_union_read_it_and_others_do_not() {
        time.setTo(LocalDate.of(2026, 3, 16));
        Talks talks = story.settled("AH", OutcomeType.NEGOTIATED_AGREEMENT, 1);
        UnionId own = employers.find(talks.employers().getFirst()).orElseThrow().union();
        Account driver = people.person("司机", Role.WORKER, own);
        Account elsewhere = people.person("别人", Role.WORKER, talks.union());
        story.initialled(talks);
        story.signed(talks, SIGNED);
        assertThat(titles(driver)).isEmpty();

        story.published(talks, "公布协商协议", SIGNED);

        AgreementId agreement = agreements.of(talks.id()).orElseThrow();
        assertThat(titles(driver)).containsExactly("公布：网约车司机劳动报酬集体合同");
        assertThat(titles(elsewhere)).isEmpty();
        assertThat(people.as(driver, () -> announcements.list(Texts.CHINESE)))
                .extracting(AnnouncementRow::text)
                .anySatisfy(text -> assertThat(text).contains("/published/" + agreement));
        assertThat(published.page(agreement).publishedOn()).isEqualTo(SIGNED);
        Conclusion.Publication publication = conclusions.find(talks.id()).orElseThrow().publication;
        assertThat(publication.notified)
                .isEqualTo(accounts.holdersOf(Role.WORKER, own).size());
        assertThat(publication.at).isNotNull();

        transactions.executeWithoutResult(again -> tellWorkers.tell(agreements.row(agreement), SIGNED));
        assertThat(titles(driver)).hasSize(1);
    }

    private List<String> titles(Account reader) {
        return people.as(reader, () -> messages.page(Texts.CHINESE, null, 50)).rows().stream()
                .map(MessageRow::subject)
                .filter(subject -> subject.startsWith("公布"))
                .toList();
    }
}
