package org.xieyue.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xieyue.processes.trial.TrialProcess;
import org.xieyue.processes.trial.TrialStory;
import org.xieyue.testing.XieyueTest;

/** The application starts where people have published a process of their own. */
@XieyueTest
class ShippedBesideDrawnTest extends PublishingTheTrial {

    @BeforeEach
    void the_trial_is_published() {
        story.publish();
    }

    @Test
    void what_is_shipped_and_unchanged_does_not_overrule_what_people_have_published_since() {
        int drawn = draw(renamed("核对" + UUID.randomUUID()));

        assertThat(story.publish()).isEqualTo(drawn);
        assertThat(start(TrialStory.folder())).isEqualTo(drawn);
        assertThat(releases.hasOffer(TrialProcess.KEY)).isFalse();
    }

    @Test
    void what_is_shipped_anew_is_offered_beside_what_people_have_published_until_they_publish_again() {
        int drawn = draw(renamed("核对" + UUID.randomUUID()));

        assertThat(start(renamed("随升级改名"))).isEqualTo(drawn);
        assertThat(start(renamed("随升级改名"))).as("a second node").isEqualTo(drawn);
        assertThat(releases.hasOffer(TrialProcess.KEY)).isTrue();

        draw(renamed("随升级改名"));
        assertThat(releases.hasOffer(TrialProcess.KEY)).isFalse();
    }

    @Test
    void whoever_went_back_to_what_was_shipped_gets_what_is_shipped_anew() {
        int back = goBack(draw(renamed("核对" + UUID.randomUUID())));

        assertThat(start(renamed("升级" + UUID.randomUUID()))).isEqualTo(back + 1);
        assertThat(releases.hasOffer(TrialProcess.KEY)).isFalse();
    }

    @Test
    void what_is_shipped_and_unchanged_is_not_refused_for_steps_that_people_have_drawn_since() {
        int drawn = draw(TrialStory.changed(text -> text.replace("\"checkPapers\"", "\"verifyPapers\"")
                .replace(
                        "<camunda:property name=\"deadline\" value=\"5wd\"/>",
                        "<camunda:property name=\"deadline\" value=\"5wd\"/>"
                                + "<camunda:property name=\"formerly\" value=\"checkPapers\"/>")));
        try {
            assertThat(story.publish()).isEqualTo(drawn);
        } finally {
            goBack(drawn);
        }
    }

    private int start(ProcessFolder shipped) {
        return currentUser
                .asSystem(() -> publishProcess.publishOrOffer(shipped))
                .orElseThrow();
    }

    private int draw(ProcessFolder drawn) {
        DraftId draft = drafted(drawn);
        return publish(draft, lookedAt(draft)).orElseThrow();
    }

    private int goBack(int version) {
        return people.as(there.processAdministrator(), () -> publishProcess.goBack(TrialProcess.KEY, version, "复原"))
                .orElseThrow();
    }
}
