package org.xieyue.notices;

import org.xieyue.shared.CaseId;

/** Somebody objected to the item of this case; exactly this item is on hold until the objection is settled. */
public record ObjectionRaised(CaseId caseId) {}
