package org.xieyue.congress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;
import org.xieyue.clock.DeadlineBook;
import org.xieyue.clock.DeadlineMoved;
import org.xieyue.congress.CongressStory.Hall;
import org.xieyue.identity.Account;
import org.xieyue.identity.Accounts;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Texts;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class ProposalsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Autowired
    CongressStory story;

    @Autowired
    SubmitProposal submitProposal;

    @Autowired
    HandleProposal handleProposal;

    @Autowired
    DeadlineBook book;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    ProposalBoard board;

    @Autowired
    Accounts accounts;

    @Autowired
    Texts texts;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock time;

    private Hall hall;
    private List<Account> delegates;

    @BeforeEach
    void a_congress_with_three_delegates_who_can_sign_in() {
        time.setTo(MONDAY);
        hall = story.hall(people.unions("AH-HB").basic(), CongressKind.INDUSTRY, 30, 0, 100, 0);
        delegates = hall.accounts().stream()
                .map(one -> accounts.find(one.id()).orElseThrow())
                .toList();
    }

    @AfterEach
    void real_time_again() {
        time.reset();
    }

    private Answer<ProposalId> propose(Account by, String matter) {
        return people.as(
                by,
                () -> submitProposal.submit(hall.congress(), new SubmitProposal.NewProposal(matter, "没有地方等客", "划出车位")));
    }

    private ProposalId proposed() {
        return propose(delegates.getFirst(), "增设候客区").orElseThrow();
    }

    private void seconded(ProposalId id, int... by) {
        for (int one : by) {
            people.as(delegates.get(one), () -> submitProposal.second(id)).orElseThrow();
        }
    }

    private ProposalRow row(ProposalId id) {
        return people.as(hall.secretary(), () -> board.of(hall.congress())).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"增设候客区;发放补贴", "1、增设候客区 2、发放补贴", "增设候客区\n发放补贴"})
    void two_matters_are_two_proposals(String matter) {
        assertThat(CongressStory.codes(propose(delegates.getFirst(), matter))).containsExactly("congress.one-matter");
    }

    @Test
    void only_delegates_propose_and_nobody_seconds_the_own_proposal() {
        assertThat(CongressStory.codes(propose(hall.secretary(), "增设候客区"))).containsExactly("congress.only-delegates");
        ProposalId id = proposed();

        assertThat(CongressStory.codes(people.as(delegates.getFirst(), () -> submitProposal.second(id))))
                .containsExactly("congress.not-ones-own");
    }

    @Test
    void it_is_filed_with_two_seconders_and_not_with_one_counted_twice() {
        ProposalId id = proposed();
        seconded(id, 1, 1);

        Answer<ProposalId> refused = people.as(hall.secretary(), () -> handleProposal.file(id));

        assertThat(CongressStory.codes(refused)).containsExactly("congress.too-few-seconders");
        assertThat(texts.say(Texts.CHINESE, refused.reasons().getFirst())).contains("附议 1 名，至少须 2 名", "待核");
        seconded(id, 2);
        assertThat(people.as(hall.secretary(), () -> handleProposal.file(id)).isDone())
                .isTrue();
    }

    @Test
    void it_is_assigned_answered_in_thirty_days_rated_and_reported() {
        ProposalId id = proposed();
        seconded(id, 1, 2);
        people.as(hall.secretary(), () -> handleProposal.file(id)).orElseThrow();
        people.as(hall.secretary(), () -> handleProposal.assign(id, "市总工会权益保障部"))
                .orElseThrow();
        assertThat(row(id).answerDue()).isEqualTo(LocalDate.of(2026, 12, 23));
        assertThat(CongressStory.codes(people.as(delegates.getFirst(), () -> handleProposal.rate(id, "SATISFIED"))))
                .containsExactly("congress.proposal-stage");
        people.as(hall.secretary(), () -> handleProposal.answer(id, "已划出车位。")).orElseThrow();
        assertThat(CongressStory.codes(people.as(delegates.get(1), () -> handleProposal.rate(id, "SATISFIED"))))
                .containsExactly("congress.only-the-proposer");
        people.as(delegates.getFirst(), () -> handleProposal.rate(id, "PARTLY")).orElseThrow();

        SessionId session = story.session(hall, story.convened(hall));
        assertThat(people.as(hall.secretary(), () -> handleProposal.report(session))
                        .orElseThrow())
                .isEqualTo(1);
        assertThat(people.as(hall.secretary(), () -> handleProposal.report(session))
                        .orElseThrow())
                .as("again")
                .isZero();
        assertThat(row(id))
                .extracting(ProposalRow::satisfaction, ProposalRow::reportedIn)
                .containsExactly("PARTLY", "一届一次会议");
    }

    @Test
    void it_is_reviewed_within_the_period_of_the_place_and_a_new_calendar_moves_that() {
        ProposalId id = proposed();
        assertThat(row(id).reviewDue()).as("five working days").isEqualTo(LocalDate.of(2026, 11, 30));

        transactions.executeWithoutResult(status -> events.publishEvent(new DeadlineMoved(
                id.value(), "proposal-review", null, LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 1), false)));

        assertThat(row(id).reviewDue()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(book.of(id.value())).extracting("name", "metOn").containsExactly(tuple("proposal-review", null));
        seconded(id, 1, 2);
        people.as(hall.secretary(), () -> handleProposal.file(id)).orElseThrow();
        people.as(hall.secretary(), () -> handleProposal.assign(id, "市总工会权益保障部"))
                .orElseThrow();
        transactions.executeWithoutResult(status -> events.publishEvent(new DeadlineMoved(
                id.value(), "proposal-answer", null, LocalDate.of(2026, 12, 23), LocalDate.of(2026, 12, 24), false)));

        assertThat(row(id).answerDue()).isEqualTo(LocalDate.of(2026, 12, 24));
    }

    @Test
    void it_is_returned_with_a_reason_only() {
        ProposalId id = proposed();

        assertThat(CongressStory.codes(people.as(hall.secretary(), () -> handleProposal.sendBack(id, " "))))
                .containsExactly("congress.return-reason");
        people.as(hall.secretary(), () -> handleProposal.sendBack(id, "不属于职代会职权。"))
                .orElseThrow();

        assertThat(row(id).returnReason()).isEqualTo("不属于职代会职权。");
    }

    @Test
    void two_of_the_same_matter_go_on_together_with_all_their_voices() {
        ProposalId first = proposed();
        ProposalId second = propose(delegates.get(1), "候客区要扩大").orElseThrow();
        seconded(second, 2);

        people.as(hall.secretary(), () -> handleProposal.merge(second, first)).orElseThrow();

        assertThat(row(second).mergedInto()).isEqualTo(1);
        assertThat(row(first).seconders())
                .as("the other proposer and the other's seconder")
                .isEqualTo(2);
        assertThat(CongressStory.codes(people.as(hall.secretary(), () -> handleProposal.merge(first, first))))
                .containsExactly("congress.cannot-merge");
    }
}
