package org.xieyue.convalescence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.identity.Account;
import org.xieyue.shared.Yuan;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

@XieyueTest
@Timeout(value = 240, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RacingForPlacesTest {

    private static final int PEOPLE = 1_000;
    private static final int PLACES = 45;
    private static final int THREADS = 32;

    @Autowired
    TravelOrganisation travel;

    @Autowired
    TakePlace takePlace;

    @Autowired
    SignUps signUps;

    @Autowired
    TestPeople people;

    private static <T> List<T> together(List<Callable<T>> work) throws Exception {
        List<T> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<T> answer : threads.invokeAll(work)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    @Test
    void a_thousand_people_race_for_forty_five_places_and_each_stands_there_once() throws Exception {
        var place = travel.place("ZJ", PLACES, 135_000);
        TripId trip = travel.open(
                place,
                travel.terms(
                        place, travel.base(place, "ZJ-HZ", 600), 5, PLACES, Yuan.of(3_000), Allocation.FIRST_COME));
        List<Account> racing = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            racing.add(travel.worker(place));
        }
        List<Callable<PlaceTaken>> work = new ArrayList<>();
        for (Account person : racing) {
            // everybody taps twice
            for (int tap = 0; tap < 2; tap++) {
                work.add(() -> people.as(person, () -> {
                    PlaceTaken taken = takePlace.begin(trip).orElseThrow();
                    return taken.state() == SignUpState.HELD
                            ? takePlace
                                    .complete(trip, TravelOrganisation.form(WorkerCategory.MODEL_WORKER))
                                    .orElseThrow()
                            : taken;
                }));
            }
        }
        together(work);
        List<SignUp> all = signUps.of(trip);
        assertThat(all).hasSize(PEOPLE);
        assertThat(all).extracting(SignUp::person).doesNotHaveDuplicates();
        assertThat(all).filteredOn(one -> one.state() == SignUpState.PLACED).hasSize(PLACES);
        List<SignUp> reserved =
                all.stream().filter(one -> one.state() == SignUpState.RESERVED).toList();
        assertThat(reserved).hasSize(PEOPLE - PLACES);
        assertThat(reserved)
                .extracting(SignUp::position)
                .as("in the order in which they came, after everybody with a place")
                .isSortedAccordingTo(Comparator.naturalOrder())
                .doesNotHaveDuplicates()
                .first()
                .isEqualTo(PLACES + 1);
    }
}
