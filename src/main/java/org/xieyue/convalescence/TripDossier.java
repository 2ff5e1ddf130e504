package org.xieyue.convalescence;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Account;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Unions;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;

/** What the dossier of a trip tells; the dossier has checked that its reader may see the case. */
@Component
public class TripDossier {

    private final Trips trips;
    private final TripBoard board;
    private final Unions unions;
    private final Vouchers vouchers;
    private final TripSettlements settlements;
    private final Bases bases;

    TripDossier(
            Trips trips, TripBoard board, Unions unions, Vouchers vouchers, TripSettlements settlements, Bases bases) {
        this.trips = trips;
        this.board = board;
        this.unions = unions;
        this.vouchers = vouchers;
        this.settlements = settlements;
        this.bases = bases;
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

    /**
     * A settlement that waits for the second person.
     *
     * @param share of union or employer
     * @param own of all people together; both are the invoice
     */
    public record Waiting(String invoice, String base, Yuan share, Yuan own) {}

    /** What the second person looks at; empty when nothing waits. */
    public Optional<Waiting> settlement(CaseId id) {
        TripId trip = TripId.of(id);
        return settlements
                .open(trip)
                .map(open -> new Waiting(
                        open.invoice(),
                        trips.find(trip)
                                .flatMap(found -> bases.find(open.payee(), found.startsOn()))
                                .map(BaseRow::name)
                                .orElse(""),
                        open.share(),
                        open.own()));
    }
}
