package org.xieyue.processes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.xieyue.shared.Label;

/**
 * What a capability agrees with a diagram: process key, variables, messages and errors; one bean per process. Element ids
 * are no part of it: administrators may rename and redraw.
 *
 * @param startForm form key of the form that opens a case, such as {@code hardship/apply}
 * @param casePrefix letters with which case numbers begin, such as {@code HB} in {@code HB-2026-0417}
 */
public record ProcessContract(
        String processKey,
        Label label,
        String startForm,
        List<Var<?>> variables,
        List<String> messages,
        List<String> errors,
        String casePrefix,
        List<AskedTable> tables) {

    public ProcessContract(
            String processKey,
            Label label,
            String startForm,
            List<Var<?>> variables,
            List<String> messages,
            List<String> errors,
            String casePrefix) {
        this(processKey, label, startForm, variables, messages, errors, casePrefix, List.of());
    }

    public ProcessContract(
            String processKey,
            Label label,
            String startForm,
            List<Var<?>> variables,
            List<String> messages,
            List<String> errors) {
        this(processKey, label, startForm, variables, messages, errors, initials(processKey));
    }

    public ProcessContract {
        variables = List.copyOf(variables);
        messages = List.copyOf(messages);
        errors = List.copyOf(errors);
        tables = List.copyOf(tables);
    }

    /** The capability that opens its cases, such as {@code hardship}; empty when other processes begin them. */
    String capability() {
        return startForm.replaceAll("/.*", "");
    }

    /** The same, with tables of the process that use cases ask by themselves. */
    public ProcessContract asking(List<AskedTable> asked) {
        return new ProcessContract(processKey, label, startForm, variables, messages, errors, casePrefix, asked);
    }

    /** The first letters of a key's words: {@code hardship-aid} gives {@code HA}. */
    public static String initials(String processKey) {
        return Arrays.stream(processKey.split("[^A-Za-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
