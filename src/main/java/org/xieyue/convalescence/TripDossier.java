package org.xieyue.convalescence;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Account;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Unions;
import org.xieyue.shared.CaseId;

/** What the dossier of a trip tells; the dossier has checked that its reader may see the case. */
@Component
public class TripDossier {

    private final Trips trips;
    private final TripBoard board;
    private final Unions unions;
    private final Vouchers vouchers;

    TripDossier(Trips trips, TripBoard board, Unions unions, Vouchers vouchers) {
        this.trips = trips;
        this.board = board;
        this.unions = unions;
        this.vouchers = vouchers;
    }

    /** Whether the page of the trip is for this reader; a unit that reviews its own people reads them with its task. */
    public boolean isOpenTo(CaseId id, Account reader) {
        return trips.find(TripId.of(id)).stream()
                .anyMatch(trip -> reader.appointments().stream()
                        .anyMatch(post -> Permission.READ_TRIPS.roles().contains(post.role())
                                && unions.covers(post.union(), trip.union)));
    }

    /** How many vouchers stand how; empty for a trip without them. */
    public Map<VoucherState, Integer> vouchers(CaseId id) {
        return vouchers.counts(TripId.of(id));
    }

    public Optional<OfferedTrip> of(CaseId id) {
        return trips.find(TripId.of(id)).map(board::row);
    }
}
