package org.xieyue.members;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;

/** The unions in scope of an import by name, and by path such as {@code 相山区总工会/蓝骑工会} where a name stands twice. */
final class UnionDirectory implements MemberLine.UnionNames {

    private final Map<String, List<UnionId>> byName = new HashMap<>();

    UnionDirectory(List<Union> subtree) {
        Map<UnionId, Union> byId = new HashMap<>();
        for (Union union : subtree) {
            byId.put(union.id(), union);
        }
        for (Union union : subtree) {
            String path = union.name();
            add(path, union.id());
            Union above = union.parent() == null ? null : byId.get(union.parent());
            while (above != null) {
                path = above.name() + "/" + path;
                add(path, union.id());
                above = above.parent() == null ? null : byId.get(above.parent());
            }
        }
    }

    @Override
    public List<UnionId> called(String name) {
        return byName.getOrDefault(name, List.of());
    }

    private void add(String name, UnionId id) {
        byName.computeIfAbsent(name, unused -> new ArrayList<>()).add(id);
    }
}
