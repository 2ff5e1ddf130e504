package org.xieyue.bargaining.process;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.agreements.BargainingTopic;
import org.xieyue.bargaining.BargainingFacts;
import org.xieyue.bargaining.BargainingStage;
import org.xieyue.bargaining.BargainingStory;
import org.xieyue.bargaining.BargainingStory.Talk;
import org.xieyue.bargaining.ChooseTopics;
import org.xieyue.bargaining.ConcludeBargaining;
import org.xieyue.bargaining.Letter;
import org.xieyue.bargaining.Reply;
import org.xieyue.clock.Period;
import org.xieyue.employers.EmployerId;
import org.xieyue.negotiation.TableBoard;
import org.xieyue.negotiation.TableView;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** The diagram of a bargaining with the clock moved: each path, each timer. */
@XieyueTest
class CollectiveBargainingProcessTest {

    private static final LocalDate SECOND_OF_MARCH = LocalDate.of(2026, 3, 2);

    @Autowired
    BargainingStory story;

    @Autowired
    ConcludeBargaining conclude;

    @Autowired
    ChooseTopics chooseTopics;

    @Autowired
    TableBoard table;

    @Autowired
    TestClock clock;

    @Autowired
    TestPeople people;

    @Autowired
    EngineDriver engine;

    @AfterEach
    void now() {
        clock.reset();
    }

    private void on(Talk talk, LocalDate day) {
        clock.setTo(day);
        engine.runDueJobs(talk.id());
        assertThat(engine.incidents(talk.id())).isEmpty();
    }

    private void waitsFor(Talk talk, String... tasks) {
        assertThat(engine.openTasks(talk.id())).containsExactlyInAnyOrder(tasks);
    }

    @Test
    void nationally_a_reply_is_due_twenty_days_after_receipt_and_on_a_monday_when_that_is_a_sunday() {
        clock.setTo(SECOND_OF_MARCH);
        Talk talk = story.decided("AH", 1);

        story.offered(talk);

        assertThat(story.facts(talk).row().replyDueOn()).isEqualTo(LocalDate.of(2026, 3, 23));
        waitsFor(talk, "登记书面答复");
    }

    @Test
    void an_offer_delivered_before_its_date_or_in_the_future_or_without_proof_is_refused_and_nothing_is_kept() {
        clock.setTo(SECOND_OF_MARCH);
        Talk talk = story.decided("AH", 1);
        story.offerWritten(talk);

        assertThat(story.refusals(talk, "送达要约书", "offer-delivered", story.delivery(talk, SECOND_OF_MARCH.minusDays(1))))
                .containsExactly("bargaining.delivered-before-written");
        assertThat(story.refusals(talk, "送达要约书", "offer-delivered", story.delivery(talk, SECOND_OF_MARCH.plusDays(1))))
                .containsExactly("bargaining.delivered-in-future");

        assertThat(story.facts(talk).replies()).allMatch(one -> one.reply().deliveredOn() == null);
    }

