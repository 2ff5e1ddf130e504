package org.xieyue.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.clock.BusinessClock;
import org.xieyue.convalescence.TravelOrganisation;
import org.xieyue.convalescence.TravelOrganisation.Place;
import org.xieyue.identity.Account;
import org.xieyue.shared.CaseId;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.XieyueServerTest;
import tools.jackson.databind.JsonNode;

/**
 * Every command about trips is delivered one to five times, in any order within what can be done at a time: each has one effect.
 * What opens or moves something carries a key; what a person says about themselves needs none.
 */
@XieyueServerTest
class TripCommandsTwiceTest {

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

    /** Delivers each one to five times, shuffled, and at last once more in order, as clients that wait for their answer do. */
    private static void deliver(Random random, List<Runnable> commands) {
        List<Runnable> all = new ArrayList<>();
        for (Runnable each : commands) {
            all.addAll(Collections.nCopies(1 + random.nextInt(5), each));
        }
        Collections.shuffle(all, random);
        all.addAll(commands);
        all.forEach(Runnable::run);
    }

    private static Runnable keyed(ApiClient who, String path, String body) {
        String key = UUID.randomUUID().toString();
        return () -> assertThat(who.key(key).post(path, body).status()).as(path).isBetween(200, 299);
    }

    /** The open task of that name; nothing once it is done. */
    private void completes(ApiClient who, String id, String task, String outcome, String data) {
        for (JsonNode open : who.get("/cases/" + id).json().at("/tasks")) {
            if (open.at("/name").asString("").equals(task)) {
                who.post(
                        "/tasks/" + open.at("/id").asString("") + "/complete",
                        "{\"outcome\": \"" + outcome + "\", \"data\": " + data + "}");
            }
        }
        engine.runDueJobs(CaseId.parse(id));
        assertThat(engine.incidents(CaseId.parse(id))).isEmpty();
    }

    private Runnable task(ApiClient who, String id, String task, String outcome, String data) {
        return () -> completes(who, id, task, outcome, data);
    }

    private void passes(String id, Duration time) {
        testClock.advance(time);
        engine.runDueJobs(CaseId.parse(id));
    }

