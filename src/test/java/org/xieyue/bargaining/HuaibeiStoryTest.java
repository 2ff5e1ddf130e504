package org.xieyue.bargaining;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.AgreementRow;
import org.xieyue.agreements.AgreementStage;
import org.xieyue.agreements.Agreements;
import org.xieyue.agreements.BargainingTopic;
import org.xieyue.agreements.Clause;
import org.xieyue.agreements.ContractKind;
import org.xieyue.agreements.Figure;
import org.xieyue.agreements.FigureUnit;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.agreements.PublishedAgreements;
import org.xieyue.agreements.ScopeType;
import org.xieyue.agreements.SecondRoundType;
import org.xieyue.bargaining.BargainingStory.Talk;
import org.xieyue.cases.CaseDossiers;
import org.xieyue.clock.BusinessClock;
import org.xieyue.conclusion.ConclusionStory;
import org.xieyue.conclusion.ConclusionStory.Talks;
import org.xieyue.congress.CongressKind;
import org.xieyue.congress.CongressStory;
import org.xieyue.congress.CongressStory.Hall;
import org.xieyue.congress.SessionStage;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.documents.DocumentRow;
import org.xieyue.employers.EmployerFixtures;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Industry;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionId;
import org.xieyue.negotiation.Aims;
import org.xieyue.negotiation.AnswerPosition;
import org.xieyue.negotiation.KeepAims;
import org.xieyue.negotiation.PositionId;
import org.xieyue.negotiation.TableBoard;
import org.xieyue.negotiation.TablePosition;
import org.xieyue.negotiation.TableView;
import org.xieyue.negotiation.Terms;
import org.xieyue.shared.CaseId;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** The drivers of Huaibei: one agent alone, eight platforms jointly, then the industry, from the model text to the contract in force. */
@XieyueTest
class HuaibeiStoryTest {

    private static final String PRIVATE = "底线百分之二十一不外传";
    private static final int PLATFORMS = 8;
    private static final int DRIVERS_EACH = 415;
    private static final int DELEGATES = 140;
    private static final int MANAGERS = 29;

    @Autowired
    BargainingStory story;

    @Autowired
    ConclusionStory conclusion;

    @Autowired
    CongressStory congresses;

    @Autowired
    OpenBargaining openBargaining;

    @Autowired
    Agreements agreements;

    @Autowired
    PublishedAgreements published;

    @Autowired
    TablePosition tablePosition;

    @Autowired
    AnswerPosition answerPosition;

    @Autowired
    KeepAims keepAims;

    @Autowired
    TableBoard board;

    @Autowired
    CaseDossiers dossiers;

    @Autowired
    CaseDocuments documents;

    @Autowired
    EmployerFixtures employers;

    @Autowired
    EngineDriver engine;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    BusinessClock today;

    @AfterEach
    void real_time_again() {
        clock.reset();
    }

    @Test
    void a_local_agent_alone_agrees_without_a_vote_and_is_published_within_ten_days() {
        clock.setTo(LocalDate.of(2026, 3, 2));
        Talk cast = cast();
        Talk talk = opened(cast, platforms(cast, 1), ScopeType.ENTERPRISE, OutcomeType.NEGOTIATED_AGREEMENT, null);
        story.offered(talk);
        assertThat(story.facts(talk).row().replyDueOn()).isEqualTo(LocalDate.of(2026, 3, 23));
        accepted(talk, talk.employers());
        story.toTheTable(talk, List.of(), LocalDate.of(2026, 3, 10));
        on(talk, LocalDate.of(2026, 3, 10));
        agreedInTwoRounds(talk, LocalDate.of(2026, 3, 17), "20");

        Talks talks = talks(talk, null);
        term(talks, LocalDate.of(2026, 4, 1));
        initialled(talks);
        conclusion.signed(talks, LocalDate.of(2026, 3, 20));

        assertThat(engine.openTasks(talk.id())).contains("公布协商协议").doesNotContain("提请职代会审议", "报送集体合同");
        assertThat(agreement(talk).stage()).isEqualTo(AgreementStage.IN_FORCE);
        assertThat(due(talk, "公布协商协议")).isEqualTo(LocalDate.of(2026, 3, 30));
        conclusion.published(talks, "公布协商协议", LocalDate.of(2026, 3, 20));
        assertThat(story.stage(talk)).isEqualTo(BargainingStage.IN_FORCE);
        assertThat(people.as(talk.officer(), () -> documents.of(talk.id())))
                .extracting(DocumentRow::kind)
                .doesNotContain("filing-pack");
    }

