package org.xieyue.clock;

/** The shift in the database has been changed by a transaction of this node. */
public record ShiftStored() {}
