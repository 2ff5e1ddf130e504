package org.xieyue.tasks.ui;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.xieyue.cases.Cases;
import org.xieyue.cases.OpenedCase;
import org.xieyue.identity.Account;
import org.xieyue.tasks.TaskDesk;
import org.xieyue.tasks.TaskRow;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.TestProcesses;

/** Cases that wait on somebody's desk, for tests of screens. */
@Component
class DeskStory {

    private final TestPeople people;
    private final TestProcesses processes;
    private final Cases cases;
    private final TaskDesk desk;
    private final TransactionOperations transactions;

    DeskStory(
            TestPeople people,
            TestProcesses processes,
            Cases cases,
            TaskDesk desk,
            TransactionOperations transactions) {
        this.people = people;
        this.processes = processes;
        this.cases = cases;
        this.desk = desk;
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

    void claim(Account person, TaskRow task) {
        people.as(person, () -> desk.claim(task.id()).orElseThrow());
    }
}
