package org.xieyue.convalescence.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.xieyue.clock.BusinessClock;
import org.xieyue.convalescence.CallRoll;
import org.xieyue.convalescence.CallRoll.Mark;
import org.xieyue.convalescence.SignUpId;
import org.xieyue.convalescence.TravelOrganisation;
import org.xieyue.convalescence.TripBoard;
import org.xieyue.convalescence.TripId;
import org.xieyue.identity.Account;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** The door through which a leader's phone brings what was tapped on the road. */
@XieyueTest
class RollCallPageTest {

    @Autowired
    WebApplicationContext application;

    @Autowired
    RollCallPage page;

    @Autowired
    TravelOrganisation travel;

    @Autowired
    CallRoll callRoll;

    @Autowired
    TripBoard board;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock testClock;

    @Autowired
    BusinessClock clock;

    private TravelOrganisation.Place place;
    private TripId trip;
    private SignUpId first;
    private LocalDate today;
    private MockMvc guarded;

    @BeforeEach
    void leave() {
        place = travel.place("ZJ", 2, 6_000);
        trip = travel.underWay(place, 2);
        first = people.as(place.leader(), () -> board.roster(trip)).getFirst().id();
        today = clock.today();
        guarded = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @AfterEach
    void back() {
        testClock.reset();
    }

    private boolean isThere() {
        return people.as(place.leader(), () -> callRoll.marks(trip)).stream()
                .filter(mark -> mark.signUp().equals(first))
                .findFirst()
                .orElseThrow()
                .present();
    }

    private MockHttpServletResponse asks(MockMvc through, MockHttpServletRequestBuilder request) {
        try {
            return through.perform(request).andReturn().getResponse();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private MockHttpServletResponse brings(Account who, UUID id, SignUpId whom, LocalDate day, boolean present) {
        MockMvc inside = MockMvcBuilders.standaloneSetup(page).build();
        String body = "{\"marks\":[{\"id\":\"%s\",\"signUp\":\"%s\",\"day\":\"%s\",\"present\":%s,\"ago\":1000}]}"
                .formatted(id, whom, day, present);
        return people.as(
                who,
                () -> asks(
                        inside,
                        post("/roll-call/" + trip + "/marks")
                                .locale(Locale.SIMPLIFIED_CHINESE)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(body)));
    }

    @Test
    void a_mark_that_is_brought_again_after_a_later_one_changes_nothing() {
        UUID tap = UUID.randomUUID();
        assertThat(brings(place.leader(), tap, first, today, true).getStatus()).isEqualTo(200);
        assertThat(brings(place.leader(), UUID.randomUUID(), first, today, false)
                        .getStatus())
                .isEqualTo(200);
        assertThat(brings(place.leader(), tap, first, today, true).getStatus()).isEqualTo(200);
        assertThat(isThere()).as("the later tap said missing").isFalse();
        assertThat(travel.taps(trip)).isEqualTo(2);
    }

    @Test
    void of_two_marks_from_a_phone_whose_clock_runs_ahead_the_later_counts() {
        Instant ahead = clock.now().plusSeconds(600);
        people.as(
                place.leader(),
                () -> callRoll.mark(
                                trip,
                                List.of(
                                        new Mark(first, today, true, ahead),
                                        new Mark(first, today, false, ahead.plusSeconds(5))))
                        .orElseThrow());
        assertThat(isThere()).isFalse();
    }

    @Test
    void a_stranger_and_a_day_outside_the_trip_are_refused_with_a_sentence() throws Exception {
        assertThat(brings(place.leader(), UUID.randomUUID(), new SignUpId(UUID.randomUUID()), today, true)
                        .getContentAsString())
                .contains("名册");
        assertThat(brings(place.leader(), UUID.randomUUID(), first, today.minusDays(1), true)
                        .getStatus())
                .isEqualTo(422);
        assertThat(travel.taps(trip)).isZero();
    }

    @Test
    void only_the_leader_of_this_trip_reads_the_roster_or_brings_marks() {
        assertThat(brings(place.officer(), UUID.randomUUID(), first, today, true)
                        .getStatus())
                .isEqualTo(403);
        assertThat(asks(
                                guarded,
                                get("/roll-call/" + trip + "/roster")
                                        .with(user(place.officer().login())))
                        .getStatus())
                .isIn(403, 404);
    }

    @Test
    void without_a_session_or_its_token_the_door_stays_shut() {
        assertThat(asks(guarded, get("/roll-call/" + trip + "/roster")).getStatus())
                .isIn(302, 401);
        MockHttpServletRequestBuilder forged = post("/roll-call/" + trip + "/marks")
                .with(user(place.leader().login()))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"marks\":[]}");
        assertThat(asks(guarded, forged).getStatus()).isEqualTo(403);
    }
}
