package org.xieyue.congress;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;

/** Which congresses a matter of a union may be brought before, for the capabilities above; names and kinds only. */
@Component
public class DecidingCongresses {

    private final Congresses congresses;
    private final Unions unions;

    DecidingCongresses(Congresses congresses, Unions unions) {
        this.congresses = congresses;
        this.unions = unions;
    }

    /** Of the union itself, of those below and of those above it, in their term on that day. */
    public List<CongressRow> around(UnionId union, LocalDate on) {
        Set<UnionId> near = new LinkedHashSet<>();
        Stream.concat(unions.subtree(union).stream(), unions.pathToRoot(union).stream())
                .map(Union::id)
                .forEach(near::add);
        return congresses.at(near).stream()
                .filter(one -> !on.isBefore(one.from()) && !on.isAfter(one.until()))
                .toList();
    }
}
