package org.xieyue.employers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.employers.EmployerLine.LineAction;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.jurisdictions.Jurisdiction;
import org.xieyue.jurisdictions.ParameterBoard;
import org.xieyue.sheets.TableFile.TableRow;

/** Judges the lines of a file of employers: what is wrong with each, and what it means for the register. */
@Component
class LineJudges {

    private static final Pattern WORKERS = Pattern.compile("[1-9]\\d{0,6}");

    private final StoredEmployers employers;
    private final Unions unions;
    private final ParameterBoard places;

    LineJudges(StoredEmployers employers, Unions unions, ParameterBoard places) {
        this.employers = employers;
        this.unions = unions;
        this.places = places;
    }

    Judge over(UnionId scope) {
        return new Judge(scope);
    }

    static EmployerEntry entry(EmployerLine line) {
        return new EmployerEntry(
                Objects.requireNonNull(line.union()),
                line.name(),
                line.code(),
                Objects.requireNonNull(line.kind()),
                line.headOffice(),
                Objects.requireNonNull(line.industry()),
                line.jurisdiction(),
                line.workers());
    }

    /** Knows the unions in scope and the earlier lines. */
    final class Judge {

        private final Map<UnionId, Union> scope;
        private final Map<String, List<UnionId>> byName = new HashMap<>();
        private final Set<String> known;
        private final Map<String, Integer> seen = new HashMap<>();
        private final Set<String> right = new HashSet<>();
        private final Set<String> withHeadOffice = new HashSet<>();

        private Judge(UnionId top) {
            scope = unions.subtree(top).stream().collect(Collectors.toMap(Union::id, union -> union));
            scope.values()
                    .forEach(union -> byName.computeIfAbsent(union.name(), unused -> new ArrayList<>())
                            .add(union.id()));
            known = places.places().stream().map(Jurisdiction::key).collect(Collectors.toSet());
        }

        EmployerLine judge(TableRow row) {
            List<String> flaws = new ArrayList<>();
            if (row.isBadlyEncoded()) {
                flaws.add("encoding");
            }
            if (row.numericId()) {
                flaws.add("codeAsNumber");
            }
            UnionId union = unionCalled(row.value("union"), flaws);
            EmployerLine line = new EmployerLine(
                    row.line(),
                    row.value("name"),
                    row.value("code").toUpperCase(java.util.Locale.ROOT),
                    EmployerLine.kindOf(row.value("kind")),
                    EmployerLine.industryOf(row.value("industry")),
                    union,
                    row.value("jurisdiction"),
                    row.value("headOffice").toUpperCase(java.util.Locale.ROOT),
                    WORKERS.matcher(row.value("workers")).matches() ? Integer.parseInt(row.value("workers")) : 0,
                    LineAction.REFUSED,
                    flaws);
            if (line.kind() == null) {
                flaws.add("kind:" + row.value("kind"));
            }
            if (line.industry() == null) {
                flaws.add("industry:" + row.value("industry"));
            }
            return again(line);
        }

        /** The same judgement over a line that was judged before: the register may have changed. */
        EmployerLine again(EmployerLine line) {
            List<String> flaws = new ArrayList<>(line.flaws());
            addFlaws(line, flaws);
            LineAction action = LineAction.REFUSED;
            if (flaws.isEmpty()) {
                action = actionOf(line, flaws);
                right.add(line.code());
            }
            return new EmployerLine(
                    line.line(),
                    line.name(),
                    line.code(),
                    line.kind(),
                    line.industry(),
                    line.union(),
                    line.jurisdiction(),
                    line.headOffice(),
                    line.workers(),
                    action,
                    List.copyOf(flaws));
        }

        private void addFlaws(EmployerLine line, List<String> flaws) {
            if (line.name().isBlank() || line.name().length() > EntryRules.LONGEST_NAME) {
                flaws.add("name:" + EntryRules.LONGEST_NAME);
            }
            CreditCode.flawOf(line.code()).ifPresent(flaw -> flaws.add("code." + flaw));
            Integer earlier = seen.putIfAbsent(line.code(), line.line());
            if (earlier != null && !line.code().isEmpty()) {
                flaws.add("codeTwice:" + earlier);
            }
            if (line.workers() < 1) {
                flaws.add("workers");
            }
            if (!line.jurisdiction().isEmpty() && !known.contains(line.jurisdiction())) {
                flaws.add("place:" + line.jurisdiction());
            }
            UnionId union = line.union();
            if (union != null && !scope.containsKey(union)) {
                flaws.add("unionUnknown:");
            }
            addHeadOfficeFlaw(line, flaws);
        }

        private void addHeadOfficeFlaw(EmployerLine line, List<String> flaws) {
            String above = line.headOffice();
            if (above.isEmpty()) {
                return;
            }
            withHeadOffice.add(line.code());
            boolean earlier = right.contains(above);
            Employer registered = CreditCode.flawOf(above).isPresent()
                    ? null
                    : employers.withCode(new CreditCode(above)).orElse(null);
            if (above.equals(line.code()) || (!earlier && registered == null)) {
                flaws.add("headOffice:" + above);
            } else if (withHeadOffice.contains(above) || (registered != null && registered.headOffice() != null)) {
                flaws.add("headOfficeChain:" + above);
            }
        }

        private @Nullable UnionId unionCalled(String name, List<String> flaws) {
            List<UnionId> found = byName.getOrDefault(name, List.of());
            if (found.size() == 1) {
                return found.getFirst();
            }
            flaws.add((found.isEmpty() ? "unionUnknown:" : "unionAmbiguous:") + name);
            return null;
        }

        private LineAction actionOf(EmployerLine line, List<String> flaws) {
            Employer standing = employers.withCode(new CreditCode(line.code())).orElse(null);
            if (standing == null) {
                return LineAction.CREATE;
            }
            if (!scope.containsKey(standing.union())) {
                flaws.add("elsewhere");
                return LineAction.REFUSED;
            }
            return isSame(standing, line) ? LineAction.SAME : LineAction.UPDATE;
        }

        private boolean isSame(Employer standing, EmployerLine line) {
            EmployerId above = standing.headOffice();
            String headOffice = above == null
                    ? ""
                    : employers.find(above).map(one -> one.code().value()).orElse("");
            Union union = scope.get(standing.union());
            String place = line.jurisdiction().isEmpty() && union != null ? union.jurisdiction() : line.jurisdiction();
            return standing.name().equals(line.name())
                    && standing.kind() == line.kind()
                    && standing.industry() == line.industry()
                    && standing.union().equals(line.union())
                    && standing.workers() == line.workers()
                    && standing.jurisdiction().equals(place)
                    && headOffice.equals(line.headOffice());
        }
    }
}
