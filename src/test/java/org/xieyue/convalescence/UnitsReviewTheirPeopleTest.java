package org.xieyue.convalescence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xieyue.convalescence.TripSteps.codes;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.UnionLevel;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.Texts;
import org.xieyue.shared.Yuan;
import org.xieyue.tasks.TaskDesk;
import org.xieyue.tasks.TaskRow;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** Before the notice each unit says of its own people whether they go. */
@XieyueTest
class UnitsReviewTheirPeopleTest {

    private static final String REVIEW = "单位审核报名";

    @Autowired
    TravelOrganisation travel;

    @Autowired
    TripSteps steps;

    @Autowired
    SignUps signUps;

    @Autowired
    TripFile file;

    @Autowired
    ReviewSignUps reviewSignUps;

    @Autowired
    ApproveTrip approveTrip;

    @Autowired
    TaskDesk desk;

    @Autowired
    EngineDriver engine;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock testClock;

    @AfterEach
    void back() {
        testClock.reset();
    }

    private TripId trip(TravelOrganisation.Place place, int capacity) {
        return travel.open(
                place,
                travel.terms(
                        place, travel.base(place, "AH-BB", 400), 5, capacity, Yuan.of(2_000), Allocation.FIRST_COME));
    }

    private UnionId unit(TravelOrganisation.Place place, String name) {
        return people.union(place.county(), name, UnionLevel.BASIC, "AH");
    }

    private SignUpState state(TripId trip, Account person) {
        return signUps.latestOf(trip, person.id()).orElseThrow().state();
    }

    @Test
    void each_unit_reviews_its_own_people_and_a_refusal_promotes_the_reserve() {
        var place = travel.place("AH", 3, 6_000);
        TripId trip = trip(place, 3);
        UnionId second = unit(place, "第二车间工会");
        UnionId without = unit(place, "没有经办人的工会");
        Account secondOfficer = people.person("韩办", Role.CASE_OFFICER, second);
        Account first = travel.worker(place);
        Account other = people.person("职工", Role.WORKER, second);
        Account third = people.person("职工", Role.WORKER, without);
        Account waits = travel.worker(place);
        steps.signUp(trip, first, false);
        steps.signUp(trip, other, false);
        steps.signUp(trip, third, false);
        assertThat(steps.signUp(trip, waits, false).position()).isEqualTo(1);
        steps.passes(trip, Duration.ofDays(11));

        assertThat(people.as(place.officer(), () -> desk.openOf(trip.caseId())))
                .extracting(TaskRow::name, TaskRow::union)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple(
                                REVIEW, place.organisation().basic()),
                        org.assertj.core.api.Assertions.tuple(REVIEW, second),
                        org.assertj.core.api.Assertions.tuple(REVIEW, place.county()));
        Account officer = place.organisation().officer();
        TaskRow mine = steps.task(trip, officer, REVIEW);
        people.run(officer, () -> {
            desk.claim(mine.id()).orElseThrow();
            assertThat(desk.brief(mine.id(), Texts.CHINESE))
                    .extracting(fact -> fact.label())
                    .as("one's own people, those who wait too")
                    .containsExactly("001", "004");
        });
        TaskRow theirs = steps.task(trip, secondOfficer, REVIEW);
        assertThatThrownBy(() -> people.as(officer, () -> desk.complete(theirs.id(), "list-agreed", "", Map.of())))
                .isInstanceOf(NotAllowed.class);
        assertThat(codes(steps.does(trip, officer, REVIEW, "list-agreed", Map.of("without", "2", "reason", "不认识"))))
                .as("another unit's person is not on this unit's list")
                .containsExactly("convalescence.noSuchNumber");
        assertThat(codes(steps.does(trip, officer, REVIEW, "list-agreed", Map.of("without", "1"))))
                .containsExactly("convalescence.noReason");
        assertThat(state(trip, first)).as("nothing half-done").isEqualTo(SignUpState.PLACED);

