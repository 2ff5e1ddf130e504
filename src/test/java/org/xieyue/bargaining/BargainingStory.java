package org.xieyue.bargaining;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;
import org.xieyue.agreements.ContractKind;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.agreements.ScopeType;
import org.xieyue.agreements.SecondRoundType;
import org.xieyue.clock.BusinessClock;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.documents.DocumentId;
import org.xieyue.employers.EmployerFixtures;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Industry;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionId;
import org.xieyue.negotiation.AnswerPosition;
import org.xieyue.negotiation.PositionId;
import org.xieyue.negotiation.TableBoard;
import org.xieyue.negotiation.TablePosition;
import org.xieyue.negotiation.TableView;
import org.xieyue.negotiation.Terms;
import org.xieyue.parties.AdmitEmployer;
import org.xieyue.parties.ChooseChief;
import org.xieyue.parties.NameRepresentatives;
import org.xieyue.parties.NewRepresentative;
import org.xieyue.parties.Origin;
import org.xieyue.parties.Post;
import org.xieyue.parties.RepresentativeId;
import org.xieyue.parties.Side;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.tasks.TaskDesk;
import org.xieyue.tasks.TaskRow;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestPeople;

/** Tells of a bargaining, from the decision to the table. */
@Component
public class BargainingStory {

    private final OpenBargaining openBargaining;
    private final BargainingFacts facts;
    private final NameRepresentatives nameRepresentatives;
    private final ChooseChief chooseChief;
    private final AdmitEmployer admitEmployer;
    private final CaseDocuments documents;
    private final TablePosition tablePosition;
    private final AnswerPosition answerPosition;
    private final TableBoard board;
    private final TaskDesk taskDesk;
    private final EngineDriver engine;
    private final EmployerFixtures employers;
    private final TestPeople people;
    private final BusinessClock clock;

    BargainingStory(
            OpenBargaining openBargaining,
            BargainingFacts facts,
            NameRepresentatives nameRepresentatives,
            ChooseChief chooseChief,
            AdmitEmployer admitEmployer,
            CaseDocuments documents,
            TablePosition tablePosition,
            AnswerPosition answerPosition,
            TableBoard board,
            TaskDesk taskDesk,
            EngineDriver engine,
            EmployerFixtures employers,
            TestPeople people,
            BusinessClock clock) {
        this.openBargaining = openBargaining;
        this.facts = facts;
        this.nameRepresentatives = nameRepresentatives;
        this.chooseChief = chooseChief;
        this.admitEmployer = admitEmployer;
        this.documents = documents;
        this.tablePosition = tablePosition;
        this.answerPosition = answerPosition;
        this.board = board;
        this.taskDesk = taskDesk;
        this.engine = engine;
        this.employers = employers;
        this.people = people;
        this.clock = clock;
    }

    /** @param zhou the workers' chief, {@code qian} the employers' */
    public record Talk(
            CaseId id,
            UnionId union,
            Account officer,
            Account authority,
            Account zhou,
            Account qian,
            List<EmployerId> employers) {}

    /** Decided, with its officer; {@code many} employers. */
    public Talk decided(String jurisdiction, int many) {
        TestPeople.Unions organisation = people.unions(jurisdiction);
        UnionId union = organisation.city();
        Account officer = people.person("程专干", Role.BARGAINING_OFFICER, union);
        Account authority = people.person("冯科长", Role.TRIPARTITE_MEMBER, union);
        Account zhou = people.person("周首席", Role.NEGOTIATOR, union);
        Account qian = people.person("钱首席", Role.EMPLOYER_REPRESENTATIVE, union);
        List<EmployerId> asked = IntStream.range(0, many)
                .mapToObj(index ->
                        people.as(officer, () -> employers.employer(union, "平台" + index, Industry.RIDE_HAILING, 400)))
                .toList();
        CaseId id = people.as(
                officer,
                () -> openBargaining
                        .open(opening(union, asked, many == 1 ? ScopeType.ENTERPRISE : ScopeType.JOINT))
                        .orElseThrow()
                        .id());
        engine.runDueJobs(id);
        return new Talk(id, union, officer, authority, zhou, qian, asked);
    }

