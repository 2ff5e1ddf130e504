package org.xieyue.processes;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieyue.clock.Period;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.UnionLevel;
import org.xieyue.shared.CaseId;

/**
 * A user task as the diagram declares it.
 *
 * @param name Chinese label in the diagram
 * @param role who is asked, from {@code camunda:candidateGroups="REVIEWER@COUNTY"}; null when one person is named
 * @param level at which union of the case's path; null means the case's own union
 * @param union the very union that is asked, from the extension property {@code union}, which names a variable; null where the
 *     level tells
 * @param assignee the person named, from {@code camunda:assignee}
 * @param deadline from the extension property {@code deadline}: a period such as {@code 5wd}, or {@code parameter:key}
 *     resolved at the case's jurisdiction; null when marked {@code none} (无期限)
 */
public record EngineTask(
        String id,
        CaseId caseId,
        String processKey,
        String elementId,
        String name,
        String formKey,
        @Nullable Role role,
        @Nullable UnionLevel level,
        @Nullable UnionId union,
        @Nullable AccountId assignee,
        @Nullable Period deadline) {

    public Optional<AccountId> named() {
        return Optional.ofNullable(assignee);
    }
}
