package org.xieyue.bargaining;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.AgreementRow;
import org.xieyue.agreements.Agreements;
import org.xieyue.agreements.BargainingTopic;
import org.xieyue.agreements.ContractKind;
import org.xieyue.agreements.Figure;
import org.xieyue.agreements.FigureUnit;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.agreements.ScopeType;
import org.xieyue.agreements.SecondRoundType;
import org.xieyue.bargaining.BargainingStory.Talk;
import org.xieyue.cases.CaseDossiers;
import org.xieyue.clock.BusinessClock;
import org.xieyue.conclusion.ConclusionStory;
import org.xieyue.conclusion.ConclusionStory.Talks;
import org.xieyue.congress.CongressStory;
import org.xieyue.congress.CongressStory.Hall;
import org.xieyue.congress.SessionStage;
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

/** The drivers of Huaibei: one agent alone, eight platforms jointly, then the industry; told by tests of every kind. */
@Component
public class HuaibeiRounds {

    public static final String TITLE = "网约车司机劳动报酬与休息";
    public static final String PRIVATE = "底线百分之二十一不外传";
    public static final int PLATFORMS = 8;
    public static final int DRIVERS_EACH = 415;

    private final BargainingStory story;
    private final ConclusionStory conclusion;
    private final CongressStory congresses;
    private final OpenBargaining openBargaining;
    private final Agreements agreements;
    private final TablePosition tablePosition;
    private final AnswerPosition answerPosition;
    private final KeepAims keepAims;
    private final TableBoard board;
    private final CaseDossiers dossiers;
    private final EmployerFixtures employers;
    private final EngineDriver engine;
    private final TestPeople people;
    private final TestClock clock;
    private final BusinessClock today;

    HuaibeiRounds(
            BargainingStory story,
            ConclusionStory conclusion,
            CongressStory congresses,
            OpenBargaining openBargaining,
            Agreements agreements,
            TablePosition tablePosition,
            AnswerPosition answerPosition,
            KeepAims keepAims,
            TableBoard board,
            CaseDossiers dossiers,
            EmployerFixtures employers,
            EngineDriver engine,
            TestPeople people,
            TestClock clock,
            BusinessClock today) {
        this.story = story;
        this.conclusion = conclusion;
        this.congresses = congresses;
        this.openBargaining = openBargaining;
        this.agreements = agreements;
        this.tablePosition = tablePosition;
        this.answerPosition = answerPosition;
        this.keepAims = keepAims;
        this.board = board;
        this.dossiers = dossiers;
        this.employers = employers;
        this.engine = engine;
        this.people = people;
        this.clock = clock;
        this.today = today;
    }

    public Talk jointlyOffered(Talk cast) {
        Talk talk = opened(cast, platforms(cast, PLATFORMS), ScopeType.JOINT, OutcomeType.NEGOTIATED_AGREEMENT, null);
        story.offered(talk);
        assertThat(story.facts(talk).row().replyDueOn())
                .as("25 January is a Sunday")
                .isEqualTo(LocalDate.of(2026, 1, 26));
        return talk;
    }

    /** Seven accept; the eighth is reminded, is silent, gets the opinion letter and joins late. */
    public Talk jointly(Talk cast) {
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
        jointlyAgreed(talk);
        return talk;
    }

    /** All eight have joined: two rounds, signed, sealed, published on 24 February. */
    public void jointlyAgreed(Talk talk) {
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
    }