    public static NewBargaining opening(UnionId union, List<EmployerId> asked, ScopeType scope) {
        return new NewBargaining(
                union,
                "网约车抽成与休息",
                ContractKind.GENERAL,
                scope,
                asked,
                OutcomeType.COLLECTIVE_CONTRACT,
                SecondRoundType.NONE,
                "ride-hailing",
                null,
                null);
    }

    public BargainingFacts.Facts facts(Talk talk) {
        return facts.of(talk.id()).orElseThrow();
    }

    public BargainingStage stage(Talk talk) {
        return facts(talk).row().stage();
    }

    public Answer<TaskRow> does(Talk talk, Account who, String task, String outcome, Map<String, Object> form) {
        TaskRow row = people.as(
                who,
                () -> taskDesk.openOf(talk.id()).stream()
                        .filter(open -> open.name().equals(task))
                        .filter(open -> open.holder() == null || open.holder().equals(who.id()))
                        .findFirst()
                        .orElseThrow(() ->
                                new AssertionError("No open task " + task + ", but " + engine.openTasks(talk.id()))));
        Answer<TaskRow> answer = people.as(who, () -> taskDesk.complete(row.id(), outcome, "商定", form));
        engine.runDueJobs(talk.id());
        assertThat(engine.incidents(talk.id())).isEmpty();
        return answer;
    }

    public void done(Talk talk, Account who, String task, String outcome, Map<String, Object> form) {
        assertThat(does(talk, who, task, outcome, form).reasons()).isEmpty();
    }

    public void done(Talk talk, String task, String outcome, Map<String, Object> form) {
        done(talk, talk.officer(), task, outcome, form);
    }

    public List<String> refusals(Talk talk, String task, String outcome, Map<String, Object> form) {
        return does(talk, talk.officer(), task, outcome, form).reasons().stream()
                .map(Refusal::code)
                .toList();
    }

    /** The offer is written today and can be delivered. */
    public void offerWritten(Talk talk) {
        done(
                talk,
                "征集并确定协商议题",
                "topics-closed",
                Map.of("offerTopics", List.of("INCOME_AND_COMMISSION", "REST_AND_LEAVE")));
        seat(talk, Side.WORKERS, talk.zhou(), 3);
        done(talk, "产生职工方协商代表", "workers-named", Map.of());
        LocalDate today = clock.today();
        done(
                talk,
                "拟定要约书",
                "offer-written",
                Map.of(
                        "writtenOn",
                        today.toString(),
                        "meetsOn",
                        today.plusDays(40).toString(),
                        "place",
                        "工人文化宫",
                        "content",
                        "平台抽成不超过百分之十八。"));
    }

    public Map<String, Object> delivery(Talk talk, LocalDate on) {
        return Map.of(
                "employers",
                talk.employers().stream().map(Object::toString).toList(),
                "deliveredOn",
                on.toString(),
                "deliveryWay",
                "IN_PERSON",
                "proof",
                List.of(paper(talk).toString()));
    }

    /** Delivered today to all. */
    public void offered(Talk talk) {
        offerWritten(talk);
        done(talk, "送达要约书", "offer-delivered", delivery(talk, clock.today()));
    }

    public Map<String, Object> accepts(EmployerId employer, LocalDate on) {
        return Map.of("employer", employer.toString(), "offerAnswer", "ACCEPTED", "answeredOn", on.toString());
    }

    public Map<String, Object> refuses(EmployerId employer, LocalDate on) {
        return Map.of(
                "employer",
                employer.toString(),
                "offerAnswer",
                "REFUSED",
                "answeredOn",
                on.toString(),
                "reason",
                "刚签过");
    }

    /** Everybody accepts today, both sides stand, and the first meeting begins on {@code at}. */
    public void inTalks(Talk talk, LocalDate at) {
        offered(talk);
        for (EmployerId employer : talk.employers()) {
            done(talk, "登记书面答复", "reply-recorded", accepts(employer, clock.today()));
        }
        toTheTable(talk, talk.employers(), at);
    }

    /** Everybody accepts today and both sides stand. */
    public void seated(Talk talk) {
        offered(talk);
        for (EmployerId employer : talk.employers()) {
            done(talk, "登记书面答复", "reply-recorded", accepts(employer, clock.today()));
        }
        sitDown(talk, talk.employers());
    }

