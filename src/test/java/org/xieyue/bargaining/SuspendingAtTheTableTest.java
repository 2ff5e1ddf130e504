package org.xieyue.bargaining;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.cases.FactSection.Fact;
import org.xieyue.identity.Account;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Texts;
import org.xieyue.tasks.CaseActions;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.ScreenTest;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;

/** A pause asked for at the table is the one of the task: same caps, same sources, same consent. */
class SuspendingAtTheTableTest extends ScreenTest {

    private static final LocalDate SECOND_OF_MARCH = LocalDate.of(2026, 3, 2);
    private static final LocalDate FIRST_ROUND = LocalDate.of(2026, 3, 16);
    private static final String BUTTON = "中止协商";

    @Autowired
    BargainingStory story;

    @Autowired
    CaseActions actions;

    @Autowired
    TestPeople people;

    @Autowired
    EngineDriver engine;

    @Autowired
    Texts texts;

    @Autowired
    TestClock clock;

    @AfterEach
    void now() {
        clock.reset();
    }

    private BargainingStory.Talk inTheFirstRound(String place) {
        clock.setTo(SECOND_OF_MARCH);
        BargainingStory.Talk talk = story.decided(place, 1);
        story.inTalks(talk, FIRST_ROUND);
        clock.setTo(FIRST_ROUND);
        return talk;
    }

    private Answer<List<Fact>> suspends(BargainingStory.Talk talk, Account who, LocalDate until, boolean consent) {
        Map<String, Object> form = new HashMap<>();
        form.put("until", until.toString());
        form.put("suspensionReason", "双方需要核对数据");
        form.put("consent", consent);
        Answer<List<Fact>> answer =
                people.as(who, () -> actions.act(talk.id(), "bargaining/suspend", form, Texts.CHINESE));
        engine.runDueJobs(talk.id());
        return answer;
    }

    private String table(BargainingStory.Talk talk, Account who) {
        signIn(who);
        goTo("bargaining/" + talk.id() + "/table");
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    @Test
    void the_officer_suspends_at_the_table_within_the_cap_and_beyond_it_reads_what_is_left_and_why() {
        BargainingStory.Talk talk = inTheFirstRound("CQ");
        story.meetsAndConfirms(talk);
        Answer<List<Fact>> beyond = suspends(talk, talk.officer(), FIRST_ROUND.plusDays(31), true);
        assertThat(beyond.reasons()).extracting(Refusal::code).containsExactly("bargaining.suspension-cap");
        assertThat(texts.say(Texts.CHINESE, beyond.reasons().getFirst())).contains("31 天", "30 天", "重庆市集体合同条例");
        assertThat(suspends(talk, talk.officer(), FIRST_ROUND.plusDays(30), false)
                        .reasons())
                .extracting(Refusal::code)
                .containsExactly("bargaining.suspension-without-consent");
        assertThat(story.stage(talk)).isEqualTo(BargainingStage.TALKS);

        assertThat(suspends(talk, talk.officer(), FIRST_ROUND.plusDays(30), true)
                        .isDone())
                .isTrue();
        assertThat(story.stage(talk)).isEqualTo(BargainingStage.SUSPENDED);
        assertThat(story.facts(talk).suspendedDays()).isEqualTo(30);
        assertThat(engine.openTasks(talk.id())).contains("中止协商").doesNotContain("研判协商结果");
    }

    @Test
    void while_a_round_is_held_the_table_says_what_comes_first() {
        BargainingStory.Talk talk = inTheFirstRound("AH");
        assertThat(table(talk, talk.officer())).contains("请先结束本轮并确认记录，再中止协商");
        assertThat(find(Button.class).withText(BUTTON).single().isEnabled()).isFalse();
        story.meetsAndConfirms(talk);
        table(talk, talk.officer());
        assertThat(find(Button.class).withText(BUTTON).single().isEnabled()).isTrue();
    }

    @Test
    void a_chief_is_told_whom_to_ask_and_a_stranger_is_offered_nothing() {
        BargainingStory.Talk talk = inTheFirstRound("AH");
        story.meetsAndConfirms(talk);
        for (Account chief : List.of(talk.zhou(), talk.qian())) {
            assertThat(table(talk, chief)).contains("请向专干提出");
            assertThat(suspends(talk, chief, FIRST_ROUND.plusDays(5), true).reasons())
                    .extracting(Refusal::code)
                    .containsExactly("bargaining.suspension-by-officer");
        }
        assertThat(people.as(talk.authority(), () -> offered(talk))).isFalse();
    }

    private boolean offered(BargainingStory.Talk talk) {
        try {
            return actions.of(talk.id()).stream()
                    .anyMatch(one -> one.contract().key().equals("bargaining/suspend"));
        } catch (NotFound | NotAllowed noPart) {
            return false;
        }
    }
}
