package org.xieyue.congress;

import java.time.LocalDate;
import java.util.List;
import org.xieyue.identity.UnionId;

/**
 * A congress for one term (届).
 *
 * @param workers all whom it stands for, {@code women} among them
 * @param until last day of the term
 */
public record NewCongress(
        UnionId union,
        String name,
        CongressKind kind,
        int termNumber,
        LocalDate from,
        LocalDate until,
        int workers,
        int women,
        List<Ward> wards) {

    public NewCongress {
        wards = List.copyOf(wards);
    }

    /** 选区, with the delegates it elects. */
    public record Ward(String name, int seats) {}
}
