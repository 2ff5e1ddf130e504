package org.xieyue.congress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xieyue.ballots.BallotId;
import org.xieyue.ballots.HandedCode;
import org.xieyue.ballots.VotingBooth;
import org.xieyue.clock.BusinessClock;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.documents.DocumentId;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.tasks.CaseDesk;
import org.xieyue.tasks.TaskDesk;
import org.xieyue.tasks.TaskRow;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestPeople;

/** Tells of congresses: founded, delegates elected, a session step by step. */
@Component
public class CongressStory {

    private final FoundCongress foundCongress;
    private final ElectDelegate electDelegate;
    private final CheckIn checkIn;
    private final HoldVote holdVote;
    private final VotingBooth booth;
    private final SessionBoard board;
    private final CaseDesk caseDesk;
    private final TaskDesk taskDesk;
    private final CaseDocuments documents;
    private final EngineDriver engine;
    private final TestPeople people;
    private final BusinessClock clock;

    CongressStory(
            FoundCongress foundCongress,
            ElectDelegate electDelegate,
            CheckIn checkIn,
            HoldVote holdVote,
            VotingBooth booth,
            SessionBoard board,
            CaseDesk caseDesk,
            TaskDesk taskDesk,
            CaseDocuments documents,
            EngineDriver engine,
            TestPeople people,
            BusinessClock clock) {
        this.foundCongress = foundCongress;
        this.electDelegate = electDelegate;
        this.checkIn = checkIn;
        this.holdVote = holdVote;
        this.booth = booth;
        this.board = board;
        this.caseDesk = caseDesk;
        this.taskDesk = taskDesk;
        this.documents = documents;
        this.engine = engine;
        this.people = people;
        this.clock = clock;
    }

    /** A congress with its secretary and delegates; the first three of them can sign in. */
    public record Hall(
            UnionId union,
            Account secretary,
            CongressId congress,
            List<DelegateId> delegates,
            List<Account> accounts) {}

    public Hall hall(UnionId union, CongressKind kind, int delegates, int managers) {
        return hall(union, kind, delegates, managers, 3320, 0);
    }