    @Test
    void of_eight_platforms_one_stays_silent_and_is_left_out_and_the_seven_go_on() {
        clock.setTo(LocalDate.of(2026, 1, 5));
        Talk cast = cast();
        Talk talk = jointlyOffered(cast);
        Talk seven = with(talk, talk.employers().subList(0, PLATFORMS - 1));
        accepted(talk, seven.employers());
        on(talk, LocalDate.of(2026, 1, 27));
        story.done(talk, "处理未应约情况", "settle-go-on", Map.of());
        story.toTheTable(seven, List.of(), LocalDate.of(2026, 2, 9));
        on(talk, LocalDate.of(2026, 2, 9));
        agreedInTwoRounds(seven, LocalDate.of(2026, 2, 16), "20");

        Talks talks = talks(seven, null);
        term(talks, LocalDate.of(2026, 3, 1));
        initialled(talks);
        conclusion.signed(talks, LocalDate.of(2026, 2, 24));
        sealed(talks, seven.employers());

        assertThat(agreements.coverage(agreement(talk).id()))
                .extracting(one -> one.employer())
                .containsExactlyInAnyOrderElementsOf(seven.employers());
    }

    @Test
    void eight_platforms_make_the_model_text_and_the_industry_contract_comes_into_force_for_3320_drivers() {
        clock.setTo(LocalDate.of(2026, 1, 5));
        Talk cast = cast();
        Talk joint = jointly(cast);
        AgreementId model = agreement(joint).id();

        clock.setTo(LocalDate.of(2026, 3, 2));
        Talk industry = opened(cast, joint.employers(), ScopeType.INDUSTRY, OutcomeType.COLLECTIVE_CONTRACT, model);
        story.offered(industry);
        accepted(industry, industry.employers());
        story.toTheTable(industry, List.of(), LocalDate.of(2026, 3, 10));
        on(industry, LocalDate.of(2026, 3, 10));
        startsFrom(industry, model);
        agreedInTwoRounds(industry, LocalDate.of(2026, 3, 17), "18");

        Hall hall = congresses.hall(cast.union(), CongressKind.INDUSTRY, DELEGATES, MANAGERS);
        Talks talks = talks(industry, hall);
        term(talks, LocalDate.of(2026, 6, 1));
        initialled(talks);
        voted(talks, LocalDate.of(2026, 4, 7));
        filedAndInForce(industry, talks);
        everybodyMayRead(industry, talks);
        nothingPrivateLeaks(industry);
    }

    private Talk jointlyOffered(Talk cast) {
        Talk talk = opened(cast, platforms(cast, PLATFORMS), ScopeType.JOINT, OutcomeType.NEGOTIATED_AGREEMENT, null);
        story.offered(talk);
        assertThat(story.facts(talk).row().replyDueOn())
                .as("25 January is a Sunday")
                .isEqualTo(LocalDate.of(2026, 1, 26));
        return talk;
    }

    /** Seven accept; the eighth is reminded, is silent, gets the opinion letter and joins late. */
    private Talk jointly(Talk cast) {
        Talk talk = jointlyOffered(cast);
        accepted(talk, talk.employers().subList(0, PLATFORMS - 1));
        on(talk, LocalDate.of(2026, 1, 24));
        assertThat(story.facts(talk).letters()).extracting(Letter::kind).containsExactly(Letter.Kind.REMINDER);
        on(talk, LocalDate.of(2026, 1, 27));
        assertThat(story.stage(talk)).isEqualTo(BargainingStage.UNSETTLED);
        story.done(talk, "处理未应约情况", "settle-press", Map.of());
        story.done(talk, "发出意见书", "opinion-sent", Map.of("deliveredOn", "2026-01-27"));
        on(talk, LocalDate.of(2026, 2, 2));
        story.done(
                talk,
                "登记对意见书的答复",
                "reply-recorded",
                story.accepts(talk.employers().getLast(), LocalDate.of(2026, 2, 2)));
        story.toTheTable(talk, List.of(), LocalDate.of(2026, 2, 9));
        on(talk, LocalDate.of(2026, 2, 9));
        agreedInTwoRounds(talk, LocalDate.of(2026, 2, 16), "20");

        Talks talks = talks(talk, null);
        term(talks, LocalDate.of(2026, 3, 1));
        initialled(talks);
        conclusion.signed(talks, LocalDate.of(2026, 2, 24));
        sealed(talks, talk.employers());
        conclusion.published(talks, "公布协商协议", LocalDate.of(2026, 2, 24));
        assertThat(story.stage(talk)).isEqualTo(BargainingStage.IN_FORCE);
        return talk;
    }

