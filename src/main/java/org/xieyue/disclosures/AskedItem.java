package org.xieyue.disclosures;

import java.time.LocalDate;
import java.util.UUID;
import org.xieyue.shared.CaseId;

/** @param answer empty for none */
record AskedItem(UUID id, CaseId caseId, int position, String what, LocalDate dueOn, String answer) {}
