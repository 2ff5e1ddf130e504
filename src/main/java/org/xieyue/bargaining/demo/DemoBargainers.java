package org.xieyue.bargaining.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieyue.agreements.BargainingTopic;
import org.xieyue.agreements.Figure;
import org.xieyue.bargaining.NewBargaining;
import org.xieyue.bargaining.OpenBargaining;
import org.xieyue.clock.BusinessClock;
import org.xieyue.documents.DocumentId;
import org.xieyue.documents.PaperBody;
import org.xieyue.documents.Papers;
import org.xieyue.employers.Employer;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Employers;
import org.xieyue.identity.Account;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.CurrentUser;
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
import org.xieyue.processes.DueJobs;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.TaskDesk;
import org.xieyue.tasks.TaskRow;

/** The demo's officer and representatives at work: tasks, papers, seats, positions at the table. */
@Component
@Profile("demo")
public class DemoBargainers {

    public static final String OFFICER = "officer.cheng";
    public static final String ZHOU = "negotiator.zhou";
    public static final String QIAN = "employer.qian";

    private final Accounts accounts;
    private final CurrentUser user;
    private final OpenBargaining openBargaining;
    private final TaskDesk taskDesk;
    private final DueJobs dueJobs;
    private final Papers papers;
    private final NameRepresentatives nameRepresentatives;
    private final ChooseChief chooseChief;
    private final AdmitEmployer admitEmployer;
    private final TablePosition tablePosition;
    private final AnswerPosition answerPosition;
    private final TableBoard board;
    private final BusinessClock clock;
    private final Employers employers;
    private final TransactionTemplate transaction;

    DemoBargainers(
            Accounts accounts,
            CurrentUser user,
            OpenBargaining openBargaining,
            TaskDesk taskDesk,
            DueJobs dueJobs,
            Papers papers,
            NameRepresentatives nameRepresentatives,
            ChooseChief chooseChief,
            AdmitEmployer admitEmployer,
            TablePosition tablePosition,
            AnswerPosition answerPosition,
            TableBoard board,
            BusinessClock clock,
            Employers employers,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.user = user;
        this.openBargaining = openBargaining;
        this.taskDesk = taskDesk;
        this.dueJobs = dueJobs;
        this.papers = papers;
        this.nameRepresentatives = nameRepresentatives;
        this.chooseChief = chooseChief;
        this.admitEmployer = admitEmployer;
        this.tablePosition = tablePosition;
        this.answerPosition = answerPosition;
        this.board = board;
        this.clock = clock;
        this.employers = employers;
        this.transaction = transaction;
    }

    Account account(String login) {
        return accounts.findByLogin(login)
                .orElseThrow(() -> new IllegalStateException("The demo organisation has no " + login));
    }

    public <T> T as(String login, Supplier<T> work) {
        return user.as(account(login).id(), work);
    }

    CaseId opens(NewBargaining opening) {
        CaseId id = as(OFFICER, () -> openBargaining.open(opening).orElseThrow().id());
        dueJobs.run(id);
        return id;
    }

