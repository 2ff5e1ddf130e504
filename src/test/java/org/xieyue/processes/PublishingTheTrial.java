package org.xieyue.processes;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.identity.CurrentUser;
import org.xieyue.processes.trial.TrialProcess;
import org.xieyue.processes.trial.TrialStory;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.TestPeople.Organisation;

/** Versions of the trial, drawn here and published there. Afterwards all is as it was. */
abstract class PublishingTheTrial {

    @Autowired
    PublishProcess publishProcess;

    @Autowired
    DraftProcess draftProcess;

    @Autowired
    ProcessBoard board;

    @Autowired
    ProcessReleases releases;

    @Autowired
    TrialStory story;

    @Autowired
    TestPeople people;

    @Autowired
    CurrentUser currentUser;

    Organisation here;
    Organisation there;

    @BeforeEach
    final void two_process_administrators() {
        here = people.organisation();
        there = people.organisation();
    }

    @AfterEach
    final void the_trial_is_as_it_was() {
        story.restore();
    }

    final DraftId drafted(ProcessFolder drawn) {
        return people.as(here.processAdministrator(), () -> draftProcess.draft(drawn))
                .orElseThrow();
    }

    final Answer<Integer> publish(DraftId draft, LookedAt looked) {
        return people.as(there.processAdministrator(), () -> publishProcess.publishDraft(draft, looked, "试改"));
    }

    final LookedAt lookedAt(DraftId draft) {
        return people.as(there.processAdministrator(), () -> board.draftRow(TrialProcess.KEY, draft))
                .lookedAt();
    }

    /** What comes with the product where its first step is called so. */
    static ProcessFolder renamed(String step) {
        return TrialStory.changed(text -> text.replace("核对材料", step));
    }

    static List<String> codes(Answer<?> answer) {
        return answer.reasons().stream().map(Refusal::code).toList();
    }
}
