package org.xieyue.cases;

import org.xieyue.identity.AccountId;
import org.xieyue.identity.UnionId;

/** What never changes about a case: where it belongs and who opened it. */
public record CasePlace(UnionId union, AccountId openedBy) {}
