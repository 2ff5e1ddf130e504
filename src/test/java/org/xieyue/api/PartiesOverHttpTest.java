package org.xieyue.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.identity.Role;
import org.xieyue.parties.PartyStory;
import org.xieyue.parties.PartyStory.Laid;
import org.xieyue.testing.XieyueServerTest;

/** Who sits at a table is read and changed over HTTP like on the screen. */
@XieyueServerTest
class PartiesOverHttpTest {

    @Autowired
    ApiStory story;

    @Autowired
    PartyStory parties;

    @Test
    void representatives_are_named_refused_with_their_rule_and_listed_with_what_is_wrong() {
        Laid laid = parties.lay("AH", 1);
        ApiClient officer = story.as(laid.officer());
        String path = "/cases/" + laid.id() + "/parties";

        assertThat(officer.post(path + "/representatives", named("赵一", "ELECTED_BY_CONGRESS"))
                        .status())
                .isEqualTo(200);
        ApiClient.Answered wrong = officer.post(path + "/representatives", named("赵二", "NAMED_BY_ASSOCIATION"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("parties.bad-origin");

        ApiClient.Answered read = officer.get(path);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.at("/seats/0/name")).isEqualTo("赵一");
        assertThat(read.at("/flaws/0")).contains("集体合同规定");
        assertThat(officer.get("/cases/" + laid.id() + "/conclusion").status()).isEqualTo(404);
    }

    @Test
    void for_people_without_a_part_in_it_there_is_no_such_table() {
        Laid laid = parties.lay("AH", 1);
        ApiClient stranger = story.as(story.people.person("路人", Role.WORKER, laid.union()));

        assertThat(stranger.get("/cases/" + laid.id() + "/parties").status()).isEqualTo(404);
        assertThat(stranger.get("/cases/" + laid.id() + "/conclusion").status()).isEqualTo(404);
    }

    private static String named(String name, String origin) {
        return """
                {"representatives": [{"side": "WORKERS", "name": "%s", "identity": "%s", "post": "WORKER",
                  "origin": "%s", "from": "2026-11-23"}]}""".formatted(name, UUID.randomUUID(), origin);
    }
}
