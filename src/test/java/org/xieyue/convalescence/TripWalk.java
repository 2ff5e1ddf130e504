package org.xieyue.convalescence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Account;
import org.xieyue.processes.mutants.WalkedProcess;
import org.xieyue.shared.Yuan;
import org.xieyue.testing.TestPeople;

/** A trip as people come to it at random: they sign up and confirm. */
@Component
class TripWalk implements WalkedProcess {

    private static final int PLACES = 3;

    private final TravelOrganisation travel;
    private final TakePlace takePlace;
    private final TestPeople people;

    TripWalk(TravelOrganisation travel, TakePlace takePlace, TestPeople people) {
        this.travel = travel;
        this.takePlace = takePlace;
        this.people = people;
    }

    @Override
    public String key() {
        return Convalescence.TRIP;
    }

    @Override
    public java.time.LocalDate begins() {
        return java.time.LocalDate.of(2026, 6, 1);
    }

    @Override
    public Walk begin(Random random) {
        TravelOrganisation.Place place = travel.place("AH", 20, 9_000);
        TripId trip = travel.open(
                place,
                travel.terms(
                        place,
                        travel.base(place, "ZJ-HZ", 600),
                        5,
                        PLACES,
                        Yuan.of(1_800),
                        random.nextBoolean() ? Allocation.FIRST_COME : Allocation.DRAW));
        List<Account> workers = new ArrayList<>();
        for (int i = 0; i <= PLACES; i++) {
            workers.add(travel.worker(place));
        }
        workers.subList(0, 2).forEach(worker -> signUp(trip, worker));
        return new Walk(
                trip.caseId(),
                List.of(place.officer(), place.leader(), place.organisation().reviewer()),
                Map.of("policy", any -> "PICC-1", "insured", any -> PLACES, "bus", any -> "7:30 总工会门口"),
                List.of(
                        any -> signUp(trip, workers.get(any.nextInt(workers.size()))),
                        any -> workers.forEach(worker -> people.as(worker, () -> takePlace.confirm(trip)))));
    }

    private void signUp(TripId trip, Account worker) {
        people.as(worker, () -> {
            takePlace.begin(trip);
            return takePlace.complete(trip, TravelOrganisation.form(WorkerCategory.MODEL_WORKER));
        });
    }
}