    /** One short of the quorum adjourns; a week later 94 of 140 are there, and exactly half of all say yes. */
    public void voted(Talks talks, LocalDate meeting) {
        CaseId id = talks.id();
        Hall hall = Objects.requireNonNull(talks.hall());
        conclusion.done(
                talks,
                talks.officer(),
                "提请职代会审议",
                "conclusion-bring",
                Map.of("congress", hall.congress().toString(), "sessionTitle", "一届二次会议"));
        congresses.done(hall, id, "筹备会议", "session-planned", CongressStory.plan(meeting, "表决:网约车司机劳动报酬与休息（草案）"));
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

    /** The workers' floor is kept before they meet; then two rounds, minutes of both chiefs, and the agreed figure. */
    public void agreedInTwoRounds(Talk talk, LocalDate second, String percent) {
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
        agreeOnTheRest(talk, null);
        for (Account chief : List.of(talk.zhou(), talk.qian())) {
            people.run(chief, () -> answerPosition.callAllFinal(talk.id()).orElseThrow());
        }
    }

    /** On every clause that is not agreed yet, but this topic. */
    private void agreeOnTheRest(Talk talk, @Nullable BargainingTopic but) {
        for (TableView.Row open :
                people.as(talk.zhou(), () -> board.mine(talk.id(), 0)).rows()) {
            if (open.agreed() != null || open.topic() == but) {
                continue;
            }
            PositionId position = people.as(
                    talk.zhou(),
                    () -> tablePosition
                            .table(talk.id(), open.key(), new Terms("连续接单满四小时，提示休息二十分钟。", null))
                            .orElseThrow());
            people.run(
                    talk.qian(),
                    () -> answerPosition.accept(talk.id(), open.key(), position).orElseThrow());
        }
    }

    /** Nothing is left to talk about but the commission. */
    public void allButTheCommissionIsFinal(Talk talk) {
        agreeOnTheRest(talk, BargainingTopic.INCOME_AND_COMMISSION);
        for (Account chief : List.of(talk.zhou(), talk.qian())) {
            people.run(chief, () -> answerPosition.callAllFinal(talk.id()).orElseThrow());
        }
    }

    private PositionId tables(Talk talk, Account who, TableView.Row row, String percent) {
        Terms terms = new Terms("平台抽成不高于 " + percent + "%。", Figure.atMost(percent, FigureUnit.PERCENT));
        return people.as(
                who, () -> tablePosition.table(talk.id(), row.key(), terms).orElseThrow());
    }

    public TableView.Row commission(Talk talk) {
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

    public Talk cast() {
        UnionId union = people.unions("AH").city();
        return new Talk(
                new CaseId(UUID.randomUUID()),
                union,
                people.person("程专干", Role.BARGAINING_OFFICER, union),
                people.person("冯科长", Role.TRIPARTITE_MEMBER, union),
                people.person("周首席", Role.NEGOTIATOR, union),
                people.person("钱首席", Role.EMPLOYER_REPRESENTATIVE, union),
                List.of());
    }

    /** Who drives for one of the platforms in this city. */
    public EmployerId agent(Talk cast) {
        return people.as(
                cast.officer(),
                () -> employers.employer(cast.union(), "淮北顺行汽车服务公司", Industry.RIDE_HAILING, DRIVERS_EACH));
    }

    public List<EmployerId> platforms(Talk cast, int many) {
        return IntStream.range(0, many)
                .mapToObj(index -> people.as(
                        cast.officer(),
                        () -> employers.employer(cast.union(), "出行平台" + index, Industry.RIDE_HAILING, DRIVERS_EACH)))
                .toList();
    }

    public Talk opened(
            Talk cast, List<EmployerId> asked, ScopeType scope, OutcomeType outcome, @Nullable AgreementId model) {
        NewBargaining opening = new NewBargaining(
                cast.union(),
                TITLE,
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

    public static Talk with(Talk talk, List<EmployerId> employers) {
        return new Talk(talk.id(), talk.union(), talk.officer(), talk.authority(), talk.zhou(), talk.qian(), employers);
    }

    public static Talks talks(Talk talk, @Nullable Hall hall) {
        return new Talks(talk.id(), talk.union(), talk.officer(), talk.zhou(), talk.qian(), talk.employers(), hall);
    }

    public void on(Talk talk, LocalDate day) {
        clock.setTo(day);
        engine.runDueJobs(talk.id());
        assertThat(engine.incidents(talk.id())).isEmpty();
    }

    public void accepted(Talk talk, List<EmployerId> who) {
        for (EmployerId employer : who) {
            story.done(talk, "登记书面答复", "reply-recorded", story.accepts(employer, today.today()));
        }
    }

    public void term(Talks talks, LocalDate from) {
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

    public void initialled(Talks talks) {
        conclusion.done(talks, talks.workersChief(), "双方首席代表草签", "conclusion-initial", Map.of());
        conclusion.done(talks, talks.employersChief(), "双方首席代表草签", "conclusion-initial", Map.of());
    }

    public void sealed(Talks talks, List<EmployerId> who) {
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

    public LocalDate due(Talk talk, String name) {
        return people.as(talk.officer(), () -> dossiers.deadlines(talk.id())).stream()
                .filter(row -> row.name().equals(name))
                .map(row -> row.deadline().dueOn())
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    public AgreementRow agreement(Talk talk) {
        return agreements.row(agreements.of(talk.id()).orElseThrow());
    }
}
