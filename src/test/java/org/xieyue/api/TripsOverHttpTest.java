package org.xieyue.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.clock.BusinessClock;
import org.xieyue.convalescence.BaseId;
import org.xieyue.convalescence.TravelOrganisation;
import org.xieyue.convalescence.TravelOrganisation.Place;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.shared.CaseId;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.XieyueServerTest;
import tools.jackson.databind.JsonNode;

/** A trip from the plan to what people say of it, over HTTP alone. */
@XieyueServerTest
class TripsOverHttpTest {

    @Autowired
    ApiStory story;

    @Autowired
    TravelOrganisation travel;

    @Autowired
    EngineDriver engine;

    @Autowired
    TestClock testClock;

    @Autowired
    BusinessClock clock;

    @AfterEach
    void back() {
        testClock.reset();
    }

    /** What a client sends to open a trip. */
    private record Wish(Place place, String plan, BaseId base, int days, int capacity, String share) {}

    private String trip(Wish wish) {
        Instant now = clock.now();
        LocalDate leaves = clock.today().plusDays(20);
        return """
                {"union": "%s", "plan": "%s", "base": "%s", "title": "疗休养%s", "route": "第一天出发，最后一天返回",
                 "allocation": "FIRST_COME", "startsOn": "%s", "endsOn": "%s", "capacity": %d, "share": %s,
                 "signUpFrom": "%s", "signUpUntil": "%s", "withdrawUntil": "%s", "leader": "%s",
                 "leaderPhone": "13800000000"}""".formatted(
                        wish.place.county(),
                        wish.plan,
                        wish.base,
                        UUID.randomUUID(),
                        leaves,
                        leaves.plusDays(wish.days - 1L),
                        wish.capacity,
                        wish.share,
                        now.minusSeconds(60),
                        now.plus(Duration.ofDays(10)),
                        now.plus(Duration.ofDays(18)),
                        wish.place.leader().id());
    }

    private static String form(String emergencyPhone) {
        return """
                {"category": "MODEL_WORKER", "phone": "13912345678", "emergencyName": "家属", "emergencyPhone": "%s",
                 "healthFit": true, "idConfirmed": true, "noticeConsent": true}""".formatted(emergencyPhone);
    }

    private void passes(String id, Duration time) {
        testClock.advance(time);
        engine.runDueJobs(CaseId.parse(id));
        assertThat(engine.incidents(CaseId.parse(id))).isEmpty();
    }

    private void does(ApiClient who, String id, String task, String outcome, String data) {
        JsonNode open = who.get("/cases/" + id).json().at("/tasks");
        String found = "";
        for (JsonNode each : open) {
            found = each.at("/name").asString("").equals(task) ? each.at("/id").asString("") : found;
        }
        assertThat(found).as(task + " among " + open).isNotEmpty();
        ApiClient.Answered done =
                who.post("/tasks/" + found + "/complete", "{\"outcome\": \"" + outcome + "\", \"data\": " + data + "}");
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        engine.runDueJobs(CaseId.parse(id));
    }

    private static String reserved(ApiClient member, String id) {
        return member.get("/offered-trips/" + id + "/place").at("/state");
    }

