package org.xieyue.convalescence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xieyue.convalescence.TripSteps.codes;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.shared.Yuan;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** What people say of a trip is read in numbers and remarks, and never so that one of them can be told. */
@XieyueTest
class FeedbackWithoutNamesTest {

    @Autowired
    TravelOrganisation travel;

    @Autowired
    TripSteps steps;

    @Autowired
    GiveFeedback giveFeedback;

    @Autowired
    ReadFeedback readFeedback;

    @Autowired
    SignUps signUps;

    @Autowired
    TripFile file;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    TestPeople people;

    private List<Account> travelled(TravelOrganisation.Place place, TripId trip, int many) {
        List<Account> all = steps.signUp(place, trip, many);
        stage(trip, TripStage.TRAVELLED);
        return all;
    }

    private void stage(TripId trip, TripStage stage) {
        currentUser.asSystem(() -> {
            transactions.executeWithoutResult(status -> {
                Trip found = file.lock(trip);
                signUps.of(trip, SignUpState.PLACED).forEach(one -> signUps.move(one.id(), SignUpState.TRAVELLED, ""));
                found.move(stage);
                file.save(found, "test");
            });
            return true;
        });
    }

    private void says(Account who, TripId trip, int score, String remark) {
        people.run(who, () -> giveFeedback.give(trip, score, remark).orElseThrow());
    }

    @Test
    void under_five_answers_only_their_number_is_told() {
        var place = travel.place("ZJ", 20, 60_000);
        BaseId base = travel.base(place, "ZJ-HZ", 600);
        TripId many = travel.open(place, travel.terms(place, base, 5, 6, Yuan.of(3_000), Allocation.FIRST_COME));
        TripId few = travel.open(place, travel.terms(place, base, 5, 6, Yuan.of(3_000), Allocation.FIRST_COME));
        List<Account> guests = travelled(place, many, 5);
        List<Account> others = travelled(place, few, 2);
        for (int i = 0; i < 4; i++) {
            says(guests.get(i), many, 5, "很好" + i);
        }
        says(guests.getFirst(), many, 4, "房间小");
        FeedbackScores four = people.as(place.officer(), () -> readFeedback.of(many));
        assertThat(four.answers()).as("who says it again says one thing").isEqualTo(4);
        assertThat(four.isShown()).isFalse();
        assertThat(four.byScore()).isEmpty();
        assertThat(four.remarks()).isEmpty();
        assertThat(four.average()).isEmpty();

        says(guests.get(4), many, 3, "");
        says(others.get(0), few, 1, "太远");
        FeedbackScores five = people.as(place.officer(), () -> readFeedback.of(many));
        assertThat(five.average()).isEqualTo("4.4");
        assertThat(five.byScore()).containsExactly(0, 0, 1, 1, 3);
        assertThat(five.remarks()).containsExactly("很好1", "很好2", "很好3", "房间小");
        FeedbackScores ofBase = people.as(place.officer(), () -> readFeedback.of(base));
        assertThat(ofBase.answers())
                .as("with the other trip's one answer the difference would tell it")
                .isEqualTo(5);
    }

    @Test
    void the_form_is_open_from_the_return_to_the_archive_for_those_who_went() {
        var place = travel.place("ZJ", 20, 60_000);
        TripId trip = travel.open(
                place,
                travel.terms(place, travel.base(place, "ZJ-HZ", 600), 5, 6, Yuan.of(3_000), Allocation.FIRST_COME));
        Account stays = travel.worker(place);
        Account goes = travelled(place, trip, 1).getFirst();
        people.run(goes, () -> {
            assertThat(giveFeedback.isOpen(trip)).isTrue();
            assertThat(giveFeedback.mine(trip)).isEmpty();
            giveFeedback.give(trip, 4, "很好").orElseThrow();
            assertThat(giveFeedback.mine(trip)).contains(new GiveFeedback.Given(4, "很好"));
        });
        people.run(stays, () -> {
            assertThat(giveFeedback.isOpen(trip)).isFalse();
            assertThat(codes(giveFeedback.give(trip, 1, ""))).containsExactly("convalescence.didNotGo");
        });
        stage(trip, TripStage.ARCHIVED);
        people.run(
                goes,
                () -> assertThat(codes(giveFeedback.give(trip, 1, ""))).containsExactly("convalescence.feedbackOver"));
    }
}
