package org.xieyue.processes.check;

import java.util.ArrayList;
import java.util.List;
import org.xieyue.shared.Refusal;

/**
 * A place in a file that breaks a rule. The sentence stands in the translations under {@code refusal.processes.<rule>}; its
 * first argument is the element, as label and id.
 *
 * @param rule for example {@code XY-205}
 * @param element {@code 「预留资金」(reserveFunds)}, or empty for the file as a whole
 * @param id of the element, empty for the file as a whole or an element without one
 * @param line from 1, or 0 if unknown
 */
public record Finding(
        String file, Severity severity, String rule, String element, String id, int line, List<Object> args) {

    public Finding {
        args = List.copyOf(args);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    public Refusal refusal() {
        List<Object> all = new ArrayList<>();
        all.add(element);
        all.addAll(args);
        return new Refusal(Refusal.Kind.INVALID, "processes." + rule, file, all);
    }
}
