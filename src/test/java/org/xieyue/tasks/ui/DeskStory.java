package org.xieyue.tasks.ui;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.xieyue.cases.Cases;
import org.xieyue.cases.OpenedCase;
import org.xieyue.identity.Account;
import org.xieyue.tasks.TaskDesk;
import org.xieyue.tasks.TaskRow;
import org.xieyue.testing.TestForms;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.TestProcesses;

/** Cases that wait on somebody's desk, for tests of screens. */
@Component
class DeskStory {

    private final TestPeople people;
    private final TestProcesses processes;
    private final Cases cases;
    private final TaskDesk desk;
    private final TestForms.Exclusions exclusions;
    private final TransactionOperations transactions;

    DeskStory(
            TestPeople people,
            TestProcesses processes,
            Cases cases,
            TaskDesk desk,
            TestForms.Exclusions exclusions,
            TransactionOperations transactions) {
        this.people = people;
        this.processes = processes;
        this.cases = cases;
        this.desk = desk;
        this.exclusions = exclusions;
        this.transactions = transactions;
    }

    TestPeople.Organisation organisation() {
        processes.publish();
        return people.organisation();
    }

    /** A case that waits for the first of three approvals. */
    TaskRow waiting(TestPeople.Organisation organisation) {
        Account worker = organisation.worker();
        OpenedCase opened = people.as(
                worker,
                () -> transactions.execute(status -> cases.open(
                        TestProcesses.approvalCase(organisation.basic(), worker.id(), "household-" + worker.id()))));
        return people.as(worker, () -> desk.openOf(opened.id()).getFirst());
    }

    /** A case whose first task this person may not take although it asks their post. */
    TaskRow waitingForSomebodyElse(TestPeople.Organisation organisation, Account excluded) {
        TaskRow task = waiting(organisation);
        exclusions.exclude(task.caseId(), excluded);
        return task;
    }

    /** The holder gives the task back in another window, and a colleague takes and completes it. */
    void overtakes(Account holder, Account colleague, TaskRow task) {
        people.as(holder, () -> desk.release(task.id()).orElseThrow());
        claim(colleague, task);
        people.as(
                colleague,
                () -> desk.complete(task.id(), TestForms.AGREE, "", Map.of()).orElseThrow());
    }

    void claim(Account person, TaskRow task) {
        people.as(person, () -> desk.claim(task.id()).orElseThrow());
    }
}
