package org.xieyue.clock;

/** The holiday calendar of a year has been loaded or replaced; provisional deadlines that touch it are recomputed. */
public record HolidayCalendarLoaded(int year) {}
