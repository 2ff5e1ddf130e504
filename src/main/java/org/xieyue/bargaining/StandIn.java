package org.xieyue.bargaining;

import java.time.LocalDate;
import org.xieyue.identity.UnionId;

/**
 * 代行: the officers of a union above work on a case whose own union has none. The party stays the union of the case.
 *
 * @param union whose officers work on it
 */
public record StandIn(UnionId union, String reason, LocalDate since) {}
