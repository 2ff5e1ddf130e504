package org.xieyue.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.agreements.BargainingTopic;
import org.xieyue.bargaining.BargainingStory.Talk;
import org.xieyue.cases.CaseDossiers;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** Workers raise and support demands; the officer makes topics of them; the other side never reads any. */
@XieyueTest
class WhatWorkersWantTest {

    @Autowired
    BargainingStory story;

    @Autowired
    RaiseDemand raiseDemand;

    @Autowired
    ChooseTopics chooseTopics;

    @Autowired
    CaseDossiers dossiers;

    @Autowired
    TestPeople people;

    @Test
    void one_supports_what_another_wants_and_the_officer_makes_a_topic_of_it() {
        Talk talk = story.decided("AH", 1);
        TopicCall call = TopicCall.of(talk.id());
        Account driver = people.person("马师傅", Role.WORKER, talk.union());
        Account other = people.person("刘师傅", Role.WORKER, talk.union());
        DemandId demand = people.as(
                driver,
                () -> raiseDemand
                        .raise(call, BargainingTopic.INCOME_AND_COMMISSION, "抽成不要超过百分之二十")
                        .orElseThrow());
        people.as(other, () -> raiseDemand.support(demand, true).orElseThrow());
        people.as(other, () -> raiseDemand.support(demand, true).orElseThrow());

        people.as(
                talk.officer(),
                () -> chooseTopics
                        .add(talk.id(), BargainingTopic.INCOME_AND_COMMISSION, "抽成上限", List.of(demand))
                        .orElseThrow());

        DemandRow row = people.as(driver, () -> raiseDemand.read(call).demands().getFirst());
        assertThat(row.support()).isEqualTo(2);
        assertThat(row.mine()).isTrue();
        assertThat(row.chosenAs()).isEqualTo("抽成上限");
        assertThat(people.as(other, raiseDemand::calls))
                .extracting(RaiseDemand.OpenCall::call)
                .contains(call);
    }

    @Test
    void the_other_side_and_other_unions_find_no_demand_anywhere() {
        Talk talk = story.decided("AH", 1);
        TopicCall call = TopicCall.of(talk.id());
        Account driver = people.person("马师傅", Role.WORKER, talk.union());
        DemandId demand = people.as(
                driver,
                () -> raiseDemand.raise(call, BargainingTopic.PAY, "底线是百分之二十二").orElseThrow());
        Account stranger = people.organisation("AH").worker();

        assertThatThrownBy(() -> people.as(talk.qian(), () -> raiseDemand.read(call)))
                .isInstanceOfAny(NotAllowed.class, NotFound.class);
        assertThatThrownBy(() -> people.as(talk.qian(), () -> raiseDemand.support(demand, true)))
                .isInstanceOfAny(NotAllowed.class, NotFound.class);
        assertThatThrownBy(() -> people.as(stranger, () -> raiseDemand.read(call)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> people.as(talk.qian(), () -> chooseTopics.of(talk.id())))
                .isInstanceOfAny(NotAllowed.class, NotFound.class);
        String shared = people.as(
                talk.officer(),
                () -> dossiers.facts(talk.id(), Locale.CHINA)
                        + dossiers.timeline(talk.id()).toString()
                        + dossiers.row(talk.id()));
        assertThat(shared).doesNotContain("百分之二十二");
    }

    @Test
    void a_representative_of_the_employers_reads_no_demand_even_with_a_post_as_worker() {
        Talk talk = story.decided("AH", 1);
        Account both = people.person("钱首席", Role.WORKER, talk.union());
        story.seat(talk, org.xieyue.parties.Side.EMPLOYERS, both, 1);

        assertThatThrownBy(() -> people.as(both, () -> raiseDemand.read(TopicCall.of(talk.id()))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nothing_is_raised_when_the_topics_stand() {
        Talk talk = story.decided("AH", 1);
        Account driver = people.person("马师傅", Role.WORKER, talk.union());
        story.done(talk, "征集并确定协商议题", "topics-closed", Map.of("offerTopics", List.of("PAY")));

        assertThat(people.as(driver, () -> raiseDemand.raise(TopicCall.of(talk.id()), BargainingTopic.PAY, "等候补贴"))
                        .reasons())
                .extracting("code")
                .containsExactly("bargaining.topics-closed");
    }

    @Test
    void without_a_topic_the_gathering_cannot_end() {
        Talk talk = story.decided("AH", 1);

        assertThat(story.refusals(talk, "征集并确定协商议题", "topics-closed", Map.of()))
                .containsExactly("bargaining.no-topics");
    }
}
