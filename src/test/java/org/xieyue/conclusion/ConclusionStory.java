package org.xieyue.conclusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.Agreements;
import org.xieyue.agreements.BargainingTopic;
import org.xieyue.agreements.Clause;
import org.xieyue.agreements.ClauseKey;
import org.xieyue.agreements.ContractKind;
import org.xieyue.agreements.CoverageMode;
import org.xieyue.agreements.Figure;
import org.xieyue.agreements.FigureUnit;
import org.xieyue.agreements.NewAgreement;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.agreements.ScopeType;
import org.xieyue.agreements.SecondRoundType;
import org.xieyue.cases.Cases;
import org.xieyue.cases.NewCase;
import org.xieyue.clock.BusinessClock;
import org.xieyue.congress.CongressKind;
import org.xieyue.congress.CongressStory;
import org.xieyue.congress.CongressStory.Hall;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.documents.DocumentId;
import org.xieyue.employers.EmployerFixtures;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Industry;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionId;
import org.xieyue.negotiation.AnswerPosition;
import org.xieyue.negotiation.HoldRound;
import org.xieyue.negotiation.OpenTable;
import org.xieyue.negotiation.TablePosition;
import org.xieyue.parties.AdmitEmployer;
import org.xieyue.parties.ChooseChief;
import org.xieyue.parties.Frame;
import org.xieyue.parties.NameRepresentatives;
import org.xieyue.parties.NewRepresentative;
import org.xieyue.parties.OpenParties;
import org.xieyue.parties.Origin;
import org.xieyue.parties.Post;
import org.xieyue.parties.RepresentativeId;
import org.xieyue.parties.Side;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.tasks.TaskDesk;
import org.xieyue.tasks.TaskRow;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;

/** A case whose clauses are all settled, and what people do with it until the agreement is published. */
@Component
public class ConclusionStory {

    private static final String AGREED = "不低于每单 5 元";

    private final TestPeople people;
    private final EmployerFixtures employerFixtures;
    private final Cases cases;
    private final OpenParties openParties;
    private final Agreements agreements;
    private final OpenTable openTable;
    private final HoldRound holdRound;
    private final TablePosition tablePosition;
    private final AnswerPosition answerPosition;
    private final NameRepresentatives nameRepresentatives;
    private final ChooseChief chooseChief;
    private final AdmitEmployer admitEmployer;
    private final CaseDocuments documents;
    private final CongressStory congresses;
    private final TaskDesk desk;
    private final EngineDriver engine;
    private final TestClock time;
    private final BusinessClock clock;
    private final TransactionOperations transactions;

