package org.xieyue.congress.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.congress.CheckIn;
import org.xieyue.congress.CongressKind;
import org.xieyue.congress.CongressStory;
import org.xieyue.congress.CongressStory.Hall;
import org.xieyue.congress.HearOpinions;
import org.xieyue.congress.RecallDelegate;
import org.xieyue.congress.SendPapers;
import org.xieyue.congress.SessionBoard;
import org.xieyue.congress.SessionStage;
import org.xieyue.documents.DocumentId;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Texts;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** From the preparation to the hall: agenda, papers, opinions, quorum. */
@XieyueTest
class CongressVoteProcessTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate MEETING = MONDAY.plusDays(14);

    @Autowired
    CongressStory story;

    @Autowired
    CheckIn checkIn;

    @Autowired
    HearOpinions hearOpinions;

    @Autowired
    SendPapers sendPapers;

    @Autowired
    RecallDelegate recallDelegate;

    @Autowired
    SessionBoard board;

    @Autowired
    Texts texts;

    @Autowired
    EngineDriver engine;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock time;

    private Hall hall;
    private CaseId id;

    @BeforeEach
    void a_congress_on_a_monday() {
        time.setTo(MONDAY);
        TestPeople.Unions at = people.unions("AH-HB");
        hall = story.hall(at.basic(), CongressKind.INDUSTRY, 30, 0, 100, 0);
        id = story.convened(hall);
    }

    @AfterEach
    void real_time_again() {
        time.reset();
    }

    private void planned() {
        story.done(hall, id, "筹备会议", "session-planned", CongressStory.plan(MEETING, "报告:工作报告\n表决:集体合同草案"));
    }

    private void agreed() {
        planned();
        story.done(hall, id, "商定议题", "agenda-agree", Map.of());
    }

    private Map<String, Object> papers(LocalDate day, DocumentId... papers) {
        return Map.of(
                "papers",
                List.of(papers).stream().map(DocumentId::toString).toList(),
                "meetsOn",
                day.toString(),
                "meetsTime",
                "09:00");
    }

    private void sent() {
        agreed();
        story.done(hall, id, "送达会议材料", "papers-send", papers(MEETING, story.paper(hall, id, "one")));
    }

    private void theDayComes() {
        time.setTo(
                MEETING.atTime(8, 0).atZone(org.xieyue.clock.BusinessClock.ZONE).toInstant());
        engine.runDueJobs(id);
    }

    private String sentence(org.xieyue.shared.Answer<?> answer) {
        return texts.say(Texts.CHINESE, answer.reasons().getFirst());
    }

    @Test
    void an_agenda_that_is_not_agreed_is_prepared_again() {
        planned();

        assertThat(story.does(hall, id, "商定议题", "agenda-return", "企业要求补充议题。", Map.of())
                        .isDone())
                .isTrue();

        assertThat(engine.openTasks(id)).containsExactly("筹备会议");
    }

    @Test
    void a_plan_without_anything_to_decide_or_too_soon_is_refused() {
        assertThat(CongressStory.codes(story.does(
                        hall, id, "筹备会议", "session-planned", CongressStory.plan(MONDAY.plusDays(6), "报告:工作报告"))))
                .containsExactly("congress.nothing-to-decide", "congress.too-soon");
        assertThat(CongressStory.codes(story.does(
                        hall, id, "筹备会议", "session-planned", CongressStory.plan(MEETING, "表决草案\n选举:代表;3;张三"))))
                .containsExactly("congress.agenda-line", "congress.agenda-election");
        assertThat(story.does(
                                hall,
                                id,
                                "筹备会议",
                                "session-planned",
                                CongressStory.plan(MONDAY.plusDays(7), "vote: draft"))
                        .isDone())
                .as("seven days ahead")
                .isTrue();
    }

    @Test
    void papers_less_than_seven_days_ahead_are_refused_with_the_rule_or_the_meeting_moves() {
        agreed();
        time.setTo(MEETING.minusDays(6));
        DocumentId paper = story.paper(hall, id, "late");

        var late = story.does(hall, id, "送达会议材料", "papers-send", papers(MEETING, paper));

        assertThat(CongressStory.codes(late)).containsExactly("congress.papers-late");
        assertThat(sentence(late)).contains("提前 7 天", "2026年12月8日", "企业民主管理规定", "待核");
        story.done(hall, id, "送达会议材料", "papers-send", papers(MEETING.plusDays(1), paper));
        assertThat(story.view(hall, id).row().meetsAt())
                .isEqualTo(MEETING.plusDays(1)
                        .atTime(9, 0)
                        .atZone(org.xieyue.clock.BusinessClock.ZONE)
                        .toInstant());
    }

    @Test
    void a_paper_after_the_others_comes_in_time_or_not_at_all() {
        sent();
        var session = story.session(hall, id);
        DocumentId second = story.paper(hall, id, "two");
        assertThat(people.as(hall.secretary(), () -> sendPapers.add(session, second, null))
                        .isDone())
                .isTrue();
        time.setTo(MEETING.minusDays(6));
        DocumentId third = story.paper(hall, id, "three");

        var late = people.as(hall.secretary(), () -> sendPapers.add(session, third, null));

        assertThat(CongressStory.codes(late)).containsExactly("congress.papers-late");
        assertThat(story.view(hall, id).papers()).hasSize(2);
        assertThat(people.as(
                                hall.secretary(),
                                () -> sendPapers.add(
                                        session, third, MEETING.plusDays(1).atTime(9, 0)))
                        .isDone())
                .isTrue();
    }

    @Test
    void nobody_joins_or_leaves_a_roll_that_is_frozen() {
        sent();

        assertThat(CongressStory.codes(people.as(
                        hall.secretary(),
                        () -> recallDelegate.leave(hall.delegates().getLast()))))
                .containsExactly("congress.roll-frozen");
        assertThat(story.view(hall, id).rollHash()).matches("[0-9a-f]{64}");
        assertThat(story.attendance(hall, id).delegates()).isEqualTo(30);
    }

    @Test
    void what_the_groups_said_is_written_into_the_task() {
        sent();

        assertThat(CongressStory.codes(
                        story.does(hall, id, "征集代表团(组)意见", "opinions-conclude", Map.of("opinions", "第一组:同意\n第二组没有意见"))))
                .containsExactly("congress.opinion-line");
        assertThat(CongressStory.codes(story.does(
                        hall, id, "征集代表团(组)意见", "opinions-conclude", Map.of("opinions", "第一组:同意\n重大分歧：第二组：保底单价太低"))))
                .containsExactly("congress.serious-opinion");
        assertThat(story.view(hall, id).opinions())
                .as("nothing of what was refused")
                .isEmpty();
        story.done(hall, id, "征集代表团(组)意见", "opinions-conclude", Map.of("opinions", "第一组:同意\n第二组:同意"));

        assertThat(story.view(hall, id).opinions())
                .extracting("group", "serious")
                .containsExactly(tuple("第一组", false), tuple("第二组", false));
    }

    @Test
    void an_opinion_that_is_sent_twice_is_noted_once() {
        sent();
        var session = story.session(hall, id);
        for (String words : List.of("同意。", "同意。", "保底单价太低，请再议。")) {
            people.as(hall.secretary(), () -> hearOpinions.record(session, "第一代表团", words, false))
                    .orElseThrow();
        }

        assertThat(story.view(hall, id).opinions()).extracting("text").containsExactlyInAnyOrder("同意。", "保底单价太低，请再议。");
    }

    @Test
    void a_serious_disagreement_sends_the_draft_back_before_the_meeting() {
        sent();
        var session = story.session(hall, id);
        people.as(hall.secretary(), () -> hearOpinions.record(session, "第一代表团", "保底单价太低,不能接受。", true))
                .orElseThrow();

        assertThat(CongressStory.codes(story.does(hall, id, "征集代表团(组)意见", "opinions-conclude", Map.of())))
                .containsExactly("congress.serious-opinion");
        assertThat(story.does(hall, id, "征集代表团(组)意见", "opinions-revise", "提高保底单价后再送。", Map.of())
                        .isDone())
                .isTrue();
        time.setTo(MONDAY.plusDays(2));
        story.done(hall, id, "送达会议材料", "papers-send", papers(MEETING, story.paper(hall, id, "revised")));
        story.done(hall, id, "征集代表团(组)意见", "opinions-conclude", Map.of());
        assertThat(engine.openTasks(id)).as("waits for the day").isEmpty();
        theDayComes();
        assertThat(engine.openTasks(id)).containsExactly("会议签到");
    }

    @Test
    void the_day_comes_although_not_all_groups_have_spoken() {
        sent();

        theDayComes();

        assertThat(engine.openTasks(id)).containsExactly("会议签到");
        assertThat(story.stage(hall, id)).isEqualTo(SessionStage.READY);
    }

    @Test
    void the_doors_open_two_hours_before_and_only_for_those_on_the_roll() {
        sent();
        story.done(hall, id, "征集代表团(组)意见", "opinions-conclude", Map.of());
        var session = story.session(hall, id);
        assertThat(CongressStory.codes(people.as(
                        hall.secretary(),
                        () -> checkIn.byHand(session, hall.delegates().getFirst()))))
                .containsExactly("congress.doors-not-open");

        theDayComes();
        String code =
                people.as(hall.secretary(), () -> board.checkInCode(session)).orElseThrow();

        var seat = people.as(hall.accounts().getFirst(), () -> checkIn.byCode(code));
        assertThat(seat.orElseThrow().delegate()).isEqualTo(hall.delegates().getFirst());
        assertThat(people.as(hall.accounts().getFirst(), () -> checkIn.byCode(code))
                        .isDone())
                .as("again is no harm")
                .isTrue();
        assertThat(story.attendance(hall, id).present()).isEqualTo(1);
        assertThat(CongressStory.codes(people.as(hall.secretary(), () -> checkIn.byCode(code))))
                .containsExactly("congress.not-on-the-roll");
        assertThat(CongressStory.codes(people.as(hall.accounts().getFirst(), () -> checkIn.byCode("x"))))
                .containsExactly("congress.code-unknown");
    }

    @Test
    void one_short_of_the_quorum_adjourns_and_everybody_checks_in_anew() {
        sent();
        theDayComes();
        story.attends(hall, id, 0, 19);
        assertThat(story.attendance(hall, id).missing()).isEqualTo(1);

        story.done(hall, id, "会议签到", "roll-done", Map.of());

        assertThat(story.stage(hall, id)).isEqualTo(SessionStage.ADJOURNED);
        assertThat(engine.openTasks(id)).containsExactly("另行召集会议");
        LocalDate next = MEETING.plusDays(2);
        assertThat(CongressStory.codes(story.does(
                        hall,
                        id,
                        "另行召集会议",
                        "convene-again",
                        Map.of("meetsOn", MEETING.minusDays(1).toString(), "meetsTime", "09:00", "place", "工人文化宫"))))
                .containsExactly("congress.day-past");
        story.done(
                hall,
                id,
                "另行召集会议",
                "convene-again",
                Map.of("meetsOn", next.toString(), "meetsTime", "09:00", "place", "工人文化宫"));
        assertThat(story.attendance(hall, id).present()).isZero();
        time.setTo(next);
        time.advance(Duration.ofMinutes(1));
        engine.runDueJobs(id);
        story.attends(hall, id, 0, 20);
        assertThat(story.attendance(hall, id).hasQuorum()).isTrue();
        story.done(hall, id, "会议签到", "roll-done", Map.of());

        assertThat(engine.openTasks(id)).containsExactly("推选主席团和监票人");
        assertThat(story.stage(hall, id)).isEqualTo(SessionStage.SITTING);
    }
}
