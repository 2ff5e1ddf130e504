package org.xieyue.negotiation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How packages stood when a round ended, whatever became of them later. */
final class PackagesOverRounds {

    private final Map<PackageId, Integer> accepted = new HashMap<>();
    private final Map<PackageId, Integer> ended = new HashMap<>();

    PackagesOverRounds(List<Move> moves) {
        for (Move move : moves) {
            PackageId bundle = move.bundle();
            if (bundle == null) {
                continue;
            }
            if (move.kind() == MoveKind.PACKAGE_ACCEPTED) {
                accepted.put(bundle, move.round());
            }
            // the last word on a package that has fallen is that it fell
            ended.put(bundle, move.round());
        }
    }

    Bundle at(Bundle bundle, int round) {
        boolean fell = !bundle.state().stands() && endOf(bundle) <= round;
        return bundle.as(
                fell ? bundle.state() : isAccepted(bundle, round) ? PackageState.ACCEPTED : PackageState.OFFERED);
    }

    private boolean isAccepted(Bundle bundle, int round) {
        return accepted.getOrDefault(bundle.id(), Integer.MAX_VALUE) <= round;
    }

    private int endOf(Bundle bundle) {
        return ended.getOrDefault(bundle.id(), bundle.round());
    }

    /** Offered by then, and neither declined nor lapsed before the round began. */
    boolean isSeenIn(Bundle bundle, int round) {
        return bundle.round() <= round && (bundle.state().stands() || endOf(bundle) >= round);
    }
}