    @Test
    void silence_in_hangzhou_brings_reminder_opinion_letter_proposal_and_the_limit_after_the_holiday() {
        clock.setTo(SECOND_OF_MARCH);
        Talk talk = story.decided("ZJ-HZ", 1);
        story.offered(talk);
        assertThat(story.facts(talk).row().replyDueOn()).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(story.facts(talk).row().overallDueOn()).isEqualTo(LocalDate.of(2026, 5, 6));

        on(talk, LocalDate.of(2026, 3, 14));
        assertThat(story.facts(talk).letters()).extracting(Letter::kind).containsExactly(Letter.Kind.REMINDER);
        on(talk, LocalDate.of(2026, 3, 17));

        assertThat(story.stage(talk)).isEqualTo(BargainingStage.UNSETTLED);
        assertThat(story.facts(talk).replies().getFirst().reply().answer()).isEqualTo(Reply.Answer.SILENT);
        assertThat(story.refusals(talk, "处理未应约情况", "settle-propose", Map.of()))
                .containsExactly("bargaining.opinion-first");
        story.done(talk, "处理未应约情况", "settle-press", Map.of());
        story.done(talk, "发出意见书", "opinion-sent", Map.of("deliveredOn", "2026-03-17"));
        assertThat(story.facts(talk).row().nextDueOn()).isEqualTo(LocalDate.of(2026, 4, 8));

        on(talk, LocalDate.of(2026, 4, 8));
        waitsFor(talk, "登记对意见书的答复");
        on(talk, LocalDate.of(2026, 4, 9));
        story.done(talk, "处理未应约情况", "settle-propose", Map.of());
        story.done(talk, "提出建议书", "proposal-sent", Map.of("deliveredOn", "2026-04-09"));
        assertThat(story.stage(talk)).isEqualTo(BargainingStage.PROPOSED);
        story.done(
                talk,
                talk.authority(),
                "处理工会建议书",
                "authority-orders",
                Map.of("orderedOn", "2026-04-09", "dueOn", "2026-04-16", "number", "劳监令〔2026〕3号"));
        on(talk, LocalDate.of(2026, 4, 17));
        story.done(talk, "处理未应约情况", "settle-sanctioned", Map.of());

        assertThat(story.stage(talk)).isEqualTo(BargainingStage.REFUSED_SANCTIONED);
        assertThat(engine.hasEnded(talk.id())).isTrue();
    }

    @Test
    void an_order_of_the_authority_brings_the_employer_to_the_table() {
        clock.setTo(SECOND_OF_MARCH);
        Talk talk = story.decided("ZJ-HZ", 1);
        story.offered(talk);
        EmployerId employer = talk.employers().getFirst();
        story.done(talk, "登记书面答复", "reply-recorded", story.refuses(employer, SECOND_OF_MARCH));
        story.done(talk, "处理未应约情况", "settle-press", Map.of());
        story.done(talk, "发出意见书", "opinion-sent", Map.of("deliveredOn", "2026-03-02"));
        on(talk, LocalDate.of(2026, 3, 24));
        story.done(talk, "处理未应约情况", "settle-propose", Map.of());
        story.done(talk, "提出建议书", "proposal-sent", Map.of("deliveredOn", "2026-03-24"));
        story.done(
                talk,
                talk.authority(),
                "处理工会建议书",
                "authority-orders",
                Map.of("orderedOn", "2026-03-24", "dueOn", "2026-03-31"));

        story.done(talk, "登记责令改正后的答复", "reply-recorded", story.accepts(employer, LocalDate.of(2026, 3, 24)));

        assertThat(story.stage(talk)).isEqualTo(BargainingStage.ACCEPTED);
        assertThat(story.facts(talk).replies().getFirst().reply().late()).isTrue();
        waitsFor(talk, "确认双方协商代表");
    }

    @Test
    void a_good_reason_ends_the_case_but_not_in_beijing_where_nobody_may_refuse() {
        clock.setTo(SECOND_OF_MARCH);
        Talk anhui = story.decided("AH", 1);
        story.offered(anhui);
        story.done(
                anhui,
                "登记书面答复",
                "reply-recorded",
                story.refuses(anhui.employers().getFirst(), SECOND_OF_MARCH));
        Talk beijing = story.decided("BJ", 1);
        story.offered(beijing);
        story.done(
                beijing,
                "登记书面答复",
                "reply-recorded",
                story.refuses(beijing.employers().getFirst(), SECOND_OF_MARCH));

        story.done(anhui, "处理未应约情况", "settle-excuse", Map.of());
        assertThat(story.refusals(beijing, "处理未应约情况", "settle-excuse", Map.of()))
                .containsExactly("bargaining.may-not-refuse");

        assertThat(story.stage(anhui)).isEqualTo(BargainingStage.WITHDRAWN);
        assertThat(story.stage(beijing)).isEqualTo(BargainingStage.UNSETTLED);
    }

