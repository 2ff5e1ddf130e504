package org.xieyue.processes;

/** A form that a user task may name as its {@code camunda:formKey}; {@code tasks} says what it asks for. */
public interface TaskFormKey {

    /** A constant, such as {@code hardship/home-visit}: diagrams are checked against it without a database. */
    String key();
}
