package org.xieyue.convalescence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.Yuan;

/**
 * An approved base.
 *
 * @param place key of the place where it lies, such as {@code ZJ-HZ}
 * @param day price for a person and day, null while no price list is in force
 */
public record BaseRow(
        BaseId id,
        UnionId union,
        String name,
        String place,
        @Nullable Yuan day,
        @Nullable LocalDate closedOn) {

    /** Two places lie in one province when their keys begin alike: {@code ZJ} in {@code ZJ-HZ}. */
    boolean isOutside(String jurisdiction) {
        return !province(place).equals(province(jurisdiction));
    }

    private static String province(String key) {
        int dash = key.indexOf('-');
        return dash < 0 ? key : key.substring(0, dash);
    }
}