    @Test
    void of_eight_platforms_one_is_silent_and_joins_late_while_the_others_talk() {
        clock.setTo(SECOND_OF_MARCH);
        Talk talk = story.decided("AH", 8);
        story.offered(talk);
        for (EmployerId employer : talk.employers().subList(0, 7)) {
            story.done(talk, "登记书面答复", "reply-recorded", story.accepts(employer, SECOND_OF_MARCH));
        }
        on(talk, LocalDate.of(2026, 3, 24));
        assertThat(story.stage(talk)).isEqualTo(BargainingStage.UNSETTLED);

        story.done(talk, "处理未应约情况", "settle-press", Map.of());
        story.done(talk, "发出意见书", "opinion-sent", Map.of("deliveredOn", "2026-03-24"));
        story.done(
                talk,
                "登记对意见书的答复",
                "reply-recorded",
                story.accepts(talk.employers().getLast(), LocalDate.of(2026, 3, 24)));

        assertThat(story.stage(talk)).isEqualTo(BargainingStage.ACCEPTED);
        assertThat(story.facts(talk).replies())
                .filteredOn(one -> one.reply().late())
                .extracting(one -> one.reply().employer())
                .containsExactly(talk.employers().getLast());
    }

    @Test
    void rounds_need_minutes_of_both_chiefs_and_chairs_alternate() {
        clock.setTo(SECOND_OF_MARCH);
        Talk talk = story.decided("AH", 1);
        story.inTalks(talk, SECOND_OF_MARCH.plusDays(8));
        on(talk, SECOND_OF_MARCH.plusDays(8));

        story.meets(talk);
        waitsFor(talk, "确认会议记录", "确认会议记录");
        story.confirms(talk, talk.zhou());
        waitsFor(talk, "确认会议记录");
        story.confirms(talk, talk.qian());
        assertThat(story.refusals(talk, "研判协商结果", "talks-agreed", Map.of()))
                .containsExactly("negotiation.clauses-open");
        story.done(talk, "研判协商结果", "talks-next", BargainingStory.meeting(SECOND_OF_MARCH.plusDays(15)));

        assertThat(story.facts(talk).rounds())
                .extracting(round -> round.chair().name())
                .containsExactly("WORKERS", "EMPLOYERS");
        waitsFor(talk, "召开协商会议");
    }

    @Test
    void what_is_settled_goes_to_the_conclusion() {
        clock.setTo(SECOND_OF_MARCH);
        Talk talk = story.decided("AH", 1);
        story.inTalks(talk, SECOND_OF_MARCH.plusDays(8));
        on(talk, SECOND_OF_MARCH.plusDays(8));
        story.done(talk, "召开协商会议", "round-begin", Map.of("workersPresent", "3", "employersPresent", "3"));
        story.settles(talk);
        story.done(talk, "协商并结束本轮", "round-end", Map.of());
        story.confirms(talk, talk.zhou());
        story.confirms(talk, talk.qian());

        story.done(talk, "研判协商结果", "talks-agreed", Map.of());

        assertThat(story.stage(talk)).isEqualTo(BargainingStage.CONCLUDING);
        waitsFor(talk, "拟定草案");
    }

