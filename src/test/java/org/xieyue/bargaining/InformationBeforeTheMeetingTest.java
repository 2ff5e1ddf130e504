package org.xieyue.bargaining;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.disclosures.AnswerItem;
import org.xieyue.disclosures.AnswerKind;
import org.xieyue.disclosures.DataPack;
import org.xieyue.disclosures.ReadDataPack;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Texts;
import org.xieyue.tasks.TaskRow;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** Three items were asked for before the first meeting: each is given, refused with its reason, or does not exist. */
@XieyueTest
class InformationBeforeTheMeetingTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 4, 13);
    private static final String TASK = "登记协商资料";

    @Autowired
    BargainingStory story;

    @Autowired
    AnswerItem answer;

    @Autowired
    ReadDataPack read;

    @Autowired
    TestPeople people;

    @Autowired
    EngineDriver engine;

    @Autowired
    Texts texts;

    @Autowired
    TestClock clock;

    private BargainingStory.Talk talk;

    @BeforeEach
    void the_workers_ask_for_three_items() {
        clock.setTo(MONDAY);
        talk = story.decided("AH", 1);
        story.seated(talk);
        Map<String, Object> asked = new HashMap<>(BargainingStory.meeting(MONDAY.plusDays(21)));
        asked.put("asked", "抽成总额\n在线时长\n处罚规则");
        story.done(talk, "商定首次会议并索取资料", "information-requested", asked);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    private List<String> said(Map<String, Object> form) {
        Answer<TaskRow> refused = story.does(talk, talk.officer(), TASK, "information-provided", form);
        assertThat(story.stage(talk)).isEqualTo(BargainingStage.ACCEPTED);
        return refused.reasons().stream()
                .map(reason -> texts.say(Locale.SIMPLIFIED_CHINESE, reason))
                .toList();
    }

    private DataPack pack() {
        return people.as(talk.zhou(), () -> read.pack(talk.id()));
    }

    private void says(int item, AnswerKind kind, String words) {
        people.as(
                        talk.qian(),
                        () -> answer.say(talk.id(), pack().items().get(item).id(), kind, words))
                .orElseThrow();
    }

    @Test
    void the_talks_do_not_begin_while_an_item_has_no_answer_and_the_refusal_names_it() {
        says(0, AnswerKind.GIVEN, "全年 2,218 万元。");
        assertThat(said(Map.of("notExisting", List.of("3"))))
                .singleElement()
                .asString()
                .contains("第 2 项“在线时长”还没有答复");
        assertThat(pack().items()).extracting(DataPack.Item::kind).containsExactly(AnswerKind.GIVEN, null, null);
        assertThat(said(Map.of())).hasSize(2);
    }

    @Test
    void what_was_given_refused_or_does_not_exist_is_registered_and_the_talks_begin() {
        says(0, AnswerKind.REFUSED, "涉及商业秘密。");
        story.done(talk, TASK, "information-provided", Map.of("handedOver", List.of("2"), "notExisting", List.of("3")));
        assertThat(story.stage(talk)).isEqualTo(BargainingStage.TALKS);
        assertThat(pack().items())
                .extracting(DataPack.Item::kind)
                .containsExactly(AnswerKind.REFUSED, AnswerKind.GIVEN, AnswerKind.NOT_EXISTING);
    }

    @Test
    void a_refusal_needs_its_reason_and_an_item_one_answer() {
        Map<String, Object> form = new HashMap<>();
        form.put("handedOver", List.of("1", "2"));
        form.put("refusedItems", List.of("3"));
        assertThat(codes(form)).containsExactly("bargaining.information-reason");
        form.put("refusalReason", "正在修订。");
        form.put("notExisting", List.of("2"));
        assertThat(codes(form)).containsExactly("bargaining.information-twice");
        assertThatNothingWasAnswered();
        form.remove("notExisting");
        story.done(talk, TASK, "information-provided", form);
        assertThat(pack().items().get(2).answer()).isEqualTo("正在修订。");
    }

    private List<String> codes(Map<String, Object> form) {
        return story.does(talk, talk.officer(), TASK, "information-provided", form).reasons().stream()
                .map(Refusal::code)
                .toList();
    }

    private void assertThatNothingWasAnswered() {
        assertThat(pack().items()).noneMatch(DataPack.Item::isAnswered);
    }

    @Test
    void an_item_that_the_employers_answered_meanwhile_keeps_their_words() {
        says(0, AnswerKind.REFUSED, "涉及商业秘密。");
        says(1, AnswerKind.NOT_EXISTING, "");
        says(2, AnswerKind.GIVEN, "见附件。");
        story.done(talk, TASK, "information-provided", Map.of());
        assertThat(pack().items().getFirst().answer()).isEqualTo("涉及商业秘密。");
        assertThat(engine.openTasks(talk.id())).doesNotContain(TASK);
    }
}
