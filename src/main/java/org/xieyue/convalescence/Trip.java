package org.xieyue.convalescence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.OutOfOrder;
import org.xieyue.shared.Yuan;

/** A trip, from preparation to archive. Guards the order of its stages as if the diagram were wrong. */
final class Trip {

    final TripId id;
    final UnionId union;
    final NewTrip terms;
    final boolean crossProvince;
    final CostSplit cost;
    final @Nullable AccountId openedBy;
    final int version;
    private TripStage stage;

    /** Where to meet and which bus; empty until it is ordered. */
    String bus = "";

    @Nullable
    String tier;

    @Nullable
    UUID line;

    @Nullable
    String approvedHash;

    /** What was approved for all who go. */
    @Nullable
    Yuan approved;

    /** For how many people the amount was approved; nobody beyond them is offered a place. */
    @Nullable
    Integer approvedPlaces;

    @Nullable
    AccountId approvedBy;

    @Nullable
    AccountId reviewedBy;

    Trip(
            TripId id,
            UnionId union,
            NewTrip terms,
            boolean crossProvince,
            CostSplit cost,
            @Nullable AccountId openedBy,
            TripStage stage,
            int version) {
        this.id = id;
        this.union = union;
        this.terms = terms;
        this.crossProvince = crossProvince;
        this.cost = cost;
        this.openedBy = openedBy;
        this.stage = stage;
        this.version = version;
    }

    TripStage stage() {
        return stage;
    }

    void require(TripStage first, TripStage... others) {
        if (!EnumSet.of(first, others).contains(stage)) {
            throw new OutOfOrder("TRIP-2", "此时不能办理这一步,应处于 " + EnumSet.of(first, others), id, stage);
        }
    }

    void move(TripStage next) {
        stage = next;
    }

    int days() {
        return terms.days();
    }

    boolean isByVoucher() {
        return terms.voucher() != null;
    }

    /** The most that union or employer pay when every place is taken. */
    Yuan ceiling() {
        return cost.share().times(terms.capacity());
    }

    boolean takesSignUps(Instant now) {
        return stage == TripStage.SIGN_UP && !now.isBefore(terms.signUpFrom()) && now.isBefore(terms.signUpUntil());
    }

    /** How many may have a place now: as many as the trip takes, once approved as many as were approved. */
    int mostPlaces() {
        Integer most = approvedPlaces;
        boolean counts = stage.compareTo(TripStage.APPROVED) >= 0;
        return counts && most != null ? Math.min(most, terms.capacity()) : terms.capacity();
    }

    /** How long money stays promised for it: long enough to settle, however late the invoice comes. */
    LocalDate promisedUntil() {
        return terms.endsOn().plusYears(1);
    }

    LocalDate startsOn() {
        return terms.startsOn();
    }
}
