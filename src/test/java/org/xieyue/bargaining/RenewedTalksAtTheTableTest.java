package org.xieyue.bargaining;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.AgreementStory;
import org.xieyue.agreements.BargainingTopic;
import org.xieyue.agreements.Clause;
import org.xieyue.agreements.ClauseKey;
import org.xieyue.agreements.Figure;
import org.xieyue.agreements.FigureUnit;
import org.xieyue.agreements.ScopeType;
import org.xieyue.cases.OpenedCase;
import org.xieyue.negotiation.TableBoard;
import org.xieyue.negotiation.TableView;
import org.xieyue.negotiation.Terms;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Sentence;
import org.xieyue.shared.Texts;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** Talks about the next contract begin with the text of the one that runs out, clause by clause, with what the law asks of each. */
@XieyueTest
class RenewedTalksAtTheTableTest {

    private static final LocalDate SECOND_OF_MARCH = LocalDate.of(2026, 3, 2);
    private static final LocalDate WHEN_IT_RUNS_OUT = LocalDate.of(2027, 1, 11);
    private static final LocalDate FIRST_ROUND = LocalDate.of(2027, 1, 25);
    private static final ClauseKey HEAT = new ClauseKey("heat-" + UUID.randomUUID());
    private static final ClauseKey TERM = new ClauseKey("term-" + UUID.randomUUID());

    @Autowired
    BargainingStory story;

    @Autowired
    AgreementStory agreements;

    @Autowired
    OpenBargaining openBargaining;

    @Autowired
    TableBoard board;

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
    void a_contract_that_runs_out_is_renewed() {
        clock.setTo(SECOND_OF_MARCH);
        BargainingStory.Talk first = story.decided("AH", 1);
        AgreementId old = agreements.inForce(
                AgreementStory.contract(first.union(), ScopeType.ENTERPRISE),
                AgreementStory.text(
                        new Clause(
                                HEAT,
                                "第五条",
                                BargainingTopic.WEATHER_ALLOWANCE,
                                "高温补贴",
                                "高温天气每日补贴不低于 10 元。",
                                Figure.atLeast("10", FigureUnit.YUAN_PER_DAY)),
                        new Clause(TERM, "第六条", BargainingTopic.TERM, "期限", "本合同期限三年。", null)),
                SECOND_OF_MARCH.plusMonths(12).minusDays(1),
                first.employers().getFirst());
        clock.setTo(WHEN_IT_RUNS_OUT);
        NewBargaining plain = BargainingStory.opening(first.union(), first.employers(), ScopeType.ENTERPRISE);
        CaseId id = people.as(
                first.officer(),
                () -> openBargaining
                        .open(new NewBargaining(
                                plain.union(),
                                "续签协商",
                                plain.kind(),
                                plain.scope(),
                                plain.employers(),
                                plain.outcomeType(),
                                plain.secondRound(),
                                plain.industry(),
                                null,
                                null,
                                old))
                        .map(OpenedCase::id)
                        .orElseThrow());
        engine.runDueJobs(id);
        talk = new BargainingStory.Talk(
                id, first.union(), first.officer(), first.authority(), first.zhou(), first.qian(), first.employers());
        story.inTalks(talk, FIRST_ROUND);
        clock.setTo(FIRST_ROUND);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    private TableView.Row row(ClauseKey key) {
        return people.as(talk.zhou(), () -> board.mine(talk.id(), 0)).rows().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private String say(Sentence sentence) {
        return texts.say(Texts.CHINESE, sentence);
    }

    @Test
    void the_clauses_of_the_old_text_lie_on_the_table_as_the_last_text_and_topics_without_a_clause_come_after_them() {
        List<TableView.Row> rows =
                people.as(talk.zhou(), () -> board.mine(talk.id(), 0)).rows();
        assertThat(rows).extracting(TableView.Row::key).startsWith(HEAT, TERM).hasSize(4);
        assertThat(row(HEAT).number()).isEqualTo("第五条");
        assertThat(row(HEAT).last())
                .isEqualTo(new Terms("高温天气每日补贴不低于 10 元。", Figure.atLeast("10", FigureUnit.YUAN_PER_DAY)));
        assertThat(rows.subList(2, 4))
                .allMatch(row -> row.last().isLeftOut())
                .extracting(TableView.Row::topic)
                .containsExactlyInAnyOrder(BargainingTopic.INCOME_AND_COMMISSION, BargainingTopic.REST_AND_LEAVE);
    }

    @Test
    void what_the_law_asks_of_a_clause_stands_beside_it_with_its_source() {
        TableView.LawHint term = requireNonNull(row(TERM).hint());
        assertThat(say(term.rule())).isEqualTo("期限应为 1 至 3 年");
        assertThat(say(term.citation())).contains("集体合同规定");
        assertThat(say(requireNonNull(row(HEAT).hint()).rule())).contains("尚未录入本地高温津贴标准");
    }
}