    @Test
    void a_plan_is_drafted_decided_and_its_places_given_down_and_returned() {
        Place place = travel.place("ZJ", 1, 1_000);
        ApiClient officer = story.as(place.officer());
        int year = clock.today().getYear();
        String draft = """
                {"union": "%s", "year": %d, "name": "单位疗休养%s", "mode": "EMPLOYER", "places": 9, "budget": 27000.00}""".formatted(place.county(), year, UUID.randomUUID());
        String key = UUID.randomUUID().toString();
        ApiClient.Answered drafted = officer.key(key).post("/trip-plans", draft);
        assertThat(drafted.status()).as(drafted.text()).isEqualTo(201);
        String id = drafted.at("/id");
        assertThat(officer.key(key).post("/trip-plans", draft).at("/id"))
                .as("the same command again is the same plan")
                .isEqualTo(id);
        assertThat(officer.post("/trip-plans", draft).at("/code")).isEqualTo("convalescence.planKnown");
        engine.runDueJobs(CaseId.parse(id));
        String basic = place.organisation().basic().toString();
        String give = "{\"from\": \"%s\", \"to\": \"%s\", \"places\": 4}".formatted(place.county(), basic);
        does(story.as(place.organisation().reviewer()), id, "工会委员会研究决定", "plan-agreed", "{\"minutes\": \"第3次会议纪要\"}");

        ApiClient.Answered read = officer.get("/trip-plans/" + id);
        assertThat(read.at("/plan/stage")).isEqualTo("DECIDED");
        String tag = read.header("ETag");
        assertThat(tag).isNotNull();
        ApiClient.Answered given = officer.with("If-Match", tag).post("/trip-plans/" + id + "/quotas/give", give);
        assertThat(given.status()).as(given.text()).isEqualTo(200);
        assertThat(officer.with("If-Match", tag)
                        .post("/trip-plans/" + id + "/quotas/give", give)
                        .status())
                .as("the quotas are no longer those that were read")
                .isEqualTo(412);
        ApiClient.Answered back = officer.post(
                "/trip-plans/" + id + "/quotas/return", "{\"union\": \"%s\", \"places\": 3}".formatted(basic));
        assertThat(back.text()).contains("\"places\":8").contains("\"places\":1");
        assertThat(officer.post(
                                "/trip-plans/" + id + "/quotas/return",
                                "{\"union\": \"%s\", \"places\": 2}".formatted(basic))
                        .at("/code"))
                .isEqualTo("convalescence.tooFewPlaces");
        assertThat(officer.get("/trip-plans?year=" + year).text()).contains(id);
        String above = """
                {"union": "%s", "year": %d, "name": "超预算%s", "mode": "UNION_FREE", "places": 9, "budget": 1000.01,
                 "budgetLine": "%s"}""".formatted(place.county(), year, UUID.randomUUID(), place.line());
        assertThat(officer.post("/trip-plans", above).at("/code"))
                .as("a plan above the budget")
                .isEqualTo("convalescence.aboveLine");
    }

