package org.xieyue.bargaining;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.AgreementRow;
import org.xieyue.agreements.AgreementStage;
import org.xieyue.agreements.Agreements;
import org.xieyue.agreements.Clause;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.agreements.PublishedAgreements;
import org.xieyue.agreements.ScopeType;
import org.xieyue.bargaining.BargainingStory.Talk;
import org.xieyue.cases.CaseDossiers;
import org.xieyue.conclusion.ConclusionStory;
import org.xieyue.conclusion.ConclusionStory.Talks;
import org.xieyue.congress.CongressKind;
import org.xieyue.congress.CongressStory;
import org.xieyue.congress.CongressStory.Hall;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.documents.DocumentRow;
import org.xieyue.negotiation.TableBoard;
import org.xieyue.negotiation.TableView;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** The drivers of Huaibei: one agent alone, eight platforms jointly, then the industry, from the model text to the contract in force. */
@XieyueTest
class HuaibeiStoryTest {

    private static final int DELEGATES = 140;
    private static final int MANAGERS = 29;

    @Autowired
    HuaibeiRounds huaibei;

    @Autowired
    BargainingStory story;

    @Autowired
    ConclusionStory conclusion;

    @Autowired
    CongressStory congresses;

    @Autowired
    Agreements agreements;

    @Autowired
    PublishedAgreements published;

    @Autowired
    TableBoard board;

    @Autowired
    CaseDossiers dossiers;

    @Autowired
    CaseDocuments documents;

    @Autowired
    EngineDriver engine;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @AfterEach
    void real_time_again() {
        clock.reset();
    }

    @Test
    void a_local_agent_alone_agrees_without_a_vote_and_is_published_within_ten_days() {
        clock.setTo(LocalDate.of(2026, 3, 2));
        Talk cast = huaibei.cast();
        Talk talk = huaibei.opened(
                cast, huaibei.platforms(cast, 1), ScopeType.ENTERPRISE, OutcomeType.NEGOTIATED_AGREEMENT, null);
        story.offered(talk);
        assertThat(story.facts(talk).row().replyDueOn()).isEqualTo(LocalDate.of(2026, 3, 23));
        huaibei.accepted(talk, talk.employers());
        story.toTheTable(talk, List.of(), LocalDate.of(2026, 3, 10));
        huaibei.on(talk, LocalDate.of(2026, 3, 10));
        huaibei.agreedInTwoRounds(talk, LocalDate.of(2026, 3, 17), "20");

        Talks talks = HuaibeiRounds.talks(talk, null);
        huaibei.term(talks, LocalDate.of(2026, 4, 1));
        huaibei.initialled(talks);
        conclusion.signed(talks, LocalDate.of(2026, 3, 20));

        assertThat(engine.openTasks(talk.id())).contains("公布协商协议").doesNotContain("提请职代会审议", "报送集体合同");
        assertThat(huaibei.agreement(talk).stage()).isEqualTo(AgreementStage.IN_FORCE);
        assertThat(huaibei.due(talk, "公布协商协议")).isEqualTo(LocalDate.of(2026, 3, 30));
        conclusion.published(talks, "公布协商协议", LocalDate.of(2026, 3, 20));
        assertThat(story.stage(talk)).isEqualTo(BargainingStage.IN_FORCE);
        assertThat(people.as(talk.officer(), () -> documents.of(talk.id())))
                .extracting(DocumentRow::kind)
                .doesNotContain("filing-pack");
    }

    @Test
    void of_eight_platforms_one_stays_silent_and_is_left_out_and_the_seven_go_on() {
        clock.setTo(LocalDate.of(2026, 1, 5));
        Talk cast = huaibei.cast();
        Talk talk = huaibei.jointlyOffered(cast);
        Talk seven = HuaibeiRounds.with(talk, talk.employers().subList(0, HuaibeiRounds.PLATFORMS - 1));
        huaibei.accepted(talk, seven.employers());
        huaibei.on(talk, LocalDate.of(2026, 1, 27));
        story.done(talk, "处理未应约情况", "settle-go-on", Map.of());
        story.toTheTable(seven, List.of(), LocalDate.of(2026, 2, 9));
        huaibei.on(talk, LocalDate.of(2026, 2, 9));
        huaibei.agreedInTwoRounds(seven, LocalDate.of(2026, 2, 16), "20");

        Talks talks = HuaibeiRounds.talks(seven, null);
        huaibei.term(talks, LocalDate.of(2026, 3, 1));
        huaibei.initialled(talks);
        conclusion.signed(talks, LocalDate.of(2026, 2, 24));
        huaibei.sealed(talks, seven.employers());

        assertThat(agreements.coverage(huaibei.agreement(talk).id()))
                .extracting(one -> one.employer())
                .containsExactlyInAnyOrderElementsOf(seven.employers());
    }