    @Test
    void suspensions_beyond_the_cap_are_refused_and_coordination_runs_thirty_days_and_once_fifteen_more() {
        clock.setTo(LocalDate.of(2026, 3, 30));
        Talk talk = story.decided("ZJ-HZ", 1);
        story.inTalks(talk, LocalDate.of(2026, 4, 13));
        on(talk, LocalDate.of(2026, 4, 13));
        story.meetsAndConfirms(talk);
        story.done(talk, "研判协商结果", "talks-suspend", pause("2026-05-01"));
        assertThat(story.stage(talk)).isEqualTo(BargainingStage.SUSPENDED);
        assertThat(head(talk).pausedUntil()).isEqualTo(LocalDate.of(2026, 5, 1));
        on(talk, LocalDate.of(2026, 5, 1));
        assertThat(story.stage(talk)).isEqualTo(BargainingStage.TALKS);
        story.done(talk, "商定下一轮会议", "round-scheduled", BargainingStory.meeting(LocalDate.of(2026, 5, 8)));
        assertThat(requireNonNull(head(talk).next()).place()).isEqualTo("工人文化宫");
        on(talk, LocalDate.of(2026, 5, 8));
        story.meetsAndConfirms(talk);

        assertThat(story.facts(talk).suspendedDays()).isEqualTo(18);
        headSaysHowLongTheyHaveTalkedAndMayTalk(head(talk));
        assertThat(story.refusals(talk, "研判协商结果", "talks-suspend", pause("2026-05-23")))
                .containsExactly("bargaining.suspension-cap");
        story.done(talk, "研判协商结果", "talks-coordinate", Map.of());
        story.done(talk, "申请协调处理", "coordination-request", Map.of());
        on(talk, LocalDate.of(2026, 5, 11));
        story.done(talk, talk.authority(), "受理协调申请", "coordination-accept", Map.of("acceptedOn", "2026-05-11"));
        assertThat(coordination(talk).dueOn()).isEqualTo(LocalDate.of(2026, 6, 10));
        story.done(talk, talk.authority(), "协调处理", "coordination-extend", Map.of());
        assertThat(coordination(talk).dueOn()).isEqualTo(LocalDate.of(2026, 6, 25));
        assertThat(story.does(talk, talk.authority(), "协调处理", "coordination-extend", Map.of())
                        .reasons())
                .extracting("code")
                .containsExactly("bargaining.extended-already");

        on(talk, LocalDate.of(2026, 6, 26));
        assertThat(story.stage(talk)).isEqualTo(BargainingStage.UNRESOLVED);
        assertThat(engine.hasEnded(talk.id())).isTrue();
    }

    private TableView.Talks head(Talk talk) {
        return requireNonNull(
                people.as(talk.zhou(), () -> table.mine(talk.id(), 0)).talks());
    }

    private static void headSaysHowLongTheyHaveTalkedAndMayTalk(TableView.Talks head) {
        assertThat(head.since()).isEqualTo(LocalDate.of(2026, 4, 13));
        assertThat(head.days()).isEqualTo(26);
        assertThat(head.suspendedDays()).isEqualTo(18);
        assertThat(requireNonNull(head.suspensionCap()).period()).isEqualTo(Period.calendarDays(30));
        TableView.Limit limit = requireNonNull(head.limit());
        assertThat(limit.dueOn()).isEqualTo(LocalDate.of(2026, 5, 29));
        assertThat(limit.rule().source().args().toString()).contains("杭州市企业工资集体协商条例");
        assertThat(head.next()).isNull();
    }

    @Test
    void a_coordination_that_succeeds_leads_back_to_the_table_and_is_not_repeated() {
        clock.setTo(SECOND_OF_MARCH);
        Talk talk = story.decided("AH", 1);
        story.inTalks(talk, SECOND_OF_MARCH.plusDays(8));
        on(talk, SECOND_OF_MARCH.plusDays(8));
        story.meetsAndConfirms(talk);
        story.done(talk, "研判协商结果", "talks-coordinate", Map.of());
        story.done(talk, "申请协调处理", "coordination-request", Map.of());
        story.done(
                talk,
                talk.authority(),
                "受理协调申请",
                "coordination-accept",
                Map.of("acceptedOn", SECOND_OF_MARCH.plusDays(8).toString()));
        story.done(talk, talk.authority(), "协调处理", "coordination-agreed", Map.of("terms", "抽成按百分之二十执行。"));

        waitsFor(talk, "商定下一轮会议");
        story.done(talk, "商定下一轮会议", "round-scheduled", BargainingStory.meeting(SECOND_OF_MARCH.plusDays(8)));
        story.meetsAndConfirms(talk);
        assertThat(story.refusals(talk, "研判协商结果", "talks-coordinate", Map.of()))
                .containsExactly("bargaining.coordinated-already");
    }

