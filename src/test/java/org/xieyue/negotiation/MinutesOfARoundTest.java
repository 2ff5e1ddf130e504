package org.xieyue.negotiation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xieyue.negotiation.TableStory.HEAT;
import static org.xieyue.negotiation.TableStory.REST;
import static org.xieyue.negotiation.TableStory.heat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.documents.DocumentId;
import org.xieyue.identity.Account;
import org.xieyue.negotiation.TableStory.Laid;
import org.xieyue.parties.Side;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.testing.PaperText;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class MinutesOfARoundTest {

    @Autowired
    TableStory story;

    @Autowired
    TestPeople people;

    @Autowired
    TablePosition tablePosition;

    @Autowired
    AnswerPosition answerPosition;

    @Autowired
    KeepMinutes keepMinutes;

    @Autowired
    TableBoard board;

    @Autowired
    TableState state;

    @Autowired
    CaseDocuments documents;

    private Laid laid;

    @BeforeEach
    void a_round_has_been_held() {
        laid = story.lay();
        for (Account one : List.of(laid.chief(), laid.second(), laid.boss())) {
            people.as(one, () -> keepMinutes.attend(laid.id())).orElseThrow();
        }
        PositionId asked = people.as(laid.chief(), () -> tablePosition.table(laid.id(), HEAT, heat(18)))
                .orElseThrow();
        people.as(laid.boss(), () -> answerPosition.accept(laid.id(), HEAT, asked))
                .orElseThrow();
        people.as(laid.boss(), () -> answerPosition.shelve(laid.id(), REST)).orElseThrow();
    }

    private MinutesView minutes() {
        return people.as(laid.chief(), () -> board.myMinutes(laid.id(), 1));
    }

    private Answer<MinutesView> confirm(Account who, String digest) {
        return people.as(who, () -> keepMinutes.confirm(laid.id(), 1, digest));
    }

    private static List<String> codes(Answer<?> answer) {
        return answer.reasons().stream().map(Refusal::code).toList();
    }

    @Test
    void the_minutes_write_themselves_from_what_happened() {
        MinutesView now = minutes();
        assertThat(now.workers())
                .containsExactly(laid.chief().name(), laid.second().name());
        assertThat(now.employers()).containsExactly(laid.boss().name());
        assertThat(now.moves())
                .containsExactly(
                        "职工方就第八条（高温补贴）提出：18 元/天「日最高气温达到 35 摄氏度以上的,每日支付高温补贴 18 元。」",
                        "企业方同意对方就第八条（高温补贴）提出的立场，双方原则一致：18 元/天「日最高气温达到 35 摄氏度以上的,每日支付高温补贴 18 元。」",
                        "企业方将第九条（连续接单后强制休息）搁置");
    }

    @Test
    void both_chiefs_confirm_what_they_have_read_and_the_paper_carries_its_digest() {
        assertThat(codes(confirm(laid.chief(), minutes().digest()))).containsExactly("negotiation.round-runs");
        story.endRound(laid);
        String digest = minutes().digest();
        assertThat(codes(confirm(laid.second(), digest))).containsExactly("negotiation.chief-confirms");
        confirm(laid.chief(), digest).orElseThrow();
        assertThat(story.call(() -> state.minutesConfirmed(laid.id(), 1))).isFalse();
        MinutesView done = confirm(laid.boss(), digest).orElseThrow();
        assertThat(story.call(() -> state.minutesConfirmed(laid.id(), 1))).isTrue();
        DocumentId paper = requireNonNull(done.paper());
        byte[] pdf = people.as(laid.boss(), () -> documents.open(paper)).bytes();
        assertThat(PaperText.of(pdf))
                .contains("第1轮集体协商纪要", "协商经过", "高温补贴", laid.boss().name(), "纪要摘要（SHA-256）：" + digest)
                .contains("文书式样：会议记录2026-2")
                .doesNotContain("本轮没有提出新的立场", "记录员补记", "{", "null");
    }

    @Test
    void a_change_after_one_chief_has_confirmed_asks_again() {
        Account recorder = story.recorder(laid);
        story.endRound(laid);
        String before = minutes().digest();
        confirm(laid.chief(), before).orElseThrow();
        people.as(recorder, () -> keepMinutes.remark(laid.id(), 1, "企业方说明了天数统计口径。"))
                .orElseThrow();
        assertThat(minutes().outdated()).containsExactly(Side.WORKERS);
        assertThat(codes(confirm(laid.boss(), before))).containsExactly("negotiation.minutes-changed");
        confirm(laid.boss(), minutes().digest()).orElseThrow();
        assertThat(story.call(() -> state.minutesConfirmed(laid.id(), 1))).isFalse();
        confirm(laid.chief(), minutes().digest()).orElseThrow();
        assertThat(story.call(() -> state.minutesConfirmed(laid.id(), 1))).isTrue();
    }

    @Test
    void whoever_does_not_sit_at_the_table_finds_none() {
        assertThatThrownBy(() -> people.as(laid.officer(), () -> board.myMinutes(laid.id(), 1)))
                .isInstanceOf(NotFound.class);
        assertThat(people.as(laid.officer(), () -> board.sharedMinutes(laid.id(), 1))
                        .moves())
                .hasSize(3);
    }
}
