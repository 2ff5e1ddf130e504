package org.xieyue.hardship;

/** A circumstance that shuts a household out whatever its income. */
public enum Exclusion {
    SECOND_HOME,
    BUSINESS,
    COSTLY_SCHOOL,
    PRIVATE_VEHICLE
}
