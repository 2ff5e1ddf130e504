package org.xieyue.cases;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.UnionId;
import org.xieyue.processes.Vars;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;

/**
 * A case to be opened by a capability, in whose transaction its own rows are written.
 *
 * @param union the basic union that the case belongs to
 * @param subject masked name and matter for lists, such as {@code 张某某 · 生活救助}
 * @param searchText words by which colleagues find the case (names, pinyin initials), never shown
 * @param parties accounts that may always see the case: applicant, and who applied on their behalf
 * @param relatedKeys keyed hashes (of household, person) by which related cases find each other
 * @param variables start variables of the process
 */
public record NewCase(
        CaseId id,
        String processKey,
        UnionId union,
        String subject,
        @Nullable Yuan amount,
        String searchText,
        Set<AccountId> parties,
        Set<String> relatedKeys,
        Map<String, String> facts,
        Vars variables) {}
