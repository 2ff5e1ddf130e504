package org.xieyue.processes;

import java.util.List;

/** A form that a user task may name as its {@code camunda:formKey}; {@code tasks} says what it asks for. */
public interface TaskFormKey {

    /** A constant, such as {@code hardship/home-visit}: diagrams are checked against it without a database. */
    String key();

    /**
     * What must have come before in the same case, as the use case behind the form demands; a constant. Each entry names steps
     * and task forms by key, any one of which will do.
     */
    default List<List<String>> after() {
        return List.of();
    }
}
