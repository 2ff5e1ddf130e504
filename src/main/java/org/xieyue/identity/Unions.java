package org.xieyue.identity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The union tree, for reading. */
public interface Unions {

    Optional<Union> find(UnionId id);

    /** The union itself, then its parents up to the root. */
    List<Union> pathToRoot(UnionId id);

    /** The union itself or the nearest one above it that stands at this level. */
    default Optional<Union> atLevel(UnionId id, UnionLevel level) {
        return pathToRoot(id).stream().filter(union -> union.level() == level).findFirst();
    }

    /** The union and all below it, parents first. */
    List<Union> subtree(UnionId top);

    /** The unions at which this person's posts give the permission, and all below them. */
    default Set<UnionId> where(Account person, Permission permission) {
        Set<UnionId> reached = new LinkedHashSet<>();
        for (Appointment post : person.appointments()) {
            if (permission.roles().contains(post.role()) && !reached.contains(post.union())) {
                subtree(post.union()).forEach(union -> reached.add(union.id()));
            }
        }
        return reached;
    }

    /** Whether {@code inner} is {@code outer} or lies below it. */
    boolean covers(UnionId outer, UnionId inner);
}
