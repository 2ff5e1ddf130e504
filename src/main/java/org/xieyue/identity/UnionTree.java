package org.xieyue.identity;

import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.xieyue.shared.RecentlyRead;

/** The tree as every permission check asks for it: the path of a union is kept for a moment. */
@Component
class UnionTree implements Unions, ScopeLocator<UnionId> {

    private final StoredUnions stored;
    private final RecentlyRead<UnionId, List<Union>> paths;

    @Autowired
    UnionTree(StoredUnions stored) {
        this(stored, System::nanoTime);
    }

    UnionTree(StoredUnions stored, LongSupplier nanos) {
        this.stored = stored;
        this.paths = new RecentlyRead<>(nanos);
    }

    @Override
    public Optional<Union> find(UnionId id) {
        return pathToRoot(id).stream().findFirst();
    }

    @Override
    public List<Union> pathToRoot(UnionId id) {
        return paths.get(id, union -> Optional.of(stored.pathToRoot(union)).filter(path -> !path.isEmpty()))
                .orElse(List.of());
    }

    @Override
    public List<Union> subtree(UnionId top) {
        return stored.subtree(top);
    }

    @Override
    public boolean covers(UnionId outer, UnionId inner) {
        for (Union union : pathToRoot(inner)) {
            if (union.id().equals(outer)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Class<UnionId> type() {
        return UnionId.class;
    }

    @Override
    public Optional<UnionId> unionOf(UnionId id) {
        return find(id).map(Union::id);
    }

    /** That a union exists is no secret within it. */
    @Override
    public Permission seenWith() {
        return Permission.SELF;
    }

    /** The current transaction changes the tree. */
    void change() {
        paths.change();
    }
}
