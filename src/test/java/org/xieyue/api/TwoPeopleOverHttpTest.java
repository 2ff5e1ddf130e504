package org.xieyue.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xieyue.api.BallotsOverHttp.YES;
import static org.xieyue.api.BallotsOverHttp.done;
import static org.xieyue.api.BallotsOverHttp.json;
import static org.xieyue.api.BallotsOverHttp.refused;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.identity.Role;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueServerTest;
import tools.jackson.databind.JsonNode;

/** What takes two people while a ballot is open, over HTTP. */
@XieyueServerTest
class TwoPeopleOverHttpTest {

    @Autowired
    ApiStory story;

    private TestPeople.Organisation org;
    private ApiClient officer;
    private BallotsOverHttp ballots;

    @BeforeEach
    void an_officer_keeps_ballots() {
        org = story.people.organisation();
        officer = story.as(org.officer());
        ballots = new BallotsOverHttp(officer, org.basic());
    }

    @Test
    void roll_changes_and_sheets_take_two_people() {
        String id = ballots.prepared(ballots.draft("OPEN", List.of()));
        done(officer.post("/ballots/" + id + "/open"));
        ApiClient second = story.as(story.people.person("另办", Role.CASE_OFFICER, org.basic()));
        ApiClient.Answered proposed = officer.post(
                "/ballots/" + id + "/roll-changes",
                json(Map.of("kind", "REMOVE", "person", ballots.persons.getFirst(), "reason", "已调离")));
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
        String sign = "/ballots/" + id + "/roll-changes/" + proposed.at("/id") + "/sign";
        refused(officer.post(sign), 409, "ballots.two-people");
        done(second.post(sign));
        assertThat(done(second.get("/ballots/" + id + "/roll")).json()).hasSize(3);
        JsonNode change =
                done(officer.get("/ballots/" + id + "/roll-changes")).json().at("/0");
        assertThat(change.at("/name").asString()).isEqualTo("代表0");
        assertThat(change.at("/signedBy").asString()).startsWith("另办");
        assertThat(change.at("/signedAt").asString()).isNotEmpty();

        String handed = "/ballots/" + id + "/sheets/handed-out";
        assertThat(done(officer.post(handed, json(Map.of("persons", ballots.persons.subList(1, 3)))))
                        .json()
                        .at("/count")
                        .asInt())
                .isEqualTo(2);
        refused(officer.post("/ballots/" + id + "/close"), 409, "ballots.sheets-missing");
        String sheets = "/ballots/" + id + "/sheets";
        done(officer.put(sheets, json(Map.of("sheets", List.of(YES, YES)))));
        done(second.put(sheets, json(Map.of("sheets", List.of(YES, Map.of("q1", List.of("NO")))))));
        refused(officer.post("/ballots/" + id + "/close"), 409, "ballots.sheets-differ");
        done(second.put(sheets, json(Map.of("sheets", List.of(YES, YES)))));
        assertThat(done(officer.get(sheets)).json().at("/agree").asBoolean()).isTrue();
        done(officer.post("/ballots/" + id + "/close"));
        assertThat(done(officer.get("/ballots/" + id + "/result"))
                        .json()
                        .at("/returned")
                        .asInt())
                .isEqualTo(2);
        ApiClient.Answered protocol = officer.get("/ballots/" + id + "/protocol");
        assertThat(protocol.status()).isEqualTo(200);
        assertThat(protocol.text()).startsWith("%PDF-");
        assertThat(story.as(org.worker()).get("/ballots/" + id + "/protocol").status())
                .isEqualTo(404);
    }
}