    private void startsFrom(Talk talk, AgreementId model) {
        List<Clause> text = agreements.text(model).orElseThrow().text().clauses();
        assertThat(people.as(talk.zhou(), () -> board.mine(talk.id(), 0)).rows())
                .extracting(TableView.Row::key)
                .containsAll(text.stream().map(Clause::key).toList());
        assertThat(commission(talk).last().text()).contains("20");
    }

    /** One short of the quorum adjourns; a week later 94 of 140 are there, and exactly half of all say yes. */
    private void voted(Talks talks, LocalDate meeting) {
        CaseId id = talks.id();
        Hall hall = Objects.requireNonNull(talks.hall());
        conclusion.done(
                talks,
                talks.officer(),
                "提请职代会审议",
                "conclusion-bring",
                Map.of("congress", hall.congress().toString(), "sessionTitle", "一届二次会议"));
        congresses.done(hall, id, "筹备会议", "session-planned", CongressStory.plan(meeting, "表决:网约车司机劳动报酬与休息(草案)"));
        congresses.done(hall, id, "商定议题", "agenda-agree", Map.of());
        congresses.done(hall, id, "送达会议材料", "papers-send", Map.of("meetsOn", meeting.toString(), "meetsTime", "09:00"));
        theDayComes(id, meeting);
        congresses.attends(hall, id, 0, 93);
        congresses.done(hall, id, "会议签到", "roll-done", Map.of());
        assertThat(congresses.stage(hall, id)).isEqualTo(SessionStage.ADJOURNED);
        LocalDate next = meeting.plusDays(7);
        congresses.done(
                hall,
                id,
                "另行召集会议",
                "convene-again",
                Map.of("meetsOn", next.toString(), "meetsTime", "09:00", "place", "工人文化宫"));
        theDayComes(id, next);
        congresses.attends(hall, id, 0, 94);
        congresses.done(hall, id, "会议签到", "roll-done", Map.of());
        congresses.officers(hall, id);
        congresses.done(hall, id, "发起逐项表决", "vote-open", Map.of("mode", "NAMED"));
        congresses.votes(hall, id, 0, 70, Map.of("q1", List.of("YES")));
        congresses.votes(hall, id, 70, 24, Map.of("q1", List.of("NO")));
        congresses.done(hall, id, "结束投票", "vote-close", Map.of());
        congresses.done(hall, id, "签署决议", "resolution-sign", Map.of());
        assertThat(engine.openTasks(id)).contains("双方首席代表签署");
    }

    private void theDayComes(CaseId id, LocalDate day) {
        clock.setTo(day.atTime(8, 59).atZone(BusinessClock.ZONE).toInstant());
        engine.runDueJobs(id);
        clock.setTo(day.atTime(9, 1).atZone(BusinessClock.ZONE).toInstant());
        engine.runDueJobs(id);
        assertThat(engine.incidents(id)).isEmpty();
    }

    private void filedAndInForce(Talk talk, Talks talks) {
        conclusion.signed(talks, LocalDate.of(2026, 4, 20));
        assertThat(due(talk, "报送集体合同")).isEqualTo(LocalDate.of(2026, 4, 30));
        sealed(talks, talk.employers());
        on(talk, LocalDate.of(2026, 4, 28));
        conclusion.filed(talks, LocalDate.of(2026, 4, 28));
        conclusion.received(talks, LocalDate.of(2026, 4, 28));
        assertThat(due(talk, "劳动行政部门审查")).isEqualTo(LocalDate.of(2026, 5, 13));
        on(talk, LocalDate.of(2026, 5, 13));
        assertThat(agreement(talk).stage()).isEqualTo(AgreementStage.FILED);
        on(talk, LocalDate.of(2026, 5, 14));
        AgreementRow row = agreement(talk);
        assertThat(row.stage()).isEqualTo(AgreementStage.IN_FORCE);
        assertThat(row.inForceFrom()).isEqualTo(LocalDate.of(2026, 5, 14));
        assertThat(row.workers()).isEqualTo(PLATFORMS * DRIVERS_EACH).isEqualTo(3320);
    }

