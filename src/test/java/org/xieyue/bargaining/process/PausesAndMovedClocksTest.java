package org.xieyue.bargaining.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.bargaining.BargainingStage;
import org.xieyue.bargaining.BargainingStory;
import org.xieyue.bargaining.BargainingStory.Talk;
import org.xieyue.calendars.LoadHolidayCalendar;
import org.xieyue.employers.EmployerId;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Texts;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class PausesAndMovedClocksTest {

    private static final LocalDate SECOND_OF_MARCH = LocalDate.of(2026, 3, 2);
    private static final LocalDate FIRST_ROUND = LocalDate.of(2026, 3, 16);

    @Autowired
    BargainingStory story;

    @Autowired
    LoadHolidayCalendar loadCalendar;

    @Autowired
    Texts texts;

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

    @Test
    void in_shandong_only_force_majeure_suspends_and_its_days_lengthen_the_limit() {
        Talk talk = afterTheFirstRound("SD");
        LocalDate limit = story.facts(talk).row().overallDueOn();
        assertThat(limit).isNotNull();

        List<Refusal> refused = story.does(
                        talk, talk.officer(), "研判协商结果", "talks-suspend", pause(FIRST_ROUND.plusDays(10), false))
                .reasons();
        assertThat(refused).extracting(Refusal::code).containsExactly("bargaining.suspension-ground");
        assertThat(texts.say(Texts.CHINESE, refused.getFirst()))
                .contains("不可抗力")
                .contains("山东省企业工资集体协商条例");
        assertThat(story.stage(talk)).isEqualTo(BargainingStage.TALKS);

        story.done(talk, "研判协商结果", "talks-suspend", pause(FIRST_ROUND.plusDays(10), true));
        assertThat(story.stage(talk)).isEqualTo(BargainingStage.SUSPENDED);
        assertThat(story.facts(talk).suspendedDays()).isEqualTo(10);
        assertThat(story.facts(talk).row().overallDueOn()).isAfterOrEqualTo(limit.plusDays(10));
    }

    @Test
    void elsewhere_both_sides_agree_to_suspend_and_beyond_the_cap_the_refusal_says_how_much_is_left_and_why() {
        Talk talk = afterTheFirstRound("CQ");
        List<Refusal> refused = story.does(
                        talk, talk.officer(), "研判协商结果", "talks-suspend", pause(FIRST_ROUND.plusDays(31), false))
                .reasons();
        assertThat(refused).extracting(Refusal::code).containsExactly("bargaining.suspension-cap");
        assertThat(texts.say(Texts.CHINESE, refused.getFirst())).contains("31 天", "30 天", "重庆市集体合同条例");
        assertThat(story.stage(talk)).isEqualTo(BargainingStage.TALKS);

        story.done(talk, "研判协商结果", "talks-suspend", pause(FIRST_ROUND.plusDays(30), false));
        assertThat(story.stage(talk)).isEqualTo(BargainingStage.SUSPENDED);
    }

    @Test
    void the_second_extension_is_refused_with_the_day_and_the_rule() {
        Talk talk = afterTheFirstRound("AH");
        story.done(talk, "研判协商结果", "talks-coordinate", Map.of());
        story.done(talk, "申请协调处理", "coordination-request", Map.of());
        story.done(
                talk, talk.authority(), "受理协调申请", "coordination-accept", Map.of("acceptedOn", FIRST_ROUND.toString()));
        story.done(talk, talk.authority(), "协调处理", "coordination-extend", Map.of());
        LocalDate due = story.facts(talk).coordination().dueOn();

        List<Refusal> refused = story.does(talk, talk.authority(), "协调处理", "coordination-extend", Map.of())
                .reasons();
        assertThat(texts.say(Texts.CHINESE, refused.getFirst()))
                .contains("只能延期一次")
                .contains("集体合同规定");
        assertThat(story.facts(talk).coordination().dueOn()).isEqualTo(due);
    }

    @Test
    void a_holiday_calendar_moves_the_day_of_each_employer_and_of_the_case() {
        clock.setTo(LocalDate.of(2047, 3, 4));
        Talk talk = story.decided("ZJ-HZ", 2);
        story.offerWritten(talk);
        EmployerId early = talk.employers().getFirst();
        EmployerId late = talk.employers().getLast();
        story.done(talk, "送达要约书", "offer-delivered", delivery(talk, early, LocalDate.of(2047, 3, 4)));
        clock.setTo(LocalDate.of(2047, 3, 6));
        story.done(talk, "送达要约书", "offer-delivered", delivery(talk, late, LocalDate.of(2047, 3, 6)));
        assertThat(due(talk, early)).isEqualTo(LocalDate.of(2047, 3, 18));
        assertThat(due(talk, late)).isEqualTo(LocalDate.of(2047, 3, 20));
        assertThat(story.facts(talk).row().replyDueOn()).isEqualTo(LocalDate.of(2047, 3, 20));
        story.done(talk, "登记书面答复", "reply-recorded", story.accepts(early, LocalDate.of(2047, 3, 6)));

        Account top = people.person("总管", Role.ADMINISTRATOR, people.unions().nation());
        people.as(
                top,
                () -> loadCalendar
                        .load(
                                2047,
                                "date,kind,name\n2047-03-13,day-off,样例\n2047-03-19,day-off,样例\n"
                                        .getBytes(StandardCharsets.UTF_8))
                        .orElseThrow());

        assertThat(due(talk, early)).as("answered under the old calendar").isEqualTo(LocalDate.of(2047, 3, 18));
        assertThat(due(talk, late)).isEqualTo(LocalDate.of(2047, 3, 22));
        assertThat(story.facts(talk).row().replyDueOn()).isEqualTo(LocalDate.of(2047, 3, 22));
        assertThat(story.facts(talk).row().nextDueOn()).isEqualTo(LocalDate.of(2047, 3, 22));
        story.done(talk, "登记书面答复", "reply-recorded", story.accepts(late, LocalDate.of(2047, 3, 6)));
    }

    private Talk afterTheFirstRound(String place) {
        clock.setTo(SECOND_OF_MARCH);
        Talk talk = story.decided(place, 1);
        story.inTalks(talk, FIRST_ROUND);
        clock.setTo(FIRST_ROUND);
        engine.runDueJobs(talk.id());
        story.meetsAndConfirms(talk);
        return talk;
    }

    private static Map<String, Object> pause(LocalDate until, boolean forceMajeure) {
        Map<String, Object> form = new HashMap<>(Map.of("until", until.toString(), "consent", "true"));
        if (forceMajeure) {
            form.put("forceMajeure", "true");
        }
        return form;
    }

    private Map<String, Object> delivery(Talk talk, EmployerId employer, LocalDate on) {
        Map<String, Object> form = new HashMap<>(story.delivery(talk, on));
        form.put("employers", List.of(employer.toString()));
        return form;
    }

    private LocalDate due(Talk talk, EmployerId employer) {
        return Objects.requireNonNull(story.facts(talk).replies().stream()
                .map(one -> one.reply())
                .filter(reply -> reply.employer().equals(employer))
                .findFirst()
                .orElseThrow()
                .dueOn());
    }
}