    @Test
    void a_trip_from_sign_up_to_what_people_say_of_it() {
        Place place = travel.place("ZJ", 1, 3_000);
        ApiClient officer = story.as(place.officer());
        ApiClient reviewer = story.as(place.organisation().reviewer());
        ApiClient.Answered opened = officer.post(
                "/trips",
                trip(new Wish(place, place.plan().toString(), travel.base(place, "ZJ-HZ", 600), 5, 1, "3000")));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        String id = opened.at("/id");
        engine.runDueJobs(CaseId.parse(id));
        ApiClient first = story.as(travel.worker(place));
        ApiClient second = story.as(travel.worker(place));
        assertThat(first.get("/offered-trips").text()).contains(id);
        assertThat(first.get("/offered-trips/" + id + "/eligibility").text()).contains("\"mayGo\":true");
        assertThat(first.get("/offered-trips/" + id + "/draw").text()).contains("\"drawn\":false");
        assertThat(first.get("/offered-trips/" + id + "/place").status()).isEqualTo(404);
        String mine = "/offered-trips/" + id + "/place";
        assertThat(first.post(mine).at("/state")).isEqualTo("HELD");
        assertThat(first.post(mine + "/extend").at("/extended")).isEqualTo("true");
        ApiClient.Answered wrong = first.put(mine + "/form", form("13912345678"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.at("/errors/0/field")).isEqualTo("emergencyPhone");
        assertThat(first.put(mine + "/form", form("13987654321")).at("/state")).isEqualTo("PLACED");
        assertThat(first.get(mine + "/form").at("/phone")).isEqualTo("13912345678");
        assertThat(second.post(mine).at("/position")).isEqualTo("1");
        assertThat(second.put(mine + "/form", form("13987654321")).at("/state")).isEqualTo("RESERVED");
        assertThat(first.post(mine + "/withdraw").status()).isEqualTo(200);
        assertThat(reserved(second, id)).isEqualTo("OFFERED");
        assertThat(second.post(mine + "/confirm").at("/state")).isEqualTo("PLACED");
        ApiClient.Answered list = officer.get("/trips/" + id + "/sign-ups");
        assertThat(list.text()).contains("\"WITHDRAWN\"").contains("\"PLACED\"").doesNotContain("13912345678");

        passes(id, Duration.ofDays(11));
        does(story.as(place.organisation().officer()), id, "单位审核报名", "list-agreed", "{}");
        passes(id, Duration.ofDays(8));
        does(reviewer, id, "本级审批", "trip-approve", "{}");
        assertThat(second.post(mine + "/confirm").at("/confirmed")).isEqualTo("true");
        passes(id, Duration.ofDays(4));
        does(officer, id, "办理保险与名册", "trip-insured", "{\"policy\": \"P-1\", \"insured\": 1, \"bus\": \"7:30\"}");
        ApiClient leader = story.as(place.leader());
        callRoll(leader, id);
        assertThat(officer.get("/trips/" + id + "/roster").status())
                .as("the roster is the leader's")
                .isEqualTo(404);
        does(leader, id, "带队点名", "roll-called", "{}");
        String invoice = "{\"invoice\": \"FP-%s\", \"total\": 3000, \"perPerson\": 3000}".formatted(id);
        does(officer, id, "结算", "settlement-prepared", invoice);
        assertThat(officer.get("/trips/" + id + "/settlement").text())
                .contains("\"days\":5")
                .contains("\"share\":3000.00");
        does(reviewer, id, "复核结算", "settlement-agreed", "{}");
        assertThat(second.post("/offered-trips/" + id + "/feedback", "{\"score\": 6}")
                        .at("/code"))
                .isEqualTo("convalescence.badScore");
        assertThat(second.post("/offered-trips/" + id + "/feedback", "{\"score\": 5, \"remark\": \"很好\"}")
                        .status())
                .isEqualTo(200);
        assertThat(first.post("/offered-trips/" + id + "/feedback", "{\"score\": 1}")
                        .at("/code"))
                .isEqualTo("convalescence.didNotGo");
    }

    private void callRoll(ApiClient leader, String id) {
        JsonNode trip = leader.get("/offered-trips/" + id).json();
        LocalDate from = LocalDate.parse(trip.at("/startsOn").asString(""));
        LocalDate until = LocalDate.parse(trip.at("/endsOn").asString(""));
        testClock.setTo(until);
        String person = leader.get("/trips/" + id + "/roster").at("/0/signUp");
        List<String> marks = from.datesUntil(until.plusDays(1))
                .map(day -> String.format(
                        Locale.ROOT,
                        "{\"signUp\": \"%s\", \"day\": \"%s\", \"present\": true, \"at\": \"%s\"}",
                        person,
                        day,
                        day + "T08:00:00Z"))
                .toList();
        String called = "{\"marks\": [" + String.join(",", marks) + "]}";
        assertThat(leader.post("/trips/" + id + "/roll-call", called).at("/marks"))
                .isEqualTo("5");
        assertThat(leader.post("/trips/" + id + "/roll-call", called).status()).isEqualTo(200);
        assertThat(leader.get("/trips/" + id + "/roll-call").json().size())
                .as("handed in twice, each day counts once")
                .isEqualTo(5);
    }

    @Test
    void what_is_wrong_with_a_trip_is_named_by_field_and_rule_and_nothing_is_booked() {
        Place place = travel.place("ZJ", 45, 135_000);
        ApiClient officer = story.as(place.officer());
        BaseId base = travel.base(place, "ZJ-HZ", 600);
        String plan = place.plan().toString();
        ApiClient.Answered six = officer.post("/trips", trip(new Wish(place, plan, base, 6, 45, "3000")));
        assertThat(six.status()).isEqualTo(422);
        assertThat(six.at("/errors/0/field")).isEqualTo("endsOn");
        assertThat(six.at("/errors/0/message")).contains("最多 5 天").contains("依据");
        assertThat(officer.post("/trips", trip(new Wish(place, plan, base, 5, 45, "3000.01")))
                        .text())
                .contains("convalescence.shareAbovePrice");
        assertThat(officer.post("/trips", trip(new Wish(place, plan, base, 5, 46, "3000")))
                        .text())
                .contains("convalescence.beyondPlanPlaces")
                .contains("convalescence.beyondPlanBudget");
        for (String share : List.of("0.001", "123456789012345", "\"viel\"")) {
            assertThat(officer.post("/trips", trip(new Wish(place, plan, base, 5, 45, share)))
                            .status())
                    .as(share)
                    .isEqualTo(400);
        }
        String good = trip(new Wish(place, plan, base, 5, 45, "3000"));
        for (String date : List.of("+999999999-12-31", "-999999999-01-01", "1970-01-01")) {
            String far = good.replaceAll("\"startsOn\": \"[^\"]*\"", "\"startsOn\": \"" + date + "\"");
            assertThat(officer.post("/trips", far).at("/code")).as(date).isEqualTo("convalescence.tooFarAhead");
        }
        assertThat(officer.post(
                                "/trips",
                                good.replaceAll(
                                        "\"signUpFrom\": \"[^\"]*\"",
                                        "\"signUpFrom\": \"-1000000000-01-01T00:00:00Z\""))
                        .status())
                .isIn(400, 422);
        assertThat(officer.post("/trips", good.replace("\"leaderPhone\"", "\"cashInstead\""))
                        .status())
                .as("there is no such field")
                .isEqualTo(400);
        assertThat(officer.post("/trips", "{}").at("/errors/0/field")).isEqualTo("union");
        assertThat(officer.get("/trips?year=" + clock.today().getYear()).text())
                .as("nothing half-booked")
                .doesNotContain("PREPARED")
                .doesNotContain("SIGN_UP");
        assertThat(officer.post("/trip-bases/" + base + "/prices", "{\"from\": \"+999999999-12-31\", \"day\": 500}")
                        .at("/code"))
                .isEqualTo("convalescence.priceFrom");
        assertThat(officer.post(
                                "/trip-bases/" + base + "/prices",
                                "{\"from\": \"%s\", \"day\": 0}".formatted(clock.today()))
                        .at("/code"))
                .isEqualTo("convalescence.badPrice");
    }

    @Test
    void an_earlier_trip_is_entered_and_decided_on_by_another() {
        Place place = travel.place("ZJ", 5, 15_000);
        ApiClient officer = story.as(place.officer());
        String entry = """
                {"union": "%s", "login": "%s", "startedOn": "%s", "days": 5, "paid": 1500.5, "place": "厦门",
                 "evidence": "2025年名册第12号"}""".formatted(
                place.county(), travel.worker(place).login(), clock.today().minusYears(1));
        String key = UUID.randomUUID().toString();
        ApiClient.Answered entered = officer.key(key).post("/earlier-trips", entry);
        assertThat(entered.status()).as(entered.text()).isEqualTo(201);
        assertThat(officer.key(key).post("/earlier-trips", entry).at("/id")).isEqualTo(entered.at("/id"));
        String decide = "/earlier-trips/" + entered.at("/id") + "/decide";
        assertThat(officer.post(decide, "{\"agreed\": true}").at("/code")).isEqualTo("convalescence.earlierTwoPeople");
        assertThat(story.as(place.organisation().otherReviewer())
                        .post(decide, "{\"agreed\": true}")
                        .status())
                .isEqualTo(404);
        assertThat(story.as(place.organisation().reviewer())
                        .post(decide, "{\"agreed\": true}")
                        .status())
                .isEqualTo(200);
        assertThat(officer.get("/earlier-trips").at("/0/state")).isEqualTo("CONFIRMED");
        assertThat(officer.post("/earlier-trips", entry.replace("\"days\": 5", "\"days\": 500"))
                        .at("/errors/0/field"))
                .isEqualTo("days");
    }

    @Test
    void other_peoples_plans_bases_and_trips_do_not_exist() {
        Place place = travel.place("ZJ", 5, 15_000);
        BaseId base = travel.base(place, "ZJ-HZ", 600);
        ApiClient officer = story.as(place.officer());
        String id = officer.post("/trips", trip(new Wish(place, place.plan().toString(), base, 5, 5, "3000")))
                .at("/id");
        Account far = place.organisation().otherOfficer();
        ApiClient stranger = story.as(far);
        ApiClient worker = story.as(travel.worker(place));
        for (String path : List.of(
                "/trips/" + id,
                "/trips/" + id + "/sign-ups",
                "/trips/" + id + "/settlement",
                "/offered-trips/" + id,
                "/offered-trips/" + id + "/eligibility",
                "/offered-trips/" + id + "/draw",
                "/offered-trips/" + id + "/draw.zip",
                "/offered-trips/" + id + "/place",
                "/trip-plans/" + place.plan())) {
            assertThat(stranger.get(path).status()).as(path).isEqualTo(404);
            assertThat(stranger.get(path.replaceAll("[0-9a-f]{8}-", "zzzzzzzz-"))
                            .status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(stranger.post("/offered-trips/" + id + "/place").status()).isEqualTo(404);
        assertThat(stranger.post("/trip-bases/" + base + "/close").status()).isEqualTo(404);
        assertThat(worker.get("/trips/" + id + "/sign-ups").status())
                .as("members see the offer, not the list")
                .isEqualTo(403);
        assertThat(worker.post("/trip-bases/" + base + "/close").status()).isIn(403, 404);
        assertThat(story.as(story.people.person("审计", Role.AUDITOR, place.county()))
                        .get("/trips/" + id + "/sign-ups")
                        .status())
                .isEqualTo(200);
        assertThat(officer.get("/trip-bases?union=" + place.county()).text()).contains(base.toString());
        assertThat(officer.post("/trip-bases/" + base + "/close").status()).isEqualTo(200);
        assertThat(officer.get("/trip-bases?union=" + place.county()).text()).doesNotContain(base.toString());
    }
}