    public void does(CaseId id, String login, String task, String outcome, Map<String, Object> form) {
        as(login, () -> {
            TaskRow row = taskDesk.openOf(id).stream()
                    .filter(open -> open.name().equals(task))
                    .filter(open -> open.holder() == null
                            || open.holder().equals(account(login).id()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No open task " + task));
            return taskDesk.complete(row.id(), outcome, "", form).orElseThrow();
        });
        dueJobs.run(id);
    }

    public void does(CaseId id, String task, String outcome, Map<String, Object> form) {
        does(id, OFFICER, task, outcome, form);
    }

    public void runsDue(CaseId id) {
        dueJobs.run(id);
    }

    /** A paper of the case, such as a receipt or a photograph. */
    public String filed(CaseId id, String title, String text) {
        return paper(id, title, text).toString();
    }

    private DocumentId authority(CaseId id, Employer employer) {
        return paper(id, AdmitEmployer.AUTHORITY, "协商授权书", employer.name() + "授权代表参加本次集体协商，并在达成一致的文本上盖章。");
    }

    private DocumentId paper(CaseId id, String title, String text) {
        return paper(id, "other", title, text);
    }

    private DocumentId paper(CaseId id, String kind, String title, String text) {
        return as(
                OFFICER,
                () -> Objects.requireNonNull(transaction.execute(status -> papers.issue(
                        id,
                        kind,
                        title + ".pdf",
                        title,
                        new PaperBody().paragraph(text).html()))));
    }

    /** Topics, representatives of the workers, and the offer, delivered today to all. */
    public void offers(CaseId id, List<EmployerId> employers, List<String> topics, String content) {
        does(id, "征集并确定协商议题", "topics-closed", Map.of("offerTopics", topics));
        seat(id, Side.WORKERS, List.of("negotiator.zhou", "negotiator.han", "negotiator.lu"), null);
        does(id, "产生职工方协商代表", "workers-named", Map.of());
        LocalDate today = clock.today();
        does(
                id,
                "拟定要约书",
                "offer-written",
                Map.of(
                        "writtenOn",
                        today.toString(),
                        "meetsOn",
                        today.plusDays(25).toString(),
                        "place",
                        "淮北市总工会三楼会议室",
                        "content",
                        content));
        does(
                id,
                "送达要约书",
                "offer-delivered",
                Map.of(
                        "employers",
                        employers.stream().map(Object::toString).toList(),
                        "deliveredOn",
                        today.toString(),
                        "deliveryWay",
                        "IN_PERSON",
                        "proof",
                        List.of(paper(id, "要约书签收单", "今收到集体协商要约书一份。").toString())));
    }

    public void accepts(CaseId id, EmployerId employer, String task) {
        does(
                id,
                task,
                "reply-recorded",
                Map.of(
                        "employer",
                        employer.toString(),
                        "offerAnswer",
                        "ACCEPTED",
                        "answeredOn",
                        clock.today().toString()));
    }

    /** Those who accepted come to the table; the first meeting is on {@code day}. */
    public void sitDown(CaseId id, List<EmployerId> joined, LocalDate day) {
        for (EmployerId employer : joined) {
            DocumentId authority = authority(id, employers.find(employer).orElseThrow());
            as(
                    OFFICER,
                    () -> admitEmployer
                            .join(id, employer, authority, workersOf(employer), false)
                            .orElseThrow());
        }
        seat(id, Side.EMPLOYERS, List.of("employer.qian", "employer.tao", "employer.shen"), joined.getFirst());
        does(id, "确认双方协商代表", "sides-stand", Map.of());
        Map<String, Object> meeting = new HashMap<>(meeting(day));
        meeting.put("asked", "上一年度订单量、流水和抽成总额\n司机在线时长分布\n派单与处罚规则");
        does(id, "商定首次会议并索取资料", "information-requested", meeting);
        does(
                id,
                "登记协商资料",
                "information-provided",
                Map.of(
                        "handedOver",
                        List.of("1", "2"),
                        "refusedItems",
                        List.of("3"),
                        "refusalReason",
                        "处罚规则正在修订，定稿后在协商中逐条说明。"));
    }

    private int workersOf(EmployerId employer) {
        return employers.find(employer).orElseThrow().workers();
    }

    public static Map<String, Object> meeting(LocalDate day) {
        return Map.of("meetsOn", day.toString(), "meetsTime", "09:30", "place", "淮北市总工会三楼会议室");
    }

    public void begins(CaseId id) {
        does(id, "召开协商会议", "round-begin", Map.of("workersPresent", "3", "employersPresent", "3"));
    }

    /** Ends the round, and both chiefs confirm its minutes. */
    public void ends(CaseId id) {
        does(id, "协商并结束本轮", "round-end", Map.of());
        for (String chief : List.of(ZHOU, QIAN)) {
            String digest = as(
                    chief, () -> board.myMinutes(id, board.mine(id, 0).round()).digest());
            does(id, chief, "确认会议记录", "minutes-confirm", Map.of("digest", digest));
        }
    }

    /** The workers' chief puts words on the table, and the employers' accepts them. */
    public void settles(CaseId id, BargainingTopic topic, String text, Figure figure) {
        agrees(id, QIAN, topic, tables(id, ZHOU, topic, text, figure));
    }

    /** Each side says its own; nobody gives in. */
    public void differ(
            CaseId id, BargainingTopic topic, String workers, Figure asked, String employers, Figure offered) {
        tables(id, ZHOU, topic, workers, asked);
        tables(id, QIAN, topic, employers, offered);
    }

    PositionId tables(CaseId id, String login, BargainingTopic topic, String text, Figure figure) {
        return as(
                login,
                () -> tablePosition
                        .table(id, clause(id, topic).key(), new Terms(text, figure))
                        .orElseThrow());
    }

    void agrees(CaseId id, String login, BargainingTopic topic, PositionId position) {
        as(
                login,
                () -> answerPosition
                        .accept(id, clause(id, topic).key(), position)
                        .orElseThrow());
    }

    public void callsFinal(CaseId id) {
        for (String chief : List.of(ZHOU, QIAN)) {
            as(chief, () -> answerPosition.callAllFinal(id).orElseThrow());
        }
    }

    private TableView.Row clause(CaseId id, BargainingTopic topic) {
        return board.mine(id, 0).rows().stream()
                .filter(row -> row.topic() == topic)
                .findFirst()
                .orElseThrow();
    }

    private void seat(CaseId id, Side side, List<String> logins, @Nullable EmployerId employer) {
        List<NewRepresentative> seats = new ArrayList<>();
        for (String login : logins) {
            boolean chief = seats.isEmpty();
            seats.add(new NewRepresentative(
                    side,
                    account(login).name(),
                    "demo-" + login,
                    login,
                    post(side, chief),
                    side == Side.WORKERS ? Origin.NAMED_BY_UNION : Origin.NAMED_BY_LEGAL_REPRESENTATIVE,
                    false,
                    employer,
                    clock.today(),
                    paper(id, "协商代表产生决议", account(login).name())));
        }
        List<RepresentativeId> named =
                as(OFFICER, () -> nameRepresentatives.name(id, seats).orElseThrow());
        Answer<?> chosen = as(OFFICER, () -> chooseChief.choose(id, named.getFirst(), clock.today(), null, null));
        chosen.orElseThrow();
    }

    private static Post post(Side side, boolean chief) {
        if (side == Side.WORKERS) {
            return chief ? Post.UNION_CHAIR : Post.WORKER;
        }
        return chief ? Post.LEGAL_REPRESENTATIVE : Post.MANAGER;
    }
}
