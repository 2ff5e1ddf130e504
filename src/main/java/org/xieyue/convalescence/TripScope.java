package org.xieyue.convalescence;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Account;
import org.xieyue.identity.Permission;
import org.xieyue.identity.ScopeLocator;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;

/** A trip belongs to the union that organises it, and is offered to the members of all unions below. */
@Component
class TripScope implements ScopeLocator<TripId> {

    private final Trips trips;
    private final Unions unions;

    TripScope(Trips trips, Unions unions) {
        this.trips = trips;
        this.unions = unions;
    }

    @Override
    public Class<TripId> type() {
        return TripId.class;
    }

    @Override
    public Optional<UnionId> unionOf(TripId id) {
        return trips.find(id).map(trip -> trip.union);
    }

    @Override
    public boolean isShownTo(TripId id, Account reader) {
        Optional<UnionId> organiser = unionOf(id);
        return organiser.isPresent()
                && reader.appointments().stream()
                        .anyMatch(post -> Permission.JOIN_TRIPS.roles().contains(post.role())
                                && unions.covers(organiser.get(), post.union()));
    }

    @Override
    public Permission seenWith() {
        return Permission.JOIN_TRIPS;
    }
}
