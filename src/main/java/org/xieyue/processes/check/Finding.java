package org.xieyue.processes.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xieyue.shared.KeptLabel;
import org.xieyue.shared.Label;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Sentence;

/**
 * A place in a file that breaks a rule. The sentence stands in the translations under {@code refusal.processes.<rule>}; its
 * first argument is the element, as label and id.
 *
 * @param rule for example {@code XY-205}
 * @param element {@code 「预留资金」(reserveFunds)}, or empty for the file as a whole
 * @param id of the element, empty for the file as a whole or an element without one
 * @param line from 1, or 0 if unknown
 * @param english what the file itself calls the element in English, if it does
 */
public record Finding(
        String file,
        Severity severity,
        String rule,
        String element,
        String id,
        int line,
        List<Object> args,
        @Nullable String english) {

    private static final Pattern NAMED = Pattern.compile("「(.*)」(?:\\(([^()]*)\\))?");

    public Finding {
        args = List.copyOf(args);
    }

    public Finding(
            String file, Severity severity, String rule, String element, String id, int line, List<Object> args) {
        this(file, severity, rule, element, id, line, args, null);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    public Refusal refusal() {
        List<Object> all = new ArrayList<>();
        all.add(named());
        args.forEach(
                arg -> all.add(arg instanceof String said ? new KeptLabel(said) : arg)); // names of columns among them
        return new Refusal(Refusal.Kind.INVALID, "processes." + rule, file, all);
    }

    /** The element as the reader's language calls it. */
    private Object named() {
        Matcher named = NAMED.matcher(element);
        if (!named.matches()) {
            return element;
        }
        String chinese = named.group(1);
        Object name = english == null ? new KeptLabel(chinese) : new Label(chinese, english);
        String shownId = named.group(2);
        return shownId == null
                ? Sentence.of("processes.finding.element", name)
                : Sentence.of("processes.finding.element.id", name, shownId);
    }
}
