package org.xieyue.processes.fix;

import java.util.Map;
import org.xieyue.shared.Label;

/**
 * What people call the blocks of a process.
 *
 * @param forms label of a task by its form key
 * @param steps label of a step by its key
 */
public record Names(String process, Map<String, Label> forms, Map<String, Label> steps) {

    public Names {
        forms = Map.copyOf(forms);
        steps = Map.copyOf(steps);
    }
}
