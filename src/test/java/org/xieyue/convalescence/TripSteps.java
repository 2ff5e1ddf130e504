package org.xieyue.convalescence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Account;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.tasks.TaskDesk;
import org.xieyue.tasks.TaskRow;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;

/** Moves a trip along: tasks, time, people. */
@Component
class TripSteps {

    private final TravelOrganisation travel;
    private final TakePlace takePlace;
    private final TaskDesk desk;
    private final EngineDriver engine;
    private final TestPeople people;
    private final TestClock testClock;

    TripSteps(
            TravelOrganisation travel,
            TakePlace takePlace,
            TaskDesk desk,
            EngineDriver engine,
            TestPeople people,
            TestClock testClock) {
        this.travel = travel;
        this.takePlace = takePlace;
        this.desk = desk;
        this.engine = engine;
        this.people = people;
        this.testClock = testClock;
    }

    /** The open task of that name which asks this person's post, else any of that name. */
    TaskRow task(TripId trip, Account who, String name) {
        List<TaskRow> open = people.as(who, () -> desk.openOf(trip.caseId())).stream()
                .filter(row -> row.name().equals(name))
                .toList();
        return open.stream()
                .filter(row -> who.appointments().stream()
                        .anyMatch(post -> post.union().equals(row.union())))
                .findFirst()
                .or(() -> open.stream().findFirst())
                .orElseThrow(() -> new AssertionError("No " + name + " but " + engine.openTasks(trip.caseId())));
    }

    Answer<TaskRow> does(TripId trip, Account who, String task, String outcome, Map<String, Object> form) {
        CaseId id = trip.caseId();
        TaskRow row = task(trip, who, task);
        Answer<TaskRow> answer = people.as(who, () -> desk.complete(row.id(), outcome, "", form));
        engine.runDueJobs(id);
        assertThat(engine.incidents(id)).isEmpty();
        return answer;
    }

    void done(TripId trip, Account who, String task, String outcome, Map<String, Object> form) {
        assertThat(does(trip, who, task, outcome, form).reasons()).isEmpty();
    }

    void passes(TripId trip, Duration time) {
        testClock.advance(time);
        engine.runDueJobs(trip.caseId());
        assertThat(engine.incidents(trip.caseId())).isEmpty();
    }

    PlaceTaken signUp(TripId trip, Account person, boolean manager) {
        SignUpForm form = new SignUpForm(
                WorkerCategory.FRONT_LINE,
                manager,
                "13912345678",
                "家属",
                "13987654321",
                true,
                "",
                0,
                "",
                false,
                true,
                true);
        return people.as(person, () -> {
            takePlace.begin(trip).orElseThrow();
            return takePlace.complete(trip, form).orElseThrow();
        });
    }

    List<Account> signUp(TravelOrganisation.Place place, TripId trip, int many) {
        List<Account> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            all.add(travel.worker(place));
            signUp(trip, all.getLast(), false);
        }
        return all;
    }

    static List<String> codes(Answer<?> answer) {
        return answer.reasons().stream().map(Refusal::code).toList();
    }
}