    public Hall hall(UnionId union, CongressKind kind, int delegates, int managers, int workers, int women) {
        Account secretary = people.person("秘书", Role.CONGRESS_SECRETARY, union);
        CongressId id = people.as(
                secretary,
                () -> foundCongress
                        .found(newCongress(union, kind, delegates, workers, women))
                        .orElseThrow());
        List<DelegateId> ids = new ArrayList<>();
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < delegates; i++) {
            Account account = i < 3 ? people.person("代表", Role.WORKER, union) : null;
            if (account != null) {
                accounts.add(account);
            }
            NewDelegate delegate = new NewDelegate(
                    "全体选区",
                    "代表" + i,
                    UUID.randomUUID().toString(),
                    account == null ? null : account.id(),
                    i >= 3 && i < 3 + managers,
                    false,
                    i >= 3 + managers || i < 3,
                    clock.today(),
                    new NewDelegate.WardVote(workers, workers, workers));
            ids.add(people.as(secretary, () -> electDelegate.elect(id, delegate).orElseThrow()));
        }
        return new Hall(union, secretary, id, ids, accounts);
    }

    public NewCongress newCongress(UnionId union, CongressKind kind, int seats, int workers, int women) {
        LocalDate from = clock.today();
        return new NewCongress(
                union,
                "职代会" + UUID.randomUUID().toString().substring(0, 8),
                kind,
                1,
                from,
                from.plusYears(3).minusDays(1),
                workers,
                women,
                List.of(new NewCongress.Ward("全体选区", seats)));
    }

    public CaseId convened(Hall hall) {
        CaseId id = people.as(
                hall.secretary(),
                () -> caseDesk.open(
                                "congress-vote",
                                Map.of("congress", hall.congress().toString(), "title", "一届一次会议"))
                        .orElseThrow()
                        .id());
        engine.runDueJobs(id);
        return id;
    }

    public SessionId session(Hall hall, CaseId id) {
        return people.as(hall.secretary(), () -> board.ofCase(id).orElseThrow().id());
    }

    public SessionStage stage(Hall hall, CaseId id) {
        return people.as(hall.secretary(), () -> board.ofCase(id).orElseThrow().stage());
    }

    public Answer<TaskRow> does(Hall hall, CaseId id, String task, String outcome, Map<String, Object> form) {
        return does(hall, id, task, outcome, "", form);
    }

    public Answer<TaskRow> does(
            Hall hall, CaseId id, String task, String outcome, String opinion, Map<String, Object> form) {
        TaskRow row = people.as(
                hall.secretary(),
                () -> taskDesk.openOf(id).stream()
                        .filter(open -> open.name().equals(task))
                        .findFirst()
                        .orElseThrow(
                                () -> new AssertionError("No open task " + task + ", but " + engine.openTasks(id))));
        Answer<TaskRow> answer = people.as(hall.secretary(), () -> taskDesk.complete(row.id(), outcome, opinion, form));
        engine.runDueJobs(id);
        assertThat(engine.incidents(id)).isEmpty();
        return answer;
    }

    public void done(Hall hall, CaseId id, String task, String outcome, Map<String, Object> form) {
        assertThat(does(hall, id, task, outcome, form).reasons()).isEmpty();
    }

    public static Map<String, Object> plan(LocalDate day, String agenda) {
        return Map.of("meetsOn", day.toString(), "meetsTime", "09:00", "place", "工人文化宫", "agenda", agenda);
    }

    public DocumentId paper(Hall hall, CaseId id, String text) {
        return people.as(
                hall.secretary(),
                () -> documents
                        .add(id, "congress-paper", "草案.pdf", pdf(text))
                        .orElseThrow()
                        .id());
    }

    public void attends(Hall hall, CaseId id, int first, int many) {
        SessionId session = session(hall, id);
        for (DelegateId delegate : hall.delegates().subList(first, first + many)) {
            assertThat(people.as(hall.secretary(), () -> checkIn.byHand(session, delegate))
                            .reasons())
                    .isEmpty();
        }
    }

    /** A presidium of three, and two scrutineers. */
    public void officers(Hall hall, CaseId id) {
        done(
                hall,
                id,
                "推选主席团和监票人",
                "officers-elect",
                Map.of(
                        "presidium",
                        hall.delegates().subList(0, 3).stream()
                                .map(Object::toString)
                                .toList(),
                        "scrutineers",
                        hall.accounts().subList(0, 2).stream()
                                .map(account -> account.id().toString())
                                .toList()));
    }

    public boolean isVoting(Hall hall, CaseId id) {
        return view(hall, id).ballot() != null;
    }

    /** These delegates vote on paper that the desk hands out, all the same. */
    public void votes(Hall hall, CaseId id, int first, int many, Map<String, List<String>> choices) {
        SessionId session = session(hall, id);
        BallotId ballot = Objects.requireNonNull(view(hall, id).ballot());
        for (DelegateId delegate : hall.delegates().subList(first, first + many)) {
            HandedCode handed = people.as(hall.secretary(), () -> holdVote.handPaper(session, delegate))
                    .orElseThrow();
            String textHash = booth.paper(ballot, handed.code()).orElseThrow().textHash();
            assertThat(booth.vote(ballot, handed.code(), textHash, choices).reasons())
                    .isEmpty();
        }
    }

    public Attendance attendance(Hall hall, CaseId id) {
        SessionId session = session(hall, id);
        return people.as(hall.secretary(), () -> board.attendance(session).orElseThrow());
    }

    public SessionView view(Hall hall, CaseId id) {
        SessionId session = session(hall, id);
        return people.as(hall.secretary(), () -> board.view(session));
    }

    public static List<String> codes(Answer<?> answer) {
        return answer.reasons().stream().map(Refusal::code).toList();
    }

    public static byte[] pdf(String text) {
        return """
                %%PDF-1.7
                1 0 obj
                << /Type /Catalog /Pages 2 0 R >>
                endobj
                2 0 obj
                << /Type /Pages /Kids [3 0 R] /Count 1 >>
                endobj
                3 0 obj
                << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Note (%s) >>
                endobj
                trailer << /Root 1 0 R >>
                startxref
                9
                %%%%EOF
                """.formatted(text).getBytes(StandardCharsets.US_ASCII);
    }
}
