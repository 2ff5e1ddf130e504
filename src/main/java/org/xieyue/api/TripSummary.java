package org.xieyue.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.xieyue.convalescence.Allocation;
import org.xieyue.convalescence.FundingMode;
import org.xieyue.convalescence.OfferedTrip;
import org.xieyue.convalescence.TripStage;

@Schema(
        description =
                "A trip; amounts in yuan for one person: price = share (union or employer) + own. placed have a place or"
                        + " one kept for them, waiting stand on the reserve list or take part in the draw.")
record TripSummary(
        UUID id,
        String title,
        String union,
        String base,
        String route,
        LocalDate startsOn,
        LocalDate endsOn,
        int days,
        BigDecimal price,
        BigDecimal share,
        BigDecimal own,
        FundingMode mode,
        Allocation allocation,
        int capacity,
        int placed,
        int free,
        int waiting,
        Instant signUpFrom,
        Instant signUpUntil,
        Instant withdrawUntil,
        TripStage stage) {

    static TripSummary of(OfferedTrip trip) {
        return new TripSummary(
                trip.id().value(),
                trip.title(),
                trip.union(),
                trip.base(),
                trip.route(),
                trip.startsOn(),
                trip.endsOn(),
                trip.days(),
                trip.cost().price().toBigDecimal(),
                trip.cost().share().toBigDecimal(),
                trip.cost().own().toBigDecimal(),
                trip.mode(),
                trip.allocation(),
                trip.capacity(),
                trip.placed(),
                trip.free(),
                trip.waiting(),
                trip.signUpFrom(),
                trip.signUpUntil(),
                trip.withdrawUntil(),
                trip.stage());
    }
}
