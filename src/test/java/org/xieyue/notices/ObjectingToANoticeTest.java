package org.xieyue.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieyue.cases.Cases;
import org.xieyue.clock.Deadlines;
import org.xieyue.clock.Period;
import org.xieyue.clock.YearCalendars;
import org.xieyue.identity.Account;
import org.xieyue.identity.UnionId;
import org.xieyue.notices.PublicNotices.NoticeResult;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.OutOfOrder;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Texts;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.TestProcesses;
import org.xieyue.testing.XieyueTest;

@XieyueTest
@RecordApplicationEvents
class ObjectingToANoticeTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 9);
    private static final String DOUBT = "据我了解该户另有一处住房";

    @Autowired
    PublicNotices posted;

    @Autowired
    CurrentNotices notices;

    @Autowired
    RaiseObjection raiseObjection;

    @Autowired
    ReadObjections readObjections;

    @Autowired
    Cases cases;

    @Autowired
    TestProcesses processes;

    @Autowired
    MyMessages messages;

    @Autowired
    Deadlines deadlines;

    @Autowired
    YearCalendars calendars;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationEvents events;

    private final CaseId contested = new CaseId(UUID.randomUUID());
    private final CaseId other = new CaseId(UUID.randomUUID());
    private TestPeople.Organisation organisation;

    @BeforeEach
    void two_items_hang_out_for_five_working_days() {
        clock.setTo(MONDAY);
        organisation = people.organisation();
        publish(contested, organisation.basic(), "张** 生活救助 6,372.00 元");
        publish(other, organisation.basic(), "李** 助学救助 3,000.00 元");
    }

    private void publish(CaseId caseId, UnionId scope, String text) {
        transaction.executeWithoutResult(status -> posted.publish(
                caseId, scope, text, "consent-" + caseId, deadlines.after(MONDAY, Period.workingDays(5))));
    }

    private List<NoticeRow> seenBy(Account reader) {
        return people.as(reader, notices::list);
    }

    private NoticeRow item(Account reader, String beginning) {
        return seenBy(reader).stream()
                .filter(row -> row.text().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    private Answer<ObjectionRow> object(Account person, String beginning) {
        NoticeId id = item(person, beginning).id();
        return people.as(person, () -> raiseObjection.raise(id, DOUBT));
    }

    private void settle(boolean upheld) {
        transaction.executeWithoutResult(status -> posted.settleObjections(contested, upheld, "经核查住房已出售"));
    }

    private NoticeResult close(CaseId caseId) {
        return transaction.execute(status -> posted.close(caseId));
    }

    @Test
    void the_workers_of_the_unit_and_the_unions_above_see_it_and_nobody_else() {
        assertThat(seenBy(organisation.worker())).extracting(NoticeRow::text).hasSize(2);
        assertThat(seenBy(organisation.reviewer())).hasSize(2);
        assertThat(seenBy(organisation.otherWorker())).isEmpty();
        assertThat(item(organisation.worker(), "张").lastDay()).isEqualTo(LAST_DAY);
    }

    @Test
    void a_notice_of_the_county_is_seen_by_the_workers_below() {
        publish(new CaseId(UUID.randomUUID()), organisation.county(), "王** 医疗救助");

        assertThat(item(organisation.worker(), "王").onHold()).isFalse();
        assertThat(object(organisation.worker(), "王").isDone()).isTrue();
    }

    @Test
    void an_objection_puts_exactly_this_item_on_hold() {
        object(organisation.secondWorker(), "张").orElseThrow();

        assertThat(item(organisation.worker(), "张").onHold()).isTrue();
        assertThat(item(organisation.worker(), "李").onHold()).isFalse();
        assertThat(events.stream(ObjectionRaised.class).map(ObjectionRaised::caseId))
                .containsExactly(contested);
        assertThat(close(contested)).isEqualTo(new NoticeResult(0, 0, 1));
        assertThat(close(other)).isEqualTo(new NoticeResult(0, 0, 0));
    }

    @Test
    void who_objected_is_told_to_nobody() {
        object(organisation.secondWorker(), "张").orElseThrow();

        assertThat(item(organisation.worker(), "张").mine()).isNull();
        assertThat(item(organisation.secondWorker(), "张").mine()).isNotNull();
        List<ObjectionRow> settlers = transaction.execute(status -> posted.objections(contested));
        assertThat(settlers).singleElement().satisfies(row -> {
            assertThat(row.text()).isEqualTo(DOUBT);
            assertThat(row.toString())
                    .doesNotContain(organisation.secondWorker().name());
        });
    }

    @Test
    void only_those_who_settle_and_watch_read_what_was_objected() {
        processes.publish();
        var opened = TestProcesses.approvalCase(
                organisation.basic(),
                organisation.worker().id(),
                UUID.randomUUID().toString());
        transaction.executeWithoutResult(status -> people.as(organisation.worker(), () -> cases.open(opened)));
        publish(opened.id(), organisation.basic(), "赵** 生活救助");
        object(organisation.secondWorker(), "赵").orElseThrow();

        for (Account reader : List.of(organisation.reviewer(), organisation.approver(), organisation.auditor())) {
            assertThat(people.as(reader, () -> readObjections.of(opened.id())))
                    .extracting(ObjectionRow::text)
                    .containsExactly(DOUBT);
        }
        for (Account curious : List.of(organisation.worker(), organisation.officer())) {
            assertThat(people.as(curious, () -> readObjections.of(opened.id()))).isEmpty();
        }
        assertThatThrownBy(() -> people.as(organisation.otherReviewer(), () -> readObjections.of(opened.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void somebody_of_another_union_cannot_even_find_it() {
        NoticeId id = item(organisation.worker(), "张").id();

        assertThatThrownBy(() -> people.as(organisation.otherWorker(), () -> raiseObjection.raise(id, DOUBT)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> people.as(organisation.otherReviewer(), () -> notices.row(id)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_person_has_one_open_objection_to_an_item() {
        object(organisation.secondWorker(), "张").orElseThrow();

        assertThat(object(organisation.secondWorker(), "张").reasons())
                .extracting(Refusal::code)
                .containsExactly("notices.objection-open");
        assertThat(object(organisation.worker(), "张").isDone())
                .as("somebody else")
                .isTrue();
    }

    @Test
    void a_double_click_raises_one() throws Exception {
        NoticeId id = item(organisation.secondWorker(), "张").id();
        Callable<Answer<ObjectionRow>> click =
                () -> people.as(organisation.secondWorker(), () -> raiseObjection.raise(id, DOUBT));
        try (var threads = Executors.newFixedThreadPool(4)) {
            long raised = 0;
            for (Future<Answer<ObjectionRow>> answer : threads.invokeAll(List.of(click, click, click, click))) {
                raised += answer.get().isDone() ? 1 : 0;
            }
            assertThat(raised).isEqualTo(1);
        }
    }

    @Test
    void the_last_day_is_in_time_and_the_next_is_not() {
        clock.setTo(LAST_DAY);
        assertThat(object(organisation.worker(), "张").isDone()).isTrue();

        clock.setTo(LAST_DAY.plusDays(1));
        assertThat(object(organisation.secondWorker(), "张").reasons())
                .extracting(Refusal::code)
                .containsExactly("notices.period-over");
    }

    @Test
    void an_item_that_was_taken_down_takes_no_objection() {
        NoticeId id = item(organisation.worker(), "张").id();
        close(contested);

        assertThat(people.as(organisation.worker(), () -> raiseObjection.raise(id, DOUBT))
                        .reasons())
                .extracting(Refusal::code)
                .containsExactly("notices.period-over");
        assertThat(seenBy(organisation.worker())).hasSize(1);
    }

    @Test
    void a_word_is_no_objection() {
        NoticeId id = item(organisation.worker(), "张").id();

        assertThat(people.as(organisation.worker(), () -> raiseObjection.raise(id, "  不  "))
                        .reasons())
                .extracting(Refusal::field)
                .containsExactly("text");
        assertThat(people.as(organisation.worker(), () -> raiseObjection.raise(id, "长".repeat(2001)))
                        .isDone())
                .isFalse();
    }

    @Test
    void the_objector_is_told_the_outcome_with_its_reason_once() {
        object(organisation.secondWorker(), "张").orElseThrow();

        settle(false);
        settle(false);

        var told = people.as(organisation.secondWorker(), () -> messages.page(Texts.CHINESE, null, 10))
                .rows();
        assertThat(told).singleElement().satisfies(message -> {
            assertThat(message.subject()).isEqualTo("您的异议不成立");
            assertThat(message.text()).contains("经核查住房已出售").contains("张**");
        });
        assertThat(item(organisation.secondWorker(), "张").onHold()).isFalse();
        assertThat(close(contested)).isEqualTo(new NoticeResult(0, 1, 0));
    }

    @Test
    void an_upheld_objection_is_counted_as_such() {
        object(organisation.secondWorker(), "张").orElseThrow();
        object(organisation.worker(), "张").orElseThrow();

        settle(true);

        assertThat(close(contested)).isEqualTo(new NoticeResult(2, 0, 0));
        assertThat(people.as(organisation.worker(), () -> messages.page(Texts.ENGLISH, null, 10))
                        .rows())
                .extracting(MessageRow::subject)
                .containsExactly("Your objection was upheld");
    }

    @Test
    void without_consent_or_unmasked_nothing_is_published() {
        CaseId caseId = new CaseId(UUID.randomUUID());
        var period = deadlines.after(MONDAY, Period.workingDays(5));

        for (String text : List.of("张三 340602199001011234", "张** 13812345678", "张** 6222020200112233445")) {
            assertThatThrownBy(() -> transaction.executeWithoutResult(
                            status -> posted.publish(caseId, organisation.basic(), text, "consent", period)))
                    .as(text)
                    .isInstanceOf(OutOfOrder.class)
                    .hasMessageContaining("NOTICE-2");
        }
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> posted.publish(caseId, organisation.basic(), "张** 生活救助", " ", period)))
                .isInstanceOf(OutOfOrder.class)
                .hasMessageContaining("NOTICE-1");
    }

    @Test
    void publishing_again_has_no_effect_and_another_text_is_a_mistake() {
        publish(contested, organisation.basic(), "张** 生活救助 6,372.00 元");
        assertThat(seenBy(organisation.worker())).hasSize(2);

        assertThatThrownBy(() -> publish(contested, organisation.basic(), "张** 生活救助 9,000.00 元"))
                .isInstanceOf(OutOfOrder.class)
                .hasMessageContaining("NOTICE-3");
    }

    @Test
    void after_the_end_the_case_may_be_published_anew() {
        object(organisation.worker(), "张").orElseThrow();
        close(contested);
        settle(true);
        publish(contested, organisation.basic(), "张** 生活救助 3,000.00 元");

        assertThat(item(organisation.worker(), "张").onHold()).isFalse();
        assertThat(close(contested)).isEqualTo(new NoticeResult(0, 0, 0));
    }

    @Test
    void the_last_day_follows_a_new_holiday_calendar() {
        CaseId caseId = new CaseId(UUID.randomUUID());
        LocalDate december28 = LocalDate.of(2026, 12, 28);
        transaction.executeWithoutResult(status -> {
            posted.publish(
                    caseId,
                    organisation.basic(),
                    "赵** 生活救助",
                    "consent",
                    deadlines.after(december28, Period.workingDays(5)));
            assertThat(item(organisation.worker(), "赵").provisional()).isTrue();

            calendars
                    .load(2027, "date,kind,name\n2027-01-01,day-off,元旦\n".getBytes(StandardCharsets.UTF_8))
                    .orElseThrow();

            assertThat(item(organisation.worker(), "赵").lastDay()).isEqualTo(LocalDate.of(2027, 1, 5));
            assertThat(item(organisation.worker(), "赵").provisional()).isFalse();
            status.setRollbackOnly();
        });
    }
}
