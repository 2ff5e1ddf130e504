package org.xieyue.hardship.demo;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.identity.Account;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.CurrentUser;
import org.xieyue.processes.DueJobs;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.CaseDesk;
import org.xieyue.tasks.TaskDesk;
import org.xieyue.tasks.TaskRow;

/** The demo's people at their desks: each takes the task of a name and decides it. */
@Component
@Profile("demo")
class DemoColleagues {

    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final CaseDesk caseDesk;
    private final TaskDesk taskDesk;
    private final CaseDocuments documents;
    private final DueJobs dueJobs;
    private final BusinessClock clock;

    DemoColleagues(
            Accounts accounts,
            CurrentUser currentUser,
            CaseDesk caseDesk,
            TaskDesk taskDesk,
            CaseDocuments documents,
            DueJobs dueJobs,
            BusinessClock clock) {
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.caseDesk = caseDesk;
        this.taskDesk = taskDesk;
        this.documents = documents;
        this.dueJobs = dueJobs;
        this.clock = clock;
    }

    Account account(String login) {
        return accounts.findByLogin(login)
                .orElseThrow(() -> new IllegalStateException("The demo organisation has no " + login));
    }

    <T> T as(String login, Supplier<T> work) {
        return currentUser.as(account(login).id(), work);
    }

    /** An officer's application comes with the signed authorisation. */
    CaseId opens(String login, Map<String, Object> form) {
        return as(login, () -> {
            CaseId id = caseDesk.open("hardship-aid", form).orElseThrow().id();
            if (login.startsWith("officer")) {
                documents.add(id, "authorisation", "核对授权书.pdf", onePage()).orElseThrow();
            }
            return id;
        });
    }

    void does(CaseId id, String login, String task, String outcome, String opinion, Map<String, Object> form) {
        Account person = account(login);
        as(login, () -> {
            TaskRow row = taskDesk.openOf(id).stream()
                    .filter(open -> open.name().equals(task)
                            && (open.holder() == null || person.id().equals(open.holder())))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No open task " + task + " for " + login));
            return taskDesk.complete(row.id(), outcome, opinion, form).orElseThrow();
        });
        dueJobs.run(id);
    }

    /** What the form of the person's open task in this case offers first. */
    String firstOption(CaseId id, String login, String field) {
        return as(
                login,
                () -> taskDesk.form(taskDesk.openOf(id).getFirst().id()).fields().stream()
                        .filter(asked -> asked.name().equals(field))
                        .findFirst()
                        .orElseThrow()
                        .options()
                        .getFirst()
                        .value());
    }

    // what most cases go through

    void papersAccepted(CaseId id) {
        does(id, "officer.chen", "审核申请材料", "papers-complete", "材料齐全。", Map.of());
        does(id, "officer.chen", "确认核对结果", "findings-confirm", "未发现重复救助。", Map.of());
    }

    void visits(CaseId id, String visitor) {
        does(
                id,
                visitor,
                "入户核查",
                "visit-sign",
                "",
                Map.of(
                        "visitedOn",
                        clock.today().toString(),
                        "peopleSeen",
                        3,
                        "asStated",
                        true,
                        "findings",
                        "住房一套，家中有病人，情况与申请一致。",
                        "unrelated",
                        true));
    }

    void visited(CaseId id) {
        visits(id, "visitor.wu");
        visits(id, "visitor.zheng");
    }

    void agrees(CaseId id, String member) {
        does(id, member, "发表评议意见", "committee-agree", "情况属实，同意帮扶。", Map.of("unrelated", true));
    }

    void published(CaseId id) {
        papersAccepted(id);
        visited(id);
        agrees(id, "committee.sun");
        agrees(id, "committee.qian");
        agrees(id, "committee.feng");
    }

    void countyAgrees(CaseId id, long yuan) {
        does(
                id,
                "reviewer.zhou",
                "县级审核",
                "review-agree",
                "材料齐全，公示无异议，报市级审批。",
                Map.of("amount", yuan, "unrelated", true));
    }

    void runsDue(CaseId id) {
        dueJobs.run(id);
    }

    private static byte[] onePage() {
        return """
                %PDF-1.7
                1 0 obj
                << /Type /Catalog /Pages 2 0 R >>
                endobj
                2 0 obj
                << /Type /Pages /Kids [3 0 R] /Count 1 >>
                endobj
                3 0 obj
                << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>
                endobj
                trailer << /Root 1 0 R >>
                startxref
                9
                %%EOF
                """.getBytes(StandardCharsets.US_ASCII);
    }
}
