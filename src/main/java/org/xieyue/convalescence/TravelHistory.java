package org.xieyue.convalescence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xieyue.shared.Yuan;

/** The trips that a person has taken. */
public record TravelHistory(List<Taken> taken) {

    public static final TravelHistory NONE = new TravelHistory(List.of());

    public TravelHistory {
        taken = List.copyOf(taken);
    }

    /** @param paid by union or employer */
    public record Taken(LocalDate startedOn, int days, boolean crossProvince, Yuan paid) {}

    public int tripsIn(int year) {
        return (int) taken.stream()
                .filter(trip -> trip.startedOn().getYear() == year)
                .count();
    }

    public Yuan paidIn(int year) {
        return taken.stream()
                .filter(trip -> trip.startedOn().getYear() == year)
                .map(Taken::paid)
                .reduce(Yuan.ZERO, Yuan::plus);
    }

    public Optional<LocalDate> lastCrossProvince() {
        return taken.stream().filter(Taken::crossProvince).map(Taken::startedOn).max(Comparator.naturalOrder());
    }
}
