package org.xieyue.agreements;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.xieyue.agreements.FloorBreach.Kind;

/**
 * Compares the figures of a lower text with those of one that binds it from above. Which clause of the one is which of the
 * other is told by the key, else by a title that only one clause of each has, else by similar words about the same subject in
 * the same unit, else by being the only two on that subject in that unit. What is not told is not guessed: it is {@code
 * NOT_COMPARABLE}, and people say whether the floor is kept; so is what stands under "other" and shares neither key nor title.
 */
final class FloorCheck {

    private final AgreementText lower;
    private final AgreementId id;
    private final String title;
    private final List<Clause> promises = new ArrayList<>();
    private final List<Clause> candidates;
    private final List<FloorBreach> breaches = new ArrayList<>();

    private FloorCheck(AgreementText lower, AgreementId id, String title, AgreementText higher) {
        this.lower = lower;
        this.id = id;
        this.title = title;
        this.candidates = new ArrayList<>(lower.clauses().stream()
                .filter(clause -> higher.clause(clause.key()).isEmpty())
                .toList());
    }

    /** A higher clause without a counterpart is no breach, because it applies by itself. */
    static List<FloorBreach> breaches(AgreementText lower, AgreementId id, String title, AgreementText higher) {
        FloorCheck check = new FloorCheck(lower, id, title, higher);
        higher.clauses().stream().filter(clause -> clause.figure() != null).forEach(check::byKey);
        check.byTitle(higher);
        check.byWords();
        check.promises.forEach(check::amongTheRest);
        check.promises.forEach(check::amongTheUnnamed);
        return check.breaches;
    }

    private void byKey(Clause promise) {
        Optional<Clause> same = lower.clause(promise.key());
        if (same.isPresent()) {
            against(promise, same.get(), Kind.BELOW);
        } else {
            promises.add(promise);
        }
    }

    private void byTitle(AgreementText higher) {
        Map<String, List<Clause>> named = candidates.stream().collect(Collectors.groupingBy(FloorCheck::name));
        Map<String, Long> above =
                higher.clauses().stream().collect(Collectors.groupingBy(FloorCheck::name, Collectors.counting()));
        for (Clause promise : List.copyOf(promises)) {
            String name = name(promise);
            List<Clause> same = named.getOrDefault(name, List.of());
            if (!name.isEmpty() && same.size() == 1 && above.getOrDefault(name, 0L) == 1) {
                pair(promise, same.getFirst());
            }
        }
    }

    private void byWords() {
        List<Clause> wanted = promises.stream().filter(one -> hasPeers(one)).toList();
        List<Clause> offered =
                candidates.stream().filter(one -> one.figure() != null).toList();
        int[] matched = ClauseMatch.match(wanted, offered);
        for (int j = 0; j < matched.length; j++) {
            if (matched[j] >= 0 && isSameMatter(wanted.get(matched[j])).test(offered.get(j))) {
                pair(wanted.get(matched[j]), offered.get(j));
            }
        }
    }

    private boolean hasPeers(Clause promise) {
        return candidates.stream().anyMatch(isSameMatter(promise));
    }

    private void pair(Clause promise, Clause clause) {
        promises.remove(promise);
        candidates.remove(clause);
        against(promise, clause, Kind.BELOW);
    }

    /** Several figures about one subject: whichever is meant, the floor is kept only when all of them keep it. */
    private void amongTheRest(Clause promise) {
        List<Clause> peers = candidates.stream().filter(isSameMatter(promise)).toList();
        boolean only = peers.size() == 1
                && promises.stream().filter(isSameMatter(promise)).count() == 1;
        for (Clause peer : peers) {
            boolean namedApart = !name(peer).isEmpty() && !name(promise).isEmpty();
            against(promise, peer, only && !namedApart ? Kind.BELOW : Kind.NOT_COMPARABLE);
        }
    }

    /**
     * Under "other" nobody knows what a clause is about: it may be the one that the promise is about. Two clauses that are both
     * there ask people, whatever they count, and even without a figure; else only a figure in the same unit that is worse does.
     */
    private void amongTheUnnamed(Clause promise) {
        boolean unnamed = promise.topic() == BargainingTopic.OTHER;
        candidates.stream()
                .filter(clause -> unnamed || clause.topic() == BargainingTopic.OTHER)
                .filter(clause -> isInSameUnit(promise, clause)
                        || (unnamed && clause.topic() == BargainingTopic.OTHER && isClause(clause)))
                .forEach(clause -> against(promise, clause, Kind.NOT_COMPARABLE));
    }

    /** Opening words and the signature block have no number; where no clause has one, all of them are clauses. */
    private boolean isClause(Clause clause) {
        return !clause.number().isEmpty()
                || lower.clauses().stream().allMatch(one -> one.number().isEmpty());
    }

    private static boolean isInSameUnit(Clause promise, Clause clause) {
        Figure floor = promise.figure();
        Figure figure = clause.figure();
        return floor != null && figure != null && figure.unit() == floor.unit();
    }

    private static Predicate<Clause> isSameMatter(Clause promise) {
        return clause -> clause.topic() == promise.topic()
                && clause.topic() != BargainingTopic.OTHER
                && isInSameUnit(promise, clause);
    }

    /** @param worse what a lower figure is, as far as it is known that both clauses are about the same */
    private void against(Clause promise, Clause clause, Kind worse) {
        Figure figure = clause.figure();
        Optional<Boolean> kept = Optional.ofNullable(promise.figure())
                .flatMap(floor -> Optional.ofNullable(figure).flatMap(own -> own.keeps(floor)));
        Optional<Kind> kind =
                kept.isEmpty() ? Optional.of(Kind.NOT_COMPARABLE) : kept.get() ? Optional.empty() : Optional.of(worse);
        kind.ifPresent(found -> breaches.add(new FloorBreach(clause, id, title, promise, found, List.of())));
    }

    private static String name(Clause clause) {
        return Normalizer.normalize(clause.title(), Normalizer.Form.NFKC).replaceAll("[\\p{P}\\p{S}\\s]", "");
    }
}
