package org.xieyue.needs;

import java.util.UUID;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;

/** A claim that counts: promised, or paid and final. */
record StandingClaim(UUID id, CaseId caseId, UnionId union, Need need, int year, Yuan amount, boolean isFinal) {}
