package org.xieyue.tasks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xieyue.clock.Deadline;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;

/** A task as the engine asks for it, addressed. */
record NewTask(
        TaskId id,
        CaseId caseId,
        String processKey,
        String formKey,
        String name,
        @Nullable Role role,
        UnionId union,
        @Nullable AccountId holder,
        AccountId openedBy,
        @Nullable Deadline deadline,
        Instant createdAt) {}
