package org.xieyue.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieyue.cases.Cases;
import org.xieyue.cases.NewCase;
import org.xieyue.cases.OpenedCase;
import org.xieyue.identity.Account;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.testing.TestForms;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.TestProcesses;

/** What tests of tasks say again and again. */
@Component
class TaskStory {

    final TestPeople people;
    private final TestProcesses processes;
    private final Cases cases;
    private final TaskDesk desk;
    private final TransactionTemplate transaction;

    TaskStory(
            TestPeople people,
            TestProcesses processes,
            Cases cases,
            TaskDesk desk,
            PlatformTransactionManager transactions) {
        this.people = people;
        this.processes = processes;
        this.cases = cases;
        this.desk = desk;
        this.transaction = new TransactionTemplate(transactions);
    }

    TestPeople.Organisation organisation() {
        processes.publish();
        return people.organisation();
    }

    OpenedCase open(UnionId union, Account applicant) {
        return open(applicant, TestProcesses.approvalCase(union, applicant.id(), "household-" + applicant.id()));
    }

    OpenedCase open(Account applicant, NewCase opened) {
        return people.as(applicant, () -> transaction.execute(status -> cases.open(opened)));
    }

    /** The only open task of the case. */
    TaskRow task(CaseId id, Account reader) {
        List<TaskRow> open = people.as(reader, () -> desk.openOf(id));
        assertThat(open).hasSize(1);
        return open.getFirst();
    }

    Answer<TaskRow> claim(Account person, TaskId id) {
        return people.as(person, () -> desk.claim(id));
    }

    Answer<TaskRow> agree(Account person, TaskId id) {
        return people.as(person, () -> desk.complete(id, TestForms.AGREE, "", Map.of()));
    }
}
