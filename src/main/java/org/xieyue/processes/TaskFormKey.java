package org.xieyue.processes;

import java.util.List;
import java.util.Map;
import java.util.Set;

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

    /** Who is usually asked, where no diagram in use says it: the drawing board puts the task there. */
    default String post() {
        return "CASE_OFFICER";
    }

    /**
     * Variables with the values that send the case different ways; a constant. Directly behind the task a diagram has a way for
     * every value, or for all but one and another one otherwise.
     */
    default Map<String, Set<String>> decides() {
        return Map.of();
    }
}
