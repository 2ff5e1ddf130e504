package org.xieyue.agreements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xieyue.agreements.FloorBreach.Kind;

/** Compares the figures of a lower text with those of one that binds it from above. */
final class FloorCheck {

    private FloorCheck() {}

    /**
     * For each higher clause with a figure: the lower clauses with its key, else those of the same subject and unit. A
     * higher clause without a counterpart is no breach, because it applies by itself.
     */
    static List<FloorBreach> breaches(AgreementText lower, AgreementId id, String title, AgreementText higher) {
        List<FloorBreach> breaches = new ArrayList<>();
        for (Clause promise : higher.clauses()) {
            Figure floor = promise.figure();
            if (floor == null) {
                continue;
            }
            Optional<Clause> same = lower.clause(promise.key());
            if (same.isPresent()) {
                against(floor, same.get())
                        .ifPresent(kind -> breaches.add(new FloorBreach(same.get(), id, title, promise, kind)));
                continue;
            }
            for (Clause clause : lower.clauses()) {
                if (isCounterpart(clause, promise, floor, higher)) {
                    against(floor, clause)
                            .filter(kind -> kind == Kind.BELOW)
                            .ifPresent(kind -> breaches.add(new FloorBreach(clause, id, title, promise, kind)));
                }
            }
        }
        return breaches;
    }

    private static Optional<Kind> against(Figure floor, Clause clause) {
        Figure figure = clause.figure();
        if (figure == null) {
            return Optional.of(Kind.NOT_COMPARABLE);
        }
        return figure.keeps(floor)
                .map(kept -> kept ? Optional.<Kind>empty() : Optional.of(Kind.BELOW))
                .orElse(Optional.of(Kind.NOT_COMPARABLE));
    }

    /** Another key, the same matter: only where the clause is not a counterpart of another higher one already. */
    private static boolean isCounterpart(Clause clause, Clause promise, Figure floor, AgreementText higher) {
        Figure figure = clause.figure();
        return figure != null
                && clause.topic() == promise.topic()
                && clause.topic() != BargainingTopic.OTHER
                && figure.unit() == floor.unit()
                && higher.clause(clause.key()).isEmpty();
    }
}
