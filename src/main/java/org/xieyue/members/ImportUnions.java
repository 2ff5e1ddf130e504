package org.xieyue.members;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.xieyue.identity.FoundUnion;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.UnionLevel;
import org.xieyue.identity.Unions;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;
import org.xieyue.sheets.TableFile;
import org.xieyue.sheets.TableFile.TableRow;

/**
 * Unions from a file: {@link #check} judges every line and changes nothing; {@link #apply} founds all of them or none. A
 * union that stands there already under the same parent is left as it is, so a file can be imported again.
 */
@UseCase
public class ImportUnions {

    private static final int MOST_UNIONS = 20_000;

    private final Unions unions;
    private final FoundUnion foundUnion;

    ImportUnions(Unions unions, FoundUnion foundUnion) {
        this.unions = unions;
        this.foundUnion = foundUnion;
    }

    /** Reads a file of unions to be founded at or below {@code scope}: the dry run. */
    @Permit(Permission.ADMINISTER)
    public Answer<List<UnionLine>> check(UnionId scope, String fileName, Path file) {
        List<TableRow> rows = new ArrayList<>();
        try {
            new TableFile(file, UnionLine.COLUMNS).read(rows::add);
        } catch (TableFile.Unreadable unreadable) {
            return Answer.refused(Refusal.ofField("file", unreadable.code(), fileName, unreadable.detail()));
        }
        if (rows.isEmpty()) {
            return Answer.refused(Refusal.ofField("file", "import.empty", fileName));
        }
        if (rows.size() > MOST_UNIONS) {
            return Answer.refused(Refusal.ofField("file", "import.tooManyRows", fileName, MOST_UNIONS));
        }
        Judge judge = new Judge(unions.subtree(scope));
        return Answer.done(rows.stream().map(judge::judge).toList());
    }

    /** Founds the unions of a check; any line that is wrong, or has become so, stops all. */
    @Permit(Permission.ADMINISTER)
    public Answer<Integer> apply(UnionId scope, List<UnionLine> lines) {
        long wrong = lines.stream()
                .filter(line -> line.action() == RowAction.REFUSED)
                .count();
        if (wrong > 0) {
            return Answer.refused("import.rowsRefused", wrong);
        }
        UnionDirectory standing = new UnionDirectory(unions.subtree(scope));
        Map<String, UnionId> founded = new HashMap<>();
        int count = 0;
        for (UnionLine line : lines) {
            if (line.action() != RowAction.CREATE) {
                continue;
            }
            Answer<UnionId> answer = found(line, standing, founded);
            if (answer instanceof Answer.Refused<UnionId>) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return Answer.refused(Refusal.conflict("import.changedMeanwhile"));
            }
            founded.put(line.name(), answer.orElseThrow());
            count++;
        }
        return Answer.done(count);
    }

    private Answer<UnionId> found(UnionLine line, UnionDirectory standing, Map<String, UnionId> founded) {
        UnionId parent = founded.get(line.parent());
        if (parent == null) {
            List<UnionId> known = standing.called(line.parent());
            if (known.size() != 1) {
                return Answer.refused("import.changedMeanwhile");
            }
            parent = known.getFirst();
        }
        UnionLevel level = line.level();
        if (level == null) {
            throw new IllegalArgumentException("A line without a level was not refused: " + line.line());
        }
        return foundUnion.found(parent, line.name(), level, line.jurisdiction());
    }

    /** Knows the unions that stand and those of earlier lines. */
    private static final class Judge {
        private final UnionDirectory standing;
        private final Map<UnionId, Set<String>> children = new HashMap<>();
        private final Map<UnionId, UnionLevel> levels = new HashMap<>();
        private final Map<String, UnionLevel> earlier = new HashMap<>();
        private final Set<String> seen = new HashSet<>();

        Judge(List<Union> subtree) {
            standing = new UnionDirectory(subtree);
            for (Union union : subtree) {
                levels.put(union.id(), union.level());
                if (union.parent() != null) {
                    children.computeIfAbsent(union.parent(), unused -> new HashSet<>())
                            .add(union.name());
                }
            }
        }

        UnionLine judge(TableRow row) {
            String name = row.value("name");
            String parent = row.value("parent");
            UnionLevel level = UnionLine.levelOf(row.value("level"));
            String jurisdiction = row.value("jurisdiction").isEmpty() ? null : row.value("jurisdiction");
            List<String> flaws = flaws(row, name, parent, level);
            RowAction action = RowAction.REFUSED;
            if (flaws.isEmpty()) {
                boolean stands = standing.called(parent).size() == 1
                        && children.getOrDefault(standing.called(parent).getFirst(), Set.of())
                                .contains(name);
                action = stands ? RowAction.SAME : RowAction.CREATE;
                if (level != null) {
                    earlier.put(name, level);
                }
            }
            return new UnionLine(row.line(), name, level, parent, jurisdiction, action, flaws);
        }

        private List<String> flaws(TableRow row, String name, String parent, @Nullable UnionLevel level) {
            List<String> flaws = new ArrayList<>();
            if (row.isBadlyEncoded()) {
                flaws.add("encoding");
            }
            if (name.isEmpty()) {
                flaws.add("nameMissing");
            } else if (name.length() > 100) {
                flaws.add("tooLong.name:100");
            }
            if (!name.isEmpty() && !seen.add(parent + "/" + name)) {
                flaws.add("unionTwice:" + name);
            }
            if (level == null) {
                flaws.add("level:" + row.value("level"));
            }
            addParentFlaw(parent, level, flaws);
            return flaws;
        }

        private void addParentFlaw(String parent, @Nullable UnionLevel level, List<String> flaws) {
            UnionLevel above = earlier.get(parent);
            if (above == null) {
                List<UnionId> known = standing.called(parent);
                if (known.size() != 1) {
                    flaws.add((known.isEmpty() ? "parentUnknown:" : "unionAmbiguous:") + parent);
                    return;
                }
                above = levels.get(known.getFirst());
            }
            if (level != null && above != null && !level.mayStandUnder(above)) {
                flaws.add("levelNotBelow:" + parent);
            }
        }
    }
}
