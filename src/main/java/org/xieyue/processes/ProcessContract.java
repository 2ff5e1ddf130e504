package org.xieyue.processes;

import java.util.List;
import org.xieyue.shared.Label;

/**
 * What a capability agrees with a diagram: process key, variables, messages and errors; one bean per process. Element ids
 * are no part of it: administrators may rename and redraw.
 *
 * @param startForm form key of the form that opens a case, such as {@code hardship/apply}
 */
public record ProcessContract(
        String processKey,
        Label label,
        String startForm,
        List<Var<?>> variables,
        List<String> messages,
        List<String> errors) {

    public ProcessContract {
        variables = List.copyOf(variables);
        messages = List.copyOf(messages);
        errors = List.copyOf(errors);
    }
}