    private void sitDown(Talk talk, List<EmployerId> joined) {
        joins(talk, joined);
        seat(talk, Side.EMPLOYERS, talk.qian(), 3);
        done(talk, "确认双方协商代表", "sides-stand", Map.of());
    }

    public void toTheTable(Talk talk, List<EmployerId> joined, LocalDate at) {
        sitDown(talk, joined);
        done(talk, "商定首次会议并索取资料", "information-requested", meeting(at));
        done(talk, "登记协商资料", "information-provided", Map.of());
    }

    public void joins(Talk talk, List<EmployerId> joined) {
        for (EmployerId employer : joined) {
            people.as(
                    talk.officer(),
                    () -> admitEmployer
                            .join(talk.id(), employer, paper(talk, AdmitEmployer.AUTHORITY), 400, false)
                            .orElseThrow());
        }
    }

    public static Map<String, Object> meeting(LocalDate day) {
        Map<String, Object> form = new HashMap<>();
        form.put("meetsOn", day.toString());
        form.put("meetsTime", "09:30");
        form.put("place", "工人文化宫");
        return form;
    }

    /** The meeting of today, until its minutes wait for the chiefs. */
    public void meets(Talk talk) {
        done(talk, "召开协商会议", "round-begin", Map.of("workersPresent", "3", "employersPresent", "3"));
        done(talk, "协商并结束本轮", "round-end", Map.of());
    }

    public void confirms(Talk talk, Account chief) {
        String digest = people.as(chief, () -> digest(talk));
        done(talk, chief, "确认会议记录", "minutes-confirm", Map.of("digest", digest));
    }

    /** What the chief who acts now confirms. */
    String digest(Talk talk) {
        return board.myMinutes(talk.id(), board.mine(talk.id(), 0).round()).digest();
    }

    public void meetsAndConfirms(Talk talk) {
        meets(talk);
        confirms(talk, talk.zhou());
        confirms(talk, talk.qian());
    }

    public void seat(Talk talk, Side side, Account chief, int many) {
        List<NewRepresentative> seats = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            seats.add(new NewRepresentative(
                    side,
                    i == 0 ? chief.name() : "代表" + side + i,
                    UUID.randomUUID().toString(),
                    i == 0 ? chief.login() : "",
                    post(side, i == 0),
                    side == Side.WORKERS ? Origin.NAMED_BY_UNION : Origin.NAMED_BY_LEGAL_REPRESENTATIVE,
                    false,
                    side == Side.WORKERS ? null : talk.employers().getFirst(),
                    clock.today(),
                    paper(talk)));
        }
        List<RepresentativeId> ids = people.as(
                talk.officer(), () -> nameRepresentatives.name(talk.id(), seats).orElseThrow());
        people.as(
                talk.officer(),
                () -> chooseChief
                        .choose(talk.id(), ids.getFirst(), clock.today(), null, paper(talk))
                        .orElseThrow());
    }

    private static Post post(Side side, boolean chief) {
        if (side == Side.WORKERS) {
            return chief ? Post.UNION_CHAIR : Post.WORKER;
        }
        return chief ? Post.LEGAL_REPRESENTATIVE : Post.MANAGER;
    }

    /** Both sides agree on every clause, in the meeting of today. */
    public void settles(Talk talk) {
        List<TableView.Row> rows =
                people.as(talk.zhou(), () -> board.mine(talk.id(), 0).rows());
        for (TableView.Row row : rows) {
            PositionId position = people.as(
                    talk.zhou(),
                    () -> tablePosition
                            .table(talk.id(), row.key(), new Terms("双方同意按此执行。", null))
                            .orElseThrow());
            people.as(
                    talk.qian(),
                    () -> answerPosition.accept(talk.id(), row.key(), position).orElseThrow());
        }
        people.as(talk.zhou(), () -> answerPosition.callAllFinal(talk.id()).orElseThrow());
        people.as(talk.qian(), () -> answerPosition.callAllFinal(talk.id()).orElseThrow());
    }

    public DocumentId paper(Talk talk) {
        return paper(talk, "other");
    }

    private DocumentId paper(Talk talk, String kind) {
        return people.as(
                talk.officer(),
                () -> documents
                        .add(talk.id(), kind, "回执.png", picture())
                        .orElseThrow()
                        .id());
    }

    private static byte[] picture() {
        BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, UUID.randomUUID().hashCode());
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