    ConclusionStory(
            TestPeople people,
            EmployerFixtures employerFixtures,
            Cases cases,
            OpenParties openParties,
            Agreements agreements,
            OpenTable openTable,
            HoldRound holdRound,
            TablePosition tablePosition,
            AnswerPosition answerPosition,
            NameRepresentatives nameRepresentatives,
            ChooseChief chooseChief,
            AdmitEmployer admitEmployer,
            CaseDocuments documents,
            CongressStory congresses,
            TaskDesk desk,
            EngineDriver engine,
            TestClock time,
            BusinessClock clock,
            TransactionOperations transactions) {
        this.people = people;
        this.employerFixtures = employerFixtures;
        this.cases = cases;
        this.openParties = openParties;
        this.agreements = agreements;
        this.openTable = openTable;
        this.holdRound = holdRound;
        this.tablePosition = tablePosition;
        this.answerPosition = answerPosition;
        this.nameRepresentatives = nameRepresentatives;
        this.chooseChief = chooseChief;
        this.admitEmployer = admitEmployer;
        this.documents = documents;
        this.congresses = congresses;
        this.desk = desk;
        this.engine = engine;
        this.time = time;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** @param hall of the congress that decides */
    public record Talks(
            CaseId id,
            UnionId union,
            Account officer,
            Account workersChief,
            Account employersChief,
            List<EmployerId> employers,
            @Nullable Hall hall) {}

    /** Three and three at the table, both chiefs with accounts, all employers joined, three clauses final. */
    public Talks settled(String jurisdiction, OutcomeType outcome, int employers) {
        Talks talks = settled(jurisdiction, outcome, employers, null);
        assertThat(engine.openTasks(talks.id())).containsExactly("拟定草案");
        return talks;
    }

    public Talks settled(String jurisdiction, OutcomeType outcome, int employers, @Nullable AgreementId higher) {
        return settled(jurisdiction, outcome, employers, higher, CongressKind.INDUSTRY);
    }

    /** @param kind of the congress that decides: a firm's own asks for more in some places than an industry's */
    public Talks settled(
            String jurisdiction, OutcomeType outcome, int employers, @Nullable AgreementId higher, CongressKind kind) {
        TestPeople.Unions at = people.unions(jurisdiction);
        UnionId union = at.city();
        Account officer = people.person("程专干", Role.BARGAINING_OFFICER, union);
        Account workers = people.person("周首席", Role.WORKER, union);
        Account managers = people.person("钱首席", Role.WORKER, union);
        Hall hall = congresses.hall(union, kind, 30, 0, kind == CongressKind.ENTERPRISE ? 90 : 3320, 0);
        CaseId id = new CaseId(UUID.randomUUID());
        List<EmployerId> asked = new ArrayList<>();
        for (int i = 0; i < employers; i++) {
            String name = "淮北出行" + (i + 1);
            asked.add(
                    people.as(officer, () -> employerFixtures.employer(at.basic(), name, Industry.RIDE_HAILING, 415)));
        }
        ScopeType scope = employers == 1 ? ScopeType.ENTERPRISE : ScopeType.JOINT;
        people.run(
                officer,
                () -> transactions.executeWithoutResult(transaction -> {
                    cases.open(new NewCase(
                            id,
                            ContractConclusion.PROCESS,
                            union,
                            "网约车司机权益",
                            null,
                            "",
                            Set.of(officer.id()),
                            Set.of(),
                            Map.of(),
                            Vars.none()));
                    openParties.open(id, new Frame(union, jurisdiction, scope, asked));
                    agreements.open(
                            id,
                            new NewAgreement(
                                    union,
                                    jurisdiction,
                                    "网约车司机劳动报酬集体合同",
                                    ContractKind.GENERAL,
                                    scope,
                                    outcome,
                                    higher == null ? SecondRoundType.NONE : SecondRoundType.ENTERPRISE_TOP_UP,
                                    employers == 1 ? CoverageMode.ALL_IN_SCOPE : CoverageMode.RATIFYING_ONLY,
                                    null,
                                    null,
                                    higher,
                                    null));
                    openTable.open(id, clauses());
                }));
        Talks talks = new Talks(id, union, officer, workers, managers, asked, hall);
        seat(talks);
        settle(talks);
        engine.runDueJobs(id);
        return talks;
    }

    public static List<Clause> clauses() {
        return List.of(
                new Clause(
                        new ClauseKey("price"),
                        "第一条",
                        BargainingTopic.PIECE_RATE,
                        "订单单价",
                        AGREED,
                        Figure.atLeast("5", FigureUnit.YUAN_PER_ORDER)),
                new Clause(
                        new ClauseKey("commission"),
                        "第二条",
                        BargainingTopic.INCOME_AND_COMMISSION,
                        "抽成上限",
                        "平台抽成不高于 20%",
                        Figure.atMost("20", FigureUnit.PERCENT)),
                new Clause(new ClauseKey("rest"), "第三条", BargainingTopic.REST_AND_LEAVE, "休息", "连续接单四小时提示休息", null));
    }

    private void seat(Talks talks) {
        List<RepresentativeId> seats = people.as(
                talks.officer(),
                () -> nameRepresentatives
                        .name(
                                talks.id(),
                                List.of(
                                        person(
                                                Side.WORKERS,
                                                "周首席",
                                                talks.workersChief().login(),
                                                Post.UNION_CHAIR),
                                        person(Side.WORKERS, "韩二", "", Post.WORKER),
                                        person(Side.WORKERS, "陆三", "", Post.WORKER),
                                        person(
                                                Side.EMPLOYERS,
                                                "钱首席",
                                                talks.employersChief().login(),
                                                Post.LEGAL_REPRESENTATIVE),
                                        person(Side.EMPLOYERS, "陶二", "", Post.MANAGER),
                                        person(Side.EMPLOYERS, "沈三", "", Post.MANAGER)))
                        .orElseThrow());
        people.run(talks.officer(), () -> {
            chooseChief
                    .choose(talks.id(), seats.get(0), clock.today(), null, null)
                    .orElseThrow();
            chooseChief
                    .choose(talks.id(), seats.get(3), clock.today(), null, null)
                    .orElseThrow();
        });
        for (EmployerId employer : talks.employers()) {
            DocumentId authority = authority(talks);
            people.as(
                    talks.officer(),
                    () -> admitEmployer
                            .join(talks.id(), employer, authority, 415, false)
                            .orElseThrow());
        }
    }

    private NewRepresentative person(Side side, String name, String login, Post post) {
        return new NewRepresentative(
                side,
                name,
                UUID.randomUUID().toString(),
                login,
                post,
                side == Side.WORKERS ? Origin.ELECTED_BY_CONGRESS : Origin.NAMED_BY_LEGAL_REPRESENTATIVE,
                false,
                null,
                clock.today(),
                null);
    }

    /** Everything stays as it is in the starting text. */
    public void settle(Talks talks) {
        inRound(talks, () -> {
            people.as(
                    talks.workersChief(),
                    () -> tablePosition.keepUndiscussed(talks.id()).orElseThrow());
            people.as(
                    talks.employersChief(),
                    () -> answerPosition.acceptUnchanged(talks.id()).orElseThrow());
            callFinal(talks);
        });
    }

    /** A clause that was opened again gets other words, and both call it final. */
    public void settleAgain(Talks talks, String clause, String words, @Nullable Figure figure) {
        inRound(talks, () -> {
            var position = people.as(
                    talks.workersChief(),
                    () -> tablePosition
                            .table(talks.id(), new ClauseKey(clause), new org.xieyue.negotiation.Terms(words, figure))
                            .orElseThrow());
            people.as(
                    talks.employersChief(),
                    () -> answerPosition
                            .accept(talks.id(), new ClauseKey(clause), position)
                            .orElseThrow());
            callFinal(talks);
        });
    }

    private void callFinal(Talks talks) {
        for (Account chief : List.of(talks.workersChief(), talks.employersChief())) {
            people.as(chief, () -> answerPosition.callAllFinal(talks.id()).orElseThrow());
        }
    }

    private void inRound(Talks talks, Runnable work) {
        people.run(
                talks.officer(),
                () -> transactions.executeWithoutResult(
                        transaction -> holdRound.start(talks.id(), "工会会议室").orElseThrow()));
        work.run();
        people.run(
                talks.officer(),
                () -> transactions.executeWithoutResult(
                        transaction -> holdRound.end(talks.id()).orElseThrow()));
    }

    public DocumentId authority(Talks talks) {
        return paper(talks, AdmitEmployer.AUTHORITY, "authority");
    }

    public DocumentId paper(Talks talks, String text) {
        return paper(talks, "other", text);
    }

    private DocumentId paper(Talks talks, String kind, String text) {
        return people.as(
                talks.officer(),
                () -> documents
                        .add(talks.id(), kind, text + ".pdf", CongressStory.pdf(text + UUID.randomUUID()))
                        .orElseThrow()
                        .id());
    }

    /** One of this person's open tasks of that name. */
    public Answer<TaskRow> does(Talks talks, Account who, String task, String outcome, Map<String, Object> form) {
        return does(talks, who, task, outcome, "", form);
    }

    public Answer<TaskRow> does(
            Talks talks, Account who, String task, String outcome, String opinion, Map<String, Object> form) {
        List<TaskRow> open = people.as(who, () -> desk.openOf(talks.id())).stream()
                .filter(one -> one.name().equals(task))
                .toList();
        assertThat(open).as(task + " among " + engine.openTasks(talks.id())).isNotEmpty();
        Answer<TaskRow> answer = null;
        for (TaskRow row : open) {
            if (row.holder() == null || row.holder().equals(who.id())) {
                answer = people.as(who, () -> desk.complete(row.id(), outcome, opinion, form));
                break;
            }
        }
        assertThat(answer).as("a task for this person").isNotNull();
        engine.runDueJobs(talks.id());
        assertThat(engine.incidents(talks.id())).isEmpty();
        return java.util.Objects.requireNonNull(answer);
    }

    public void done(Talks talks, Account who, String task, String outcome, Map<String, Object> form) {
        assertThat(does(talks, who, task, outcome, form).reasons()).isEmpty();
    }

    public void drafted(Talks talks) {
        LocalDate from = clock.today().plusMonths(2);
        done(
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
        drafted(talks);
        done(talks, talks.workersChief(), "双方首席代表草签", "conclusion-initial", Map.of());
        done(talks, talks.employersChief(), "双方首席代表草签", "conclusion-initial", Map.of());
    }

    /** The congress meets on that day; the draft goes to it today. */
    public void voted(Talks talks, LocalDate meeting, int yes) {
        Hall hall = Objects.requireNonNull(talks.hall());
        done(
                talks,
                talks.officer(),
                "提请职代会审议",
                "conclusion-bring",
                Map.of("congress", hall.congress().toString(), "sessionTitle", "一届二次会议"));
        CaseId id = talks.id();
        congresses.done(hall, id, "筹备会议", "session-planned", CongressStory.plan(meeting, "表决:网约车司机劳动报酬集体合同（草案）"));
        congresses.done(hall, id, "商定议题", "agenda-agree", Map.of());
        congresses.done(hall, id, "送达会议材料", "papers-send", Map.of("meetsOn", meeting.toString(), "meetsTime", "09:00"));
        time.setTo(meeting.atTime(8, 0).atZone(BusinessClock.ZONE).toInstant());
        engine.runDueJobs(id);
        congresses.attends(hall, id, 0, 30);
        congresses.done(hall, id, "会议签到", "roll-done", Map.of());
        congresses.officers(hall, id);
        congresses.done(hall, id, "发起逐项表决", "vote-open", Map.of("mode", "NAMED"));
        congresses.votes(hall, id, 0, yes, Map.of("q1", List.of("YES")));
        congresses.votes(hall, id, yes, 30 - yes, Map.of("q1", List.of("NO")));
        congresses.done(hall, id, "结束投票", "vote-close", Map.of());
        if (engine.openTasks(id).contains("修改后再次提交")) {
            congresses.does(hall, id, "修改后再次提交", "revise-give-up", "双方另行协商。", Map.of());
        }
        congresses.done(hall, id, "签署决议", "resolution-sign", Map.of());
    }

    public void signed(Talks talks, LocalDate on) {
        time.setTo(on);
        done(talks, talks.workersChief(), "双方首席代表签署", "conclusion-sign", Map.of());
        done(talks, talks.employersChief(), "双方首席代表签署", "conclusion-sign", Map.of());
    }

    public void filed(Talks talks, LocalDate on) {
        done(
                talks,
                talks.officer(),
                "报送集体合同",
                "conclusion-file",
                Map.of("filedOn", on.toString(), "authority", "淮北市人力资源和社会保障局"));
    }

    public void received(Talks talks, LocalDate on) {
        done(
                talks,
                talks.officer(),
                "登记受理情况",
                "receipt-received",
                Map.of("receivedOn", on.toString(), "number", "受〔2026〕18号"));
    }

    public void published(Talks talks, String task, LocalDate on) {
        done(
                talks,
                talks.officer(),
                task,
                "conclusion-publish",
                Map.of(
                        "publishedOn",
                        on.toString(),
                        "where",
                        "各公司公示栏和接单应用首页",
                        "proof",
                        List.of(paper(talks, "photo").toString())));
    }

    public static List<String> codes(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::code).toList();
    }
}