    private void everybodyMayRead(Talk talk, Talks talks) {
        conclusion.published(talks, "公布集体合同", LocalDate.of(2026, 5, 14));
        PublishedAgreements.Page page = published.page(agreement(talk).id());
        assertThat(page.isTrue()).as("the text that was voted on").isTrue();
        assertThat(page.bound()).hasSize(PLATFORMS);
        assertThat(page.facts())
                .extracting("delegates", "present", "inFavour", "against")
                .containsExactly(DELEGATES, 94, 70, 24);
        assertThat(story.stage(talk)).isEqualTo(BargainingStage.IN_FORCE);
        assertThat(engine.hasEnded(talk.id())).as("its performance is watched").isFalse();
    }

    /** The workers' floor is kept before they meet; then two rounds, minutes of both chiefs, and the agreed figure. */
    private void agreedInTwoRounds(Talk talk, LocalDate second, String percent) {
        TableView.Row row = commission(talk);
        people.run(
                talk.zhou(),
                () -> keepAims.keep(
                                talk.id(),
                                row.key(),
                                new Aims(new BigDecimal("15"), new BigDecimal("18"), new BigDecimal("21"), PRIVATE, ""),
                                0)
                        .orElseThrow());
        begins(talk);
        tables(talk, talk.zhou(), row, "15");
        tables(talk, talk.qian(), row, "22");
        closes(talk);
        assertThat(story.refusals(talk, "研判协商结果", "talks-agreed", Map.of()))
                .containsExactly("negotiation.clauses-open");
        story.done(talk, "研判协商结果", "talks-next", BargainingStory.meeting(second));
        on(talk, second);
        begins(talk);
        PositionId last = tables(talk, talk.zhou(), row, percent);
        people.run(
                talk.qian(),
                () -> answerPosition.accept(talk.id(), row.key(), last).orElseThrow());
        settleTheRest(talk);
        closes(talk);
        story.done(talk, "研判协商结果", "talks-agreed", Map.of());
        assertThat(story.stage(talk)).isEqualTo(BargainingStage.CONCLUDING);
    }

    private void settleTheRest(Talk talk) {
        for (TableView.Row open :
                people.as(talk.zhou(), () -> board.mine(talk.id(), 0)).rows()) {
            if (open.agreed() == null) {
                PositionId position = people.as(
                        talk.zhou(),
                        () -> tablePosition
                                .table(talk.id(), open.key(), new Terms("连续接单满四小时，提示休息二十分钟。", null))
                                .orElseThrow());
                people.run(
                        talk.qian(),
                        () -> answerPosition
                                .accept(talk.id(), open.key(), position)
                                .orElseThrow());
            }
        }
        for (Account chief : List.of(talk.zhou(), talk.qian())) {
            people.run(chief, () -> answerPosition.callAllFinal(talk.id()).orElseThrow());
        }
    }

    private PositionId tables(Talk talk, Account who, TableView.Row row, String percent) {
        Terms terms = new Terms("平台抽成不高于 " + percent + "%。", Figure.atMost(percent, FigureUnit.PERCENT));
        return people.as(
                who, () -> tablePosition.table(talk.id(), row.key(), terms).orElseThrow());
    }

    private TableView.Row commission(Talk talk) {
        return people.as(talk.zhou(), () -> board.mine(talk.id(), 0)).rows().stream()
                .filter(row -> row.topic() == BargainingTopic.INCOME_AND_COMMISSION)
                .findFirst()
                .orElseThrow();
    }

    private void begins(Talk talk) {
        story.done(talk, "召开协商会议", "round-begin", Map.of("workersPresent", "3", "employersPresent", "3"));
    }

    private void closes(Talk talk) {
        story.done(talk, "协商并结束本轮", "round-end", Map.of());
        story.confirms(talk, talk.zhou());
        story.confirms(talk, talk.qian());
    }

