package org.xieyue.processes;

/** A form that opens cases of a process; {@code tasks} says what it asks for. */
public interface StartFormKey {

    /** A constant, such as {@code hardship/apply}: contracts are checked against it without a database. */
    String key();
}
