package org.xieyue.identity;

import java.util.List;
import org.springframework.stereotype.Component;

/** In which basic unions somebody opens cases: a worker in the own one, a case officer in all of the own area. */
@Component
public class OpeningUnions {

    private final Unions unions;

    OpeningUnions(Unions unions) {
        this.unions = unions;
    }

    public List<Union> of(Account person) {
        return person.appointments().stream()
                .filter(post -> post.role() == Role.WORKER || post.role() == Role.CASE_OFFICER)
                .flatMap(post -> post.role() == Role.WORKER
                        ? unions.find(post.union()).stream()
                        : unions.subtree(post.union()).stream())
                .filter(union -> union.level() == UnionLevel.BASIC)
                .distinct()
                .toList();
    }
}
