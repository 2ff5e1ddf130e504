package org.xieyue.hardship;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a household owns and affords, as far as it can shut it out.
 *
 * @param smallSecondHome the second flat leaves less than the local minimum area a head, and serious illness or a disaster
 *     struck (the exception of Anhui)
 * @param runsBusiness owns a shop or company, or employs others
 * @param costlySchool a child in a private school dearer than twice a public one, or self-funded study abroad
 */
public record Assets(int homes, boolean smallSecondHome, boolean runsBusiness, boolean costlySchool, Vehicle vehicle) {

    public enum Vehicle {
        NONE,
        /** Earns the living: ride-hailing, freight. */
        FOR_HIRED_WORK,
        PRIVATE
    }

    Set<Exclusion> exclusions(HardshipModel model) {
        Set<Exclusion> found = EnumSet.noneOf(Exclusion.class);
        boolean excepted = homes == 2 && smallSecondHome && model.knowsSecondHomeException();
        if (homes >= 2 && !excepted) {
            found.add(Exclusion.SECOND_HOME);
        }
        if (runsBusiness) {
            found.add(Exclusion.BUSINESS);
        }
        if (costlySchool) {
            found.add(Exclusion.COSTLY_SCHOOL);
        }
        if (vehicle == Vehicle.PRIVATE) {
            found.add(Exclusion.PRIVATE_VEHICLE);
        }
        return found;
    }
}