    @Test
    void eight_platforms_make_the_model_text_and_the_industry_contract_comes_into_force_for_3320_drivers() {
        clock.setTo(LocalDate.of(2026, 1, 5));
        Talk cast = huaibei.cast();
        Talk joint = huaibei.jointly(cast);
        AgreementId model = huaibei.agreement(joint).id();

        clock.setTo(LocalDate.of(2026, 3, 2));
        Talk industry =
                huaibei.opened(cast, joint.employers(), ScopeType.INDUSTRY, OutcomeType.COLLECTIVE_CONTRACT, model);
        story.offered(industry);
        huaibei.accepted(industry, industry.employers());
        story.toTheTable(industry, List.of(), LocalDate.of(2026, 3, 10));
        huaibei.on(industry, LocalDate.of(2026, 3, 10));
        startsFrom(industry, model);
        huaibei.agreedInTwoRounds(industry, LocalDate.of(2026, 3, 17), "18");

        Hall hall = congresses.hall(cast.union(), CongressKind.INDUSTRY, DELEGATES, MANAGERS);
        Talks talks = HuaibeiRounds.talks(industry, hall);
        huaibei.term(talks, LocalDate.of(2026, 6, 1));
        huaibei.initialled(talks);
        huaibei.voted(talks, LocalDate.of(2026, 4, 7));
        filedAndInForce(industry, talks);
        everybodyMayRead(industry, talks);
        nothingPrivateLeaks(industry);
    }

    private void startsFrom(Talk talk, AgreementId model) {
        List<Clause> text = agreements.text(model).orElseThrow().text().clauses();
        assertThat(people.as(talk.zhou(), () -> board.mine(talk.id(), 0)).rows())
                .extracting(TableView.Row::key)
                .containsAll(text.stream().map(Clause::key).toList());
        assertThat(huaibei.commission(talk).last().text()).contains("20");
    }

    private void filedAndInForce(Talk talk, Talks talks) {
        conclusion.signed(talks, LocalDate.of(2026, 4, 20));
        assertThat(huaibei.due(talk, "报送集体合同")).isEqualTo(LocalDate.of(2026, 4, 30));
        huaibei.sealed(talks, talk.employers());
        huaibei.on(talk, LocalDate.of(2026, 4, 28));
        conclusion.filed(talks, LocalDate.of(2026, 4, 28));
        conclusion.received(talks, LocalDate.of(2026, 4, 28));
        assertThat(huaibei.due(talk, "劳动行政部门审查")).isEqualTo(LocalDate.of(2026, 5, 13));
        huaibei.on(talk, LocalDate.of(2026, 5, 13));
        assertThat(huaibei.agreement(talk).stage()).isEqualTo(AgreementStage.FILED);
        huaibei.on(talk, LocalDate.of(2026, 5, 14));
        AgreementRow row = huaibei.agreement(talk);
        assertThat(row.stage()).isEqualTo(AgreementStage.IN_FORCE);
        assertThat(row.inForceFrom()).isEqualTo(LocalDate.of(2026, 5, 14));
        assertThat(row.workers())
                .isEqualTo(HuaibeiRounds.PLATFORMS * HuaibeiRounds.DRIVERS_EACH)
                .isEqualTo(3320);
    }

    private void everybodyMayRead(Talk talk, Talks talks) {
        conclusion.published(talks, "公布集体合同", LocalDate.of(2026, 5, 14));
        PublishedAgreements.Page page = published.page(huaibei.agreement(talk).id());
        assertThat(page.isTrue()).as("the text that was voted on").isTrue();
        assertThat(page.bound()).hasSize(HuaibeiRounds.PLATFORMS);
        assertThat(page.facts())
                .extracting("delegates", "present", "inFavour", "against")
                .containsExactly(DELEGATES, 94, 70, 24);
        assertThat(story.stage(talk)).isEqualTo(BargainingStage.IN_FORCE);
        assertThat(engine.hasEnded(talk.id())).as("its performance is watched").isFalse();
    }

    private void nothingPrivateLeaks(Talk talk) {
        assertThat(people.as(talk.qian(), () -> board.mine(talk.id(), 0)).toString())
                .doesNotContain(HuaibeiRounds.PRIVATE);
        assertThat(people.as(talk.qian(), () -> dossiers.timeline(talk.id())).toString())
                .doesNotContain(HuaibeiRounds.PRIVATE);
    }
}
