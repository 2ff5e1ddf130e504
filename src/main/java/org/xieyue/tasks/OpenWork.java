package org.xieyue.tasks;

import org.springframework.stereotype.Component;
import org.xieyue.cases.CaseWork;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.shared.CaseId;

/** Whom the open tasks of a case ask. */
@Component
class OpenWork implements CaseWork {

    private final Tasks tasks;
    private final Accounts accounts;

    OpenWork(Tasks tasks, Accounts accounts) {
        this.tasks = tasks;
        this.accounts = accounts;
    }

    @Override
    public boolean isAsked(CaseId caseId, AccountId person) {
        return accounts.find(person)
                .filter(reader -> tasks.openOf(caseId).stream()
                        .anyMatch(task -> task.isHeldBy(reader) || task.isForPostOf(reader)))
                .isPresent();
    }
}
