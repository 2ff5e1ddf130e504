package org.xieyue.disclosures;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.shared.CaseId;

/**
 * @param kind null as long as nothing was said
 * @param answer empty for none
 */
record AskedItem(
        UUID id,
        CaseId caseId,
        int position,
        String what,
        LocalDate dueOn,
        @Nullable AnswerKind kind,
        String answer) {}
