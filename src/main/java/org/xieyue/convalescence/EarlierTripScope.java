package org.xieyue.convalescence;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Permission;
import org.xieyue.identity.ScopeLocator;
import org.xieyue.identity.UnionId;

/** An earlier trip belongs to the union of the person who took it. */
@Component
class EarlierTripScope implements ScopeLocator<EarlierTripId> {

    private final EarlierTrips trips;

    EarlierTripScope(EarlierTrips trips) {
        this.trips = trips;
    }

    @Override
    public Class<EarlierTripId> type() {
        return EarlierTripId.class;
    }

    @Override
    public Optional<UnionId> unionOf(EarlierTripId id) {
        return trips.find(id).map(EarlierTrips.Stored::union);
    }

    @Override
    public Permission seenWith() {
        return Permission.READ_TRIPS;
    }
}
