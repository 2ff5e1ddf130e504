package org.xieyue.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Role;

/**
 * An entry as auditors read it.
 *
 * @param accountName name of the person now, empty when nobody was signed in
 * @param sequence place in the chain; null until it is sealed
 */
public record AuditRow(
        long id,
        Instant at,
        @Nullable AccountId account,
        String accountName,
        Set<Role> capacity,
        Authority authority,
        String action,
        String subjectType,
        String subjectId,
        @Nullable String caseId,
        Map<String, String> details,
        @Nullable Long sequence) {
    public AuditRow {
        capacity = Set.copyOf(capacity);
        details = Map.copyOf(details);
    }
}
