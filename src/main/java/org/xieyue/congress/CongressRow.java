package org.xieyue.congress;

import java.time.LocalDate;
import org.xieyue.identity.UnionId;

/**
 * A congress for one term.
 *
 * @param until last day of the term
 */
public record CongressRow(
        CongressId id,
        UnionId union,
        String name,
        CongressKind kind,
        int termNumber,
        LocalDate from,
        LocalDate until,
        int workers,
        int women) {}