    private void nothingPrivateLeaks(Talk talk) {
        assertThat(people.as(talk.qian(), () -> board.mine(talk.id(), 0)).toString())
                .doesNotContain(PRIVATE);
        assertThat(people.as(talk.qian(), () -> dossiers.timeline(talk.id())).toString())
                .doesNotContain(PRIVATE);
    }

    private Talk cast() {
        UnionId union = people.organisation("AH").city();
        return new Talk(
                new CaseId(java.util.UUID.randomUUID()),
                union,
                people.person("程专干", Role.BARGAINING_OFFICER, union),
                people.person("冯科长", Role.TRIPARTITE_MEMBER, union),
                people.person("周首席", Role.NEGOTIATOR, union),
                people.person("钱首席", Role.EMPLOYER_REPRESENTATIVE, union),
                List.of());
    }

    private List<EmployerId> platforms(Talk cast, int many) {
        return java.util.stream.IntStream.range(0, many)
                .mapToObj(index -> people.as(
                        cast.officer(),
                        () -> employers.employer(cast.union(), "出行平台" + index, Industry.RIDE_HAILING, DRIVERS_EACH)))
                .toList();
    }

    private Talk opened(
            Talk cast,
            List<EmployerId> asked,
            ScopeType scope,
            OutcomeType outcome,
            @org.jspecify.annotations.Nullable AgreementId model) {
        NewBargaining opening = new NewBargaining(
                cast.union(),
                "网约车司机劳动报酬与休息",
                ContractKind.GENERAL,
                scope,
                asked,
                outcome,
                model == null ? SecondRoundType.NONE : SecondRoundType.INDUSTRY_FROM_MODEL_TEXT,
                "ride-hailing",
                StartingText.of(model),
                null);
        CaseId id = people.as(
                cast.officer(), () -> openBargaining.open(opening).orElseThrow().id());
        engine.runDueJobs(id);
        return with(
                new Talk(id, cast.union(), cast.officer(), cast.authority(), cast.zhou(), cast.qian(), asked), asked);
    }

    private static Talk with(Talk talk, List<EmployerId> employers) {
        return new Talk(talk.id(), talk.union(), talk.officer(), talk.authority(), talk.zhou(), talk.qian(), employers);
    }

    private static Talks talks(Talk talk, @org.jspecify.annotations.Nullable Hall hall) {
        return new Talks(talk.id(), talk.union(), talk.officer(), talk.zhou(), talk.qian(), talk.employers(), hall);
    }

    private void on(Talk talk, LocalDate day) {
        clock.setTo(day);
        engine.runDueJobs(talk.id());
        assertThat(engine.incidents(talk.id())).isEmpty();
    }

    private void accepted(Talk talk, List<EmployerId> who) {
        for (EmployerId employer : who) {
            story.done(talk, "登记书面答复", "reply-recorded", story.accepts(employer, today.today()));
        }
    }

    private void term(Talks talks, LocalDate from) {
        conclusion.done(
                talks,
                talks.officer(),
                "拟定草案",
                "conclusion-draft",
                Map.of(
                        "termFrom",
                        from.toString(),
                        "termUntil",
                        from.plusYears(2).minusDays(1).toString()));
    }

    private void initialled(Talks talks) {
        conclusion.done(talks, talks.workersChief(), "双方首席代表草签", "conclusion-initial", Map.of());
        conclusion.done(talks, talks.employersChief(), "双方首席代表草签", "conclusion-initial", Map.of());
    }

    private void sealed(Talks talks, List<EmployerId> who) {
        conclusion.done(
                talks,
                talks.officer(),
                "收集各单位盖章",
                "seals-more",
                Map.of(
                        "employers",
                        who.stream().map(Object::toString).toList(),
                        "paper",
                        List.of(conclusion.paper(talks, "seals").toString())));
    }

    private LocalDate due(Talk talk, String name) {
        return people.as(talk.officer(), () -> dossiers.deadlines(talk.id())).stream()
                .filter(row -> row.name().equals(name))
                .map(row -> row.deadline().dueOn())
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private AgreementRow agreement(Talk talk) {
        return agreements.row(agreements.of(talk.id()).orElseThrow());
    }
}
