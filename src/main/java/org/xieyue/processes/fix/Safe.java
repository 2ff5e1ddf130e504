package org.xieyue.processes.fix;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xieyue.processes.check.Finding;

/** Whether a proposal mends what it is for and breaks nothing else. */
final class Safe {

    /** What was said, of which element; of a hint only that it was said. Lines move when a file is written again. */
    private record Said(String rule, String id, List<Object> args) {}

    private Safe() {}

    static boolean mends(
            Fix fix,
            Finding finding,
            List<Finding> all,
            Map<String, byte[]> files,
            Function<Map<String, byte[]>, List<Finding>> check) {
        Map<String, byte[]> after = new HashMap<>(files);
        after.put(fix.file(), fix.content());
        Set<Said> before = said(all);
        Set<Said> now = said(check.apply(after));
        boolean gone = !now.contains(said(finding));
        now.removeAll(before);
        boolean nothingNew =
                now.stream().allMatch(each -> isSameOfRenamed(each, before, fix) || asksForEnglish(each, fix));
        return gone && nothingNew;
    }

    /** What was already said of the element that has another id now is nothing new. */
    private static boolean isSameOfRenamed(Said said, Set<Said> before, Fix fix) {
        return fix.kind() == Fix.Kind.ID
                && said.id().equals(fix.args().getFirst())
                && before.stream().anyMatch(each -> each.rule().equals(said.rule()));
    }

    /** Whoever names something in Chinese is asked for the English next. */
    private static boolean asksForEnglish(Said said, Fix fix) {
        return said.rule().equals("XY-417") && (fix.kind() == Fix.Kind.LABEL || fix.kind() == Fix.Kind.QUESTION);
    }

    private static Set<Said> said(List<Finding> findings) {
        return findings.stream().map(Safe::said).collect(Collectors.toSet());
    }

    private static Said said(Finding finding) {
        return new Said(finding.rule(), finding.id(), finding.isError() ? finding.args() : List.of());
    }
}