    private static String states(ApiClient officer, String id) {
        TreeMap<String, Integer> states = new TreeMap<>();
        for (JsonNode row : officer.get("/trips/" + id + "/sign-ups").json()) {
            states.merge(row.at("/state").asString(""), 1, Integer::sum);
        }
        return states.toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 2026})
    void each_command_has_one_effect(long seed) {
        Random random = new Random(seed);
        Place place = travel.place("ZJ", 1, 9_000);
        ApiClient officer = story.as(place.officer());
        ApiClient reviewer = story.as(place.organisation().reviewer());
        String name = "计划" + UUID.randomUUID();
        String baseName = "基地" + UUID.randomUUID();
        int year = clock.today().getYear();
        deliver(
                random,
                List.of(
                        keyed(officer, "/trip-plans", """
                                {"union": "%s", "year": %d, "name": "%s", "mode": "UNION_FREE", "places": 10, "budget": 9000,
                                 "budgetLine": "%s"}""".formatted(place.county(), year, name, place.line())),
                        keyed(officer, "/trip-bases", """
                                {"union": "%s", "name": "%s", "place": "ZJ-HZ", "day": 600}""".formatted(place.county(), baseName))));
        String plan = idOf(officer.get("/trip-plans?year=" + year), "name", name);
        String base = idOf(officer.get("/trip-bases?union=" + place.county()), "name", baseName);
        engine.runDueJobs(CaseId.parse(plan));
        deliver(random, List.of(task(reviewer, plan, "工会委员会研究决定", "plan-agreed", "{\"minutes\": \"纪要3\"}")));
        String give = "{\"from\": \"%s\", \"to\": \"%s\", \"places\": %d}";
        String basic = place.organisation().basic().toString();
        deliver(
                random,
                List.of(
                        keyed(
                                officer,
                                "/trip-plans/" + plan + "/quotas/give",
                                give.formatted(place.county(), basic, 4)),
                        keyed(
                                officer,
                                "/trip-plans/" + plan + "/quotas/give",
                                give.formatted(place.county(), basic, 3))));
        deliver(
                random,
                List.of(
                        keyed(
                                officer,
                                "/trip-plans/" + plan + "/quotas/return",
                                "{\"union\": \"%s\", \"places\": 2}".formatted(basic)),
                        keyed(
                                officer,
                                "/trip-bases/" + base + "/prices",
                                "{\"from\": \"%s\", \"day\": 500}"
                                        .formatted(clock.today().plusDays(200)))));
        assertThat(officer.get("/trip-plans/" + plan).at("/quotas/1/places"))
                .as("4 + 3 - 2")
                .isEqualTo("5");
        deliver(random, List.of(keyed(officer, "/trips", trip(place, plan, base))));
        JsonNode mine = officer.get("/trips?year=" + year).json();
        assertThat(mine.size()).as("one trip").isEqualTo(1);
        travels(random, place, mine.at("/0/id").asString(""));
    }

    private void travels(Random random, Place place, String id) {
        ApiClient officer = story.as(place.officer());
        ApiClient unit = story.as(place.organisation().officer());
        ApiClient reviewer = story.as(place.organisation().reviewer());
        engine.runDueJobs(CaseId.parse(id));
        List<ApiClient> people = new ArrayList<>();
        List<Runnable> signUps = new ArrayList<>();
        String own = "/offered-trips/" + id + "/place";
        for (int i = 0; i < 4; i++) {
            Account worker = travel.worker(place);
            ApiClient person = story.as(worker);
            people.add(person);
            signUps.add(() -> person.post(own));
            signUps.add(() -> person.post(own + "/extend"));
            signUps.add(() -> person.put(own + "/form", FORM));
        }
        deliver(random, signUps);
        assertThat(states(officer, id)).isEqualTo("{PLACED=3, RESERVED=1}");
        ApiClient leaving = people.stream()
                .filter(one -> one.get(own).at("/state").equals("PLACED"))
                .findFirst()
                .orElseThrow();
        ApiClient waiting = people.stream()
                .filter(one -> one.get(own).at("/state").equals("RESERVED"))
                .findFirst()
                .orElseThrow();
        deliver(random, List.of(() -> leaving.post(own + "/withdraw"), () -> waiting.post(own + "/confirm")));
        assertThat(states(officer, id)).isEqualTo("{PLACED=3, WITHDRAWN=1}");
        passes(id, Duration.ofDays(11));
        deliver(random, List.of(task(unit, id, "单位审核报名", "list-agreed", "{}")));
        passes(id, Duration.ofDays(8));
        deliver(random, List.of(task(reviewer, id, "本级审批", "trip-approve", "{}")));
        assertThat(line(place)).as("3 × 3,000 reserved once").isEqualTo("9000.00 0.00");
        deliver(
                random,
                people.stream()
                        .map(one -> (Runnable) () -> one.post(own + "/confirm"))
                        .toList());
        passes(id, Duration.ofDays(4));
        deliver(
                random,
                List.of(task(
                        officer,
                        id,
                        "办理保险与名册",
                        "trip-insured",
                        "{\"policy\": \"P-1\", \"insured\": 3, \"bus\": \"7:30\"}")));
        settles(random, place, id, people);
    }

    private void settles(Random random, Place place, String id, List<ApiClient> people) {
        ApiClient officer = story.as(place.officer());
        ApiClient reviewer = story.as(place.organisation().reviewer());
        ApiClient leader = story.as(place.leader());
        JsonNode trip = officer.get("/trips/" + id).json();
        LocalDate from = LocalDate.parse(trip.at("/startsOn").asString(""));
        testClock.setTo(from.plusDays(4));
        List<Runnable> marks = new ArrayList<>();
        for (JsonNode person : leader.get("/trips/" + id + "/roster").json()) {
            for (int day = 0; day < 5; day++) {
                String mark = """
                        {"marks": [{"signUp": "%s", "day": "%s", "present": %s, "at": "%sT0%d:00:00Z"}]}""";
                String who = person.at("/signUp").asString("");
                LocalDate on = from.plusDays(day);
                marks.add(() -> leader.post("/trips/" + id + "/roll-call", mark.formatted(who, on, false, on, 1)));
                marks.add(() -> leader.post("/trips/" + id + "/roll-call", mark.formatted(who, on, true, on, 2)));
            }
        }
        deliver(random, marks);
        deliver(random, List.of(task(leader, id, "带队点名", "roll-called", "{}")));
        String invoice = "{\"invoice\": \"FP-%s\", \"total\": 8400, \"perPerson\": 2800}".formatted(id);
        deliver(random, List.of(task(officer, id, "结算", "settlement-prepared", invoice)));
        deliver(random, List.of(task(reviewer, id, "复核结算", "settlement-agreed", "{}")));
        assertThat(states(officer, id)).isEqualTo("{TRAVELLED=3, WITHDRAWN=1}");
        assertThat(officer.get("/trips/" + id + "/settlement").json().size()).isEqualTo(3);
        assertThat(line(place)).as("settled once, the rest is free again").isEqualTo("0.00 8400.00");
        deliver(
                random,
                people.stream()
                        .map(one -> (Runnable) () -> one.post("/offered-trips/" + id + "/feedback", "{\"score\": 4}"))
                        .toList());
        assertThat(officer.get("/trips/" + id + "/feedback").at("/answers")).isEqualTo("3");
    }

    /** Reserved and paid on the place's line. */
    private String line(Place place) {
        JsonNode line = story.as(place.organisation().auditor())
                .get("/funds/lines/" + place.line())
                .json();
        return line.at("/reserved").decimalValue().setScale(2) + " "
                + line.at("/paid").decimalValue().setScale(2);
    }

    private static String idOf(ApiClient.Answered list, String field, String value) {
        List<String> ids = new ArrayList<>();
        for (JsonNode row : list.json()) {
            if (row.at("/" + field).asString("").equals(value)) {
                ids.add(row.at("/id").asString(""));
            }
        }
        assertThat(ids).as("one " + value).hasSize(1);
        return ids.getFirst();
    }

    private String trip(Place place, String plan, String base) {
        Instant now = clock.now();
        LocalDate leaves = clock.today().plusDays(20);
        return """
                {"union": "%s", "plan": "%s", "base": "%s", "title": "疗休养", "route": "第一天出发，最后一天返回",
                 "allocation": "FIRST_COME", "startsOn": "%s", "endsOn": "%s", "capacity": 3, "share": 3000,
                 "signUpFrom": "%s", "signUpUntil": "%s", "withdrawUntil": "%s", "leader": "%s",
                 "leaderPhone": "13800000000"}""".formatted(
                        place.county(),
                        plan,
                        base,
                        leaves,
                        leaves.plusDays(4),
                        now.minusSeconds(60),
                        now.plus(Duration.ofDays(10)),
                        now.plus(Duration.ofDays(18)),
                        place.leader().id());
    }

    private static final String FORM = """
            {"category": "MODEL_WORKER", "phone": "13912345678", "emergencyName": "家属", "emergencyPhone": "13987654321",
             "healthFit": true, "idConfirmed": true}""";
}
