package org.xieyue.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xieyue.api.BallotsOverHttp.done;
import static org.xieyue.api.BallotsOverHttp.json;
import static org.xieyue.api.BallotsOverHttp.refused;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.ballots.BallotId;
import org.xieyue.ballots.VotingBooth;
import org.xieyue.clock.BusinessClock;
import org.xieyue.congress.CongressKind;
import org.xieyue.congress.CongressStory;
import org.xieyue.congress.CongressStory.Hall;
import org.xieyue.congress.RecallDelegate;
import org.xieyue.shared.CaseId;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueServerTest;
import tools.jackson.databind.JsonNode;

/** What a secretary does beside the tasks of a session: cancel it, elect by ballot, read what was resolved. */
@XieyueServerTest
class CongressOverHttpTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate MEETING = MONDAY.plusDays(14);

    @Autowired
    ApiStory api;

    @Autowired
    CongressStory story;

    @Autowired
    RecallDelegate recallDelegate;

    @Autowired
    VotingBooth booth;

    @Autowired
    EngineDriver engine;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock time;

    private TestPeople.Organisation at;
    private Hall hall;
    private ApiClient secretary;
    private ApiClient stranger;

    @BeforeEach
    void a_congress_of_thirty() {
        time.setTo(MONDAY);
        at = people.organisation("AH-HB");
        hall = story.hall(at.basic(), CongressKind.INDUSTRY, 30, 0, 100, 0);
        secretary = api.as(hall.secretary());
        stranger = api.as(at.otherOfficer());
    }

    @AfterEach
    void real_time_again() {
        time.reset();
    }

    @Test
    void a_session_is_cancelled_with_a_reason_once_however_often_it_is_sent() {
        CaseId id = story.convened(hall);
        String session = "/congress-sessions/" + story.session(hall, id);
        ApiClient once = secretary.key(UUID.randomUUID().toString());

        refused(secretary.post(session + "/cancel", json(Map.of("reason", " "))), 422, "congress.no-reason");
        assertThat(stranger.post(session + "/cancel", json(Map.of("reason", "不开了")))
                        .status())
                .isEqualTo(404);
        ApiClient.Answered first = done(once.post(session + "/cancel", json(Map.of("reason", "台风停工"))));
        assertThat(once.post(session + "/cancel", json(Map.of("reason", "台风停工")))
                        .text())
                .isEqualTo(first.text());

        assertThat(secretary.get(session).at("/session/stage")).isEqualTo("CANCELLED");
        assertThat(engine.hasEnded(id)).isTrue();
    }

    @Test
    void resolutions_are_read_with_their_counts_and_hashes() {
        CaseId id = story.convened(hall);
        String resolutions = "/cases/" + id + "/resolutions";
        decided(id);
        assertThat(done(secretary.get(resolutions)).json())
                .as("not before it is signed")
                .isEmpty();
        refused(
                secretary.post(
                        "/congress-sessions/" + story.session(hall, id) + "/cancel", json(Map.of("reason", "不开了"))),
                409,
                "congress.voted-already");
        story.done(hall, id, "签署决议", "resolution-sign", Map.of());

        JsonNode all = done(secretary.get(resolutions)).json();
        assertThat(all).hasSize(1);
        JsonNode one = all.get(0);
        assertThat(one.at("/passed").asBoolean()).isTrue();
        assertThat(one.at("/sha256").asString()).matches("[0-9a-f]{64}");
        assertThat(one.at("/rollHash").asString()).matches("[0-9a-f]{64}");
        assertThat(one.at("/papers/0/sha256").asString()).matches("[0-9a-f]{64}");
        assertThat(List.of(
                        one.at("/items/0/delegates").asInt(),
                        one.at("/items/0/present").asInt(),
                        one.at("/items/0/needed").asInt(),
                        one.at("/items/0/yes").asInt(),
                        one.at("/items/0/no").asInt()))
                .containsExactly(30, 20, 15, 16, 4);
        assertThat(one.at("/items/0/source").asString()).isNotBlank();
        assertThat(done(secretary.get("/congresses/" + hall.congress() + "/resolutions"))
                        .json())
                .isEqualTo(all);
        for (String path : List.of(resolutions, "/congresses/" + hall.congress() + "/resolutions")) {
            assertThat(stranger.get(path).status()).as(path).isEqualTo(404);
        }
    }

    private void decided(CaseId id) {
        story.done(hall, id, "筹备会议", "session-planned", CongressStory.plan(MEETING, "表决：集体合同草案"));
        story.done(hall, id, "商定议题", "agenda-agree", Map.of());
        story.done(
                hall,
                id,
                "送达会议材料",
                "papers-send",
                Map.of(
                        "papers",
                        List.of(story.paper(hall, id, "draft").toString()),
                        "meetsOn",
                        MEETING.toString(),
                        "meetsTime",
                        "09:00"));
        time.setTo(MEETING.atTime(8, 0).atZone(BusinessClock.ZONE).toInstant());
        engine.runDueJobs(id);
        story.attends(hall, id, 0, 20);
        story.done(hall, id, "会议签到", "roll-done", Map.of());
        story.officers(hall, id);
        story.done(hall, id, "发起逐项表决", "vote-open", Map.of("mode", "NAMED"));
        story.votes(hall, id, 0, 16, Map.of("q1", List.of("YES")));
        story.votes(hall, id, 16, 4, Map.of("q1", List.of("NO")));
        story.done(hall, id, "结束投票", "vote-close", Map.of());
    }

    @Test
    void a_delegate_is_entered_with_the_numbers_of_the_wards_ballot() {
        people.as(hall.secretary(), () -> recallDelegate.leave(hall.delegates().getLast()))
                .orElseThrow();
        BallotsOverHttp ballots = new BallotsOverHttp(api.as(at.officer()), at.basic());
        Map<String, Object> draft = ballots.draft("NAMED", List.of());
        draft.put("title", "第一选区补选");
        draft.put(
                "questions",
                List.of(Map.of(
                        "key", "q1",
                        "text", "补选职工代表",
                        "kind", "UP_TO_N",
                        "options", List.of(Map.of("key", "c1", "text", "钱七"), Map.of("key", "c2", "text", "孙八")),
                        "most", 1,
                        "seats", 1,
                        "order", "AS_LISTED",
                        "orderNote", "")));
        String ballot = ballots.prepared(draft);
        done(ballots.officer.post("/ballots/" + ballot + "/open"));
        for (UUID person : ballots.persons.subList(0, 3)) {
            String code = ballots.codeOf(ballot, person);
            BallotId id = new BallotId(UUID.fromString(ballot));
            booth.vote(id, code, booth.paper(id, code).orElseThrow().textHash(), Map.of("q1", List.of("c1")))
                    .orElseThrow();
        }
        String elections = "/congresses/" + hall.congress() + "/ward-elections";
        refused(secretary.post(elections, json(entry(ballot, "钱七"))), 409, "congress.ballot-not-counted");
        done(ballots.officer.post("/ballots/" + ballot + "/close"));

        JsonNode elected = done(secretary.get(elections)).json();
        assertThat(elected).hasSize(1);
        assertThat(elected.get(0).at("/name").asString()).isEqualTo("钱七");
        assertThat(elected.get(0).at("/wardWorkers").asInt()).isEqualTo(4);
        assertThat(elected.get(0).at("/voted").asInt()).isEqualTo(3);
        assertThat(elected.get(0).at("/inFavour").asInt()).isEqualTo(3);
        refused(secretary.post(elections, json(entry(ballot, "孙八"))), 422, "congress.not-elected");
        Map<String, Object> nameless = entry(ballot, "钱七");
        nameless.remove("ballot");
        assertThat(secretary.post(elections, json(nameless)).status()).isEqualTo(400);
        assertThat(secretary
                        .post(elections, json(entry(UUID.randomUUID().toString(), "钱七")))
                        .status())
                .isEqualTo(404);
        assertThat(stranger.post(elections, json(entry(ballot, "钱七"))).status()).isEqualTo(404);
        assertThat(stranger.get(elections).status()).isEqualTo(404);
        done(secretary.post(elections, json(entry(ballot, "钱七"))));
        assertThat(secretary
                        .get("/congresses/" + hall.congress() + "/delegates")
                        .text())
                .contains("钱七");
    }

    private static Map<String, Object> entry(String ballot, String name) {
        return new HashMap<>(Map.of(
                "ballot",
                ballot,
                "ward",
                "全体选区",
                "name",
                name,
                "identity",
                UUID.randomUUID().toString(),
                "from",
                MONDAY.toString()));
    }
}
