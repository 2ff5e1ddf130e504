package org.xieyue.agreements;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xieyue.shared.CaseId;

/**
 * What was decided before the term was over.
 *
 * @param caseId of the talks that renew it; null when it was let expire
 * @param reason why it was let expire; may be empty where it is renewed
 */
public record Renewal(boolean renew, @Nullable CaseId caseId, String reason, LocalDate decidedOn) {}
