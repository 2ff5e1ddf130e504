package org.xieyue.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.clock.BusinessClock;
import org.xieyue.disclosures.RequestedInformation;
import org.xieyue.identity.Role;
import org.xieyue.negotiation.TableStory;
import org.xieyue.negotiation.TableStory.Laid;
import org.xieyue.testing.XieyueServerTest;

/** The data pack over HTTP: given by one side, read by both, under no address for anybody else. */
@XieyueServerTest
class DataPackOverHttpTest {

    @Autowired
    ApiStory story;

    @Autowired
    TableStory tables;

    @Autowired
    RequestedInformation information;

    @Autowired
    BusinessClock clock;

    private Laid laid;
    private String path;

    @BeforeEach
    void the_workers_have_asked() {
        laid = tables.lay();
        path = "/cases/" + laid.id() + "/data-pack";
        tables.run(
                () -> information.ask(laid.id(), List.of("抽成总额"), clock.today().plusDays(5)));
    }

    @Test
    void the_employers_give_a_file_and_both_sides_get_copies_of_their_own() {
        ApiClient boss = story.as(laid.boss());
        String item = boss.get(path).at("/items/0/id");

        ApiClient.Answered added = boss.upload(path + "/items/" + item + "/files", "抽成.png", ApiStory.picture());

        assertThat(added.status()).isEqualTo(201);
        ApiClient chief = story.as(laid.chief());
        assertThat(chief.get(path).at("/items/0/files/0/name")).isEqualTo("抽成.png");
        assertThat(chief.get(path + "/files/" + added.at("/id")).status()).isEqualTo(200);
        assertThat(boss.get(path).at("/openings/0/by")).isEqualTo(laid.chief().name());
        assertThat(chief.upload(path + "/items/" + item + "/files", "x.png", ApiStory.picture())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoever_is_not_named_finds_nothing_under_any_address() {
        ApiClient boss = story.as(laid.boss());
        String item = boss.get(path).at("/items/0/id");
        String file = boss.upload(path + "/items/" + item + "/files", "抽成.png", ApiStory.picture())
                .at("/id");

        for (Role role : Role.values()) {
            ApiClient stranger = story.as(story.people.person(role.name(), role, laid.union()));
            for (ApiClient.Answered answered : List.of(
                    stranger.get(path),
                    stranger.get(path + "/files/" + file),
                    stranger.upload(path + "/items/" + item + "/files", "x.png", ApiStory.picture()))) {
                assertThat(answered.status()).as(role.name()).isIn(403, 404);
                assertThat(answered.text()).doesNotContain("抽成", file);
            }
            assertThat(stranger.get("/cases/" + laid.id() + "/documents").text())
                    .as(role.name())
                    .doesNotContain("抽成.png", file);
        }
    }
}