    @Test
    void the_overall_limit_ends_the_rounds_and_leads_to_the_authority_or_the_end() {
        clock.setTo(SECOND_OF_MARCH);
        Talk talk = story.decided("ZJ-HZ", 1);
        story.inTalks(talk, SECOND_OF_MARCH.plusDays(21));
        on(talk, SECOND_OF_MARCH.plusDays(21));
        story.meetsAndConfirms(talk);
        assertThat(story.refusals(talk, "研判协商结果", "talks-next", BargainingStory.meeting(LocalDate.of(2026, 5, 7))))
                .containsExactly("bargaining.beyond-limit");

        on(talk, LocalDate.of(2026, 5, 6));
        waitsFor(talk, "研判协商结果");
        on(talk, LocalDate.of(2026, 5, 7));
        waitsFor(talk, "申请协调处理");
        story.done(talk, "申请协调处理", "talks-end", Map.of());

        assertThat(story.stage(talk)).isEqualTo(BargainingStage.UNRESOLVED);
        assertThat(engine.hasEnded(talk.id())).isTrue();
    }

    @Test
    void in_ningbo_the_limit_runs_from_the_first_meeting() {
        clock.setTo(SECOND_OF_MARCH);
        Talk talk = story.decided("ZJ-NB", 1);
        story.inTalks(talk, LocalDate.of(2026, 3, 16));
        assertThat(story.facts(talk).row().overallDueOn()).isNull();
        on(talk, LocalDate.of(2026, 3, 16));
        story.meets(talk);

        assertThat(story.facts(talk).row().overallDueOn()).isEqualTo(LocalDate.of(2026, 4, 28));
        on(talk, LocalDate.of(2026, 4, 29));
        waitsFor(talk, "申请协调处理");
    }

    @Test
    void information_that_does_not_come_in_time_is_noted_and_the_meeting_is_held() {
        clock.setTo(SECOND_OF_MARCH);
        Talk talk = story.decided("ZJ-HZ", 1);
        story.offered(talk);
        story.done(
                talk, "登记书面答复", "reply-recorded", story.accepts(talk.employers().getFirst(), SECOND_OF_MARCH));
        story.seat(talk, org.xieyue.parties.Side.EMPLOYERS, talk.qian(), 3);
        story.joins(talk, talk.employers());
        story.done(talk, "确认双方协商代表", "sides-stand", Map.of());
        assertThat(story.refusals(
                        talk,
                        "商定首次会议并索取资料",
                        "information-requested",
                        BargainingStory.meeting(LocalDate.of(2026, 3, 6))))
                .containsExactly("bargaining.no-time-for-information");
        story.done(talk, "商定首次会议并索取资料", "information-requested", BargainingStory.meeting(LocalDate.of(2026, 3, 20)));
        assertThat(story.facts(talk).information().dueOn()).isEqualTo(LocalDate.of(2026, 3, 11));

        on(talk, LocalDate.of(2026, 3, 12));

        BargainingFacts.Information information = story.facts(talk).information();
        assertThat(information.providedOn()).isNull();
        waitsFor(talk, "召开协商会议");
    }

    @Test
    void the_union_may_take_it_back_until_the_text_is_agreed_and_a_further_topic_may_be_asked_for() {
        clock.setTo(SECOND_OF_MARCH);
        Talk talk = story.decided("AH", 1);
        story.inTalks(talk, SECOND_OF_MARCH.plusDays(8));
        people.as(
                talk.qian(),
                () -> chooseTopics
                        .ask(talk.id(), BargainingTopic.INJURY_COVER, "意外险")
                        .orElseThrow());
        waitsFor(talk, "召开协商会议", "商定新增议题");
        story.done(talk, "商定新增议题", "topic-accept", Map.of("furtherTopic", "INJURY_COVER", "title", "意外险"));
        assertThat(story.facts(talk).topics()).extracting("title").contains("意外险");

        people.as(talk.officer(), () -> conclude.withdraw(talk.id(), "改为参加行业协商").orElseThrow());
        engine.runDueJobs(talk.id());

        assertThat(story.stage(talk)).isEqualTo(BargainingStage.WITHDRAWN);
        assertThat(engine.hasEnded(talk.id())).isTrue();
    }

    private BargainingFacts.Coordination coordination(Talk talk) {
        return story.facts(talk).coordination();
    }

    private static Map<String, Object> pause(String until) {
        return Map.of("until", until, "consent", "true");
    }
}
