package org.xieyue.employers;

/** The trades for which there are industry unions and industry rounds. */
public enum Industry {
    RIDE_HAILING,
    EXPRESS,
    INSTANT_DELIVERY,
    ROAD_FREIGHT,
    DOMESTIC_WORK,
    CARE,
    RETAIL,
    REAL_ESTATE_AGENCY,
    SECURITY,
    PROPERTY_SERVICES,
    CATERING,
    CONSTRUCTION,
    MANUFACTURING,
    OTHER
}
