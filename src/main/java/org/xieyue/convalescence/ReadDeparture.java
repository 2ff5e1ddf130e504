package org.xieyue.convalescence;

import java.util.Optional;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.UseCase;

/** Bus, seat and the leader's phone, for those who travel and only while they do. */
@UseCase
public class ReadDeparture {

    private final TripFile file;
    private final SignUps signUps;
    private final CurrentUser currentUser;

    ReadDeparture(TripFile file, SignUps signUps, CurrentUser currentUser) {
        this.file = file;
        this.signUps = signUps;
        this.currentUser = currentUser;
    }

    /** Empty before the officer has ordered everything, after the return, and for people without a place. */
    @Permit(Permission.JOIN_TRIPS)
    public Optional<Departure> mine(TripId id) {
        Trip trip = file.find(id);
        if (trip.stage() != TripStage.UNDER_WAY) {
            return Optional.empty();
        }
        return signUps.openOf(id, me())
                .filter(mine -> mine.state() == SignUpState.PLACED)
                .map(mine -> new Departure(trip.bus, signUps.seatOf(mine.id()), trip.terms.leaderPhone()));
    }

    /** Whether it is the reader who leads this trip and calls the roll. */
    @Permit(Permission.JOIN_TRIPS)
    public boolean leads(TripId id) {
        return me().equals(file.find(id).terms.leader());
    }

    private AccountId me() {
        return currentUser.account().id();
    }
}
