package org.xieyue.convalescence;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.shared.CaseId;

/** What the dossier of a trip tells; the dossier has checked that its reader may see the case. */
@Component
public class TripDossier {

    private final Trips trips;
    private final TripBoard board;

    TripDossier(Trips trips, TripBoard board) {
        this.trips = trips;
        this.board = board;
    }

    public Optional<OfferedTrip> of(CaseId id) {
        return trips.find(TripId.of(id)).map(board::row);
    }
}