        steps.done(trip, officer, REVIEW, "list-agreed", Map.of("without", "1", "reason", "已调离本单位"));
        assertThat(state(trip, first)).isEqualTo(SignUpState.REFUSED);
        assertThat(state(trip, waits)).isEqualTo(SignUpState.OFFERED);
        assertThat(codes(people.as(
                        place.officer(),
                        () -> reviewSignUps.review(
                                trip.caseId(), place.organisation().basic(), java.util.Set.of(), ""))))
                .containsExactly("convalescence.reviewedBefore");
        assertThat(file.find(trip).stage()).as("two are still to say").isEqualTo(TripStage.LISTED);
        steps.done(trip, secondOfficer, REVIEW, "list-agreed", Map.of());
        steps.done(trip, place.officer(), REVIEW, "list-agreed", Map.of());
        assertThat(file.find(trip).stage()).isEqualTo(TripStage.PUBLISHED);
        steps.passes(trip, Duration.ofDays(8));
        Account both = people.also(secondOfficer, Role.REVIEWER, place.county());
        assertThat(people.as(both, () -> codes(approveTrip.approve(trip.caseId()))))
                .as("who has reviewed a part does not approve the whole")
                .containsExactly("convalescence.twoPeople");
    }

    @Test
    void an_officer_who_goes_along_does_not_review_and_the_union_above_is_asked() {
        var place = travel.place("AH", 3, 6_000);
        TripId trip = trip(place, 3);
        UnionId unit = unit(place, "一人工会");
        Account goes = people.person("兼办", Role.CASE_OFFICER, unit);
        steps.signUp(trip, goes, false);
        steps.passes(trip, Duration.ofDays(11));
        assertThat(people.as(place.officer(), () -> desk.openOf(trip.caseId())))
                .extracting(TaskRow::union)
                .containsExactly(place.county());
    }

    @Test
    void too_many_managers_among_all_units_are_taken_out_by_the_organiser() {
        var place = travel.place("AH", 4, 8_000, FundingMode.EMPLOYER);
        TripId trip = trip(place, 4);
        UnionId second = unit(place, "第二车间工会");
        Account secondOfficer = people.person("韩办", Role.CASE_OFFICER, second);
        steps.signUp(trip, travel.worker(place), true);
        steps.signUp(trip, people.person("职工", Role.WORKER, second), true);
        steps.signUp(trip, people.person("职工", Role.WORKER, second), false);
        steps.passes(trip, Duration.ofDays(11));
        steps.done(trip, place.organisation().officer(), REVIEW, "list-agreed", Map.of());
        steps.done(trip, secondOfficer, REVIEW, "list-agreed", Map.of());
        assertThat(engine.openTasks(trip.caseId())).containsExactly("调整参加名单");
        Map<String, Object> wrong = Map.of("without", "3", "reason", "名额");
        assertThat(codes(steps.does(trip, place.officer(), "调整参加名单", "list-trimmed", wrong)))
                .containsExactly("convalescence.tooManyManagers");
        steps.done(trip, place.officer(), "调整参加名单", "list-trimmed", Map.of("without", "1,2", "reason", "管理人员占比超限"));
        assertThat(file.find(trip).stage()).isEqualTo(TripStage.PUBLISHED);
        assertThat(signUps.taking(trip)).isEqualTo(1);
    }

    @Test
    void nobody_left_after_the_review_ends_the_trip() {
        var place = travel.place("AH", 4, 8_000);
        TripId trip = trip(place, 4);
        List<Account> all = steps.signUp(place, trip, 2);
        steps.passes(trip, Duration.ofDays(11));
        steps.done(
                trip,
                place.organisation().officer(),
                REVIEW,
                "list-agreed",
                Map.of("without", "1 2", "reason", "生产任务紧"));
        assertThat(engine.hasEnded(trip.caseId())).isTrue();
        assertThat(file.find(trip).stage()).isEqualTo(TripStage.EMPTY);
        assertThat(all).allMatch(one -> state(trip, one) == SignUpState.REFUSED);
    }
}
