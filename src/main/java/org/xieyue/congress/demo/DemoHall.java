package org.xieyue.congress.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieyue.ballots.BallotId;
import org.xieyue.ballots.HandedCode;
import org.xieyue.ballots.VotingBooth;
import org.xieyue.congress.CheckIn;
import org.xieyue.congress.CongressId;
import org.xieyue.congress.DelegateId;
import org.xieyue.congress.HoldVote;
import org.xieyue.congress.SessionBoard;
import org.xieyue.congress.SessionId;
import org.xieyue.documents.DocumentId;
import org.xieyue.documents.PaperBody;
import org.xieyue.documents.Papers;
import org.xieyue.identity.Account;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.CurrentUser;
import org.xieyue.processes.DueJobs;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.CaseDesk;
import org.xieyue.tasks.TaskDesk;
import org.xieyue.tasks.TaskRow;

/** The demo's secretary at work: tasks, papers, the desk at the door, ballots. */
@Component
@Profile("demo")
class DemoHall {

    private final Accounts accounts;
    private final CurrentUser user;
    private final CaseDesk caseDesk;
    private final TaskDesk taskDesk;
    private final DueJobs dueJobs;
    private final Papers papers;
    private final SessionBoard board;
    private final CheckIn checkIn;
    private final HoldVote holdVote;
    private final VotingBooth booth;
    private final TransactionTemplate transaction;

    DemoHall(
            Accounts accounts,
            CurrentUser user,
            CaseDesk caseDesk,
            TaskDesk taskDesk,
            DueJobs dueJobs,
            Papers papers,
            SessionBoard board,
            CheckIn checkIn,
            HoldVote holdVote,
            VotingBooth booth,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.user = user;
        this.caseDesk = caseDesk;
        this.taskDesk = taskDesk;
        this.dueJobs = dueJobs;
        this.papers = papers;
        this.board = board;
        this.checkIn = checkIn;
        this.holdVote = holdVote;
        this.booth = booth;
        this.transaction = transaction;
    }

    Account account(String login) {
        return accounts.findByLogin(login)
                .orElseThrow(() -> new IllegalStateException("The demo organisation has no " + login));
    }

    <T> T as(String login, Supplier<T> work) {
        return user.as(account(login).id(), work);
    }

    CaseId convenes(String secretary, CongressId congress, String title) {
        CaseId id = as(
                secretary,
                () -> caseDesk.open("congress-vote", Map.of("congress", congress.toString(), "title", title))
                        .orElseThrow()
                        .id());
        dueJobs.run(id);
        return id;
    }

    void does(CaseId id, String secretary, String task, String outcome, Map<String, Object> form) {
        as(secretary, () -> {
            TaskRow row = taskDesk.openOf(id).stream()
                    .filter(open -> open.name().equals(task))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No open task " + task));
            return taskDesk.complete(row.id(), outcome, "", form).orElseThrow();
        });
        dueJobs.run(id);
    }

    void runsDue(CaseId id) {
        dueJobs.run(id);
    }

    DocumentId paper(CaseId id, String secretary, String title, List<String> clauses) {
        return as(
                secretary,
                () -> Objects.requireNonNull(transaction.execute(status -> papers.issue(
                        id,
                        "congress-paper",
                        title + ".pdf",
                        title,
                        new PaperBody().list(clauses).html()))));
    }

    SessionId session(CaseId id, String secretary) {
        return as(secretary, () -> board.ofCase(id).orElseThrow().id());
    }

    void attend(CaseId id, String secretary, List<DelegateId> delegates) {
        SessionId session = session(id, secretary);
        delegates.forEach(
                one -> as(secretary, () -> checkIn.byHand(session, one).orElseThrow()));
    }

    /** Each of them takes a paper at the desk and casts it. */
    void vote(CaseId id, String secretary, List<DelegateId> delegates, Map<String, List<String>> choices) {
        SessionId session = session(id, secretary);
        BallotId ballot =
                Objects.requireNonNull(as(secretary, () -> board.view(session)).ballot());
        for (DelegateId delegate : delegates) {
            HandedCode handed =
                    as(secretary, () -> holdVote.handPaper(session, delegate).orElseThrow());
            String text = booth.paper(ballot, handed.code()).orElseThrow().textHash();
            booth.vote(ballot, handed.code(), text, choices).orElseThrow();
        }
    }
}
