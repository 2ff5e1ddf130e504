package org.xieyue.tasks;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;
import org.xieyue.testing.TestForms;
import org.xieyue.testing.TestProcesses;

/** Open tasks without a diagram behind them, for tests of who may read what. */
@Component
public class AskedWork {

    private final Tasks tasks;
    private final TransactionOperations transactions;
    private final BusinessClock clock;

    AskedWork(Tasks tasks, TransactionOperations transactions, BusinessClock clock) {
        this.tasks = tasks;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** From now on a task of the case asks this post. */
    public TaskId asks(CaseId id, Role role, UnionId union, Account openedBy) {
        TaskId task = new TaskId(UUID.randomUUID());
        transactions.executeWithoutResult(status -> tasks.add(new NewTask(
                task,
                id,
                TestProcesses.THREE_APPROVALS,
                "test/approve",
                "核查",
                role,
                union,
                null,
                openedBy.id(),
                null,
                clock.now())));
        return task;
    }

    public void isDoneBy(Account person, TaskId task) {
        transactions.executeWithoutResult(status -> tasks.complete(task, person.id(), TestForms.AGREE, clock.now()));
    }
}
