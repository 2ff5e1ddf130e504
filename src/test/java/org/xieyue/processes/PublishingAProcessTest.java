package org.xieyue.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.processes.ProcessDraftRow.Difference;
import org.xieyue.processes.ProcessDraftRow.DraftFile;
import org.xieyue.processes.check.Vocabulary;
import org.xieyue.processes.trial.TrialProcess;
import org.xieyue.processes.trial.TrialStory;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.testing.TestPeople.Organisation;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class PublishingAProcessTest extends PublishingTheTrial {

    @Autowired
    ProcessDrafts drafts;

    @Autowired
    RepositoryService repository;

    @Autowired
    ProcessRuns runs;

    @Autowired
    StepCatalogue catalogue;

    @Autowired
    Environment environment;

    @Test
    void the_same_content_again_is_the_same_version() {
        int version = story.publish();

        assertThat(story.publish()).isEqualTo(version);
    }

    @Test
    void a_draft_is_published_by_another_person_than_its_author() {
        int version = story.publish();
        DraftId draft = drafted(text -> text.replace("核对材料", "核对材料" + UUID.randomUUID()));

        Answer<Integer> byAuthor = publish(here, draft);
        Answer<Integer> byOther = publish(there, draft);

        assertThat(byAuthor.reasons()).extracting(Refusal::code).containsExactly("processes.sameAuthor");
        assertThat(byOther.orElseThrow()).isEqualTo(version + 1);
        assertThat(publish(there, draft).reasons()).extracting(Refusal::kind).containsExactly(Refusal.Kind.CONFLICT);
    }

    @Test
    void a_changed_file_is_handed_in_by_one_compared_and_published_by_another() {
        int version = story.publish();
        byte[] drawn = TrialStory.changed(text -> text.replace("核对材料", "核" + UUID.randomUUID()))
                .files()
                .get("trial.bpmn");
        DraftId draft = as(here, () -> draftProcess.change(TrialProcess.KEY, Map.of("trial.bpmn", drawn)))
                .orElseThrow();

        ProcessDraftRow mine = row(here, draft);
        ProcessDraftRow theirs = row(there, draft);
        assertThat(mine.mine()).isTrue();
        assertThat(theirs.mine()).isFalse();
        assertThat(theirs.hash()).isEqualTo(mine.hash()).hasSize(64);
        assertThat(theirs.files())
                .containsExactly(
                        new DraftFile("trial-tier.dmn", Difference.SAME),
                        new DraftFile("trial.bpmn", Difference.CHANGED));

        assertThat(as(there, () -> publishProcess.publishDraft(draft, new LookedAt("0".repeat(64), version), "试改"))
                        .reasons())
                .extracting(Refusal::code)
                .containsExactly("processes.otherContent");
        as(there, () -> publishProcess.publishDraft(draft, theirs.lookedAt(), "试改"))
                .orElseThrow();

        ProcessVersionRow newest =
                as(here, () -> board.versions(TrialProcess.KEY)).getFirst();
        assertThat(newest.version()).isEqualTo(version + 1);
        assertThat(newest.publishedBy()).isEqualTo(there.processAdministrator().name());
        assertThat(as(here, () -> board.file(TrialProcess.KEY, version + 1, "trial.bpmn")))
                .isEqualTo(drawn);
    }

    @Test
    void the_board_counts_the_running_cases_of_each_version() {
        story.publish();
        long before = newest().running();
        story.open(2_000);
        assertThat(newest().running()).isEqualTo(before + 1);
        publish(there, drafted(text -> text.replace("核对材料", "核" + UUID.randomUUID())))
                .orElseThrow();
        assertThat(newest().running()).isZero();
    }

    @Test
    void the_board_shows_what_a_version_asks_of_people_and_which_steps_it_names() {
        story.publish();
        ProcessPicture picture = as(here, () -> board.version(TrialProcess.KEY, newest().version()));
        assertThat(picture.steps()).extracting(StepDeclaration::key).containsExactly("trialReserve");
        assertThat(picture.tasks()).extracting(DrawnTask::formKey).contains("trial/check", "trial/opinion");
        assertThat(picture.files()).containsExactly("trial-tier.dmn", "trial.bpmn");
    }

    @Test
    void a_file_that_changes_nothing_and_a_process_that_is_unknown_are_refused() {
        story.publish();
        byte[] same = as(here, () -> board.file(TrialProcess.KEY, newest().version(), "trial.bpmn"));
        assertThat(as(here, () -> draftProcess.change(TrialProcess.KEY, Map.of("trial.bpmn", same)))
                        .reasons())
                .extracting(Refusal::code)
                .containsExactly("processes.unchanged");
        assertThatThrownBy(() -> as(here, () -> draftProcess.change("nobody-knows", Map.of())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(here, () -> board.versions("nobody-knows"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(here, () -> board.version(TrialProcess.KEY, 9_999)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_case_stays_on_its_version_and_its_picture_says_that_there_is_a_newer_one() {
        var opened = story.open(2_000);
        publish(there, drafted(text -> text.replace("核对材料", "再核对" + UUID.randomUUID())))
                .orElseThrow();

        RunPicture picture = runs.picture(opened.caseId());

        assertThat(picture.outdated()).isTrue();
        assertThat(picture.xml()).doesNotContain("再核对");
    }

    @Test
    void nobody_publishes_directly() {
        Answer<Integer> answer =
                currentUser.as(here.processAdministrator().id(), () -> publishProcess.publish(TrialStory.folder()));

        assertThat(answer.reasons()).extracting(Refusal::code).containsExactly("processes.needsDraft");
    }

    @Test
    void only_process_administrators_draft_and_publish() {
        assertThatThrownBy(
                        () -> currentUser.as(here.administrator().id(), () -> draftProcess.draft(TrialStory.folder())))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_process_administrator_below_the_top_union_hands_in_but_does_not_publish() {
        int version = story.publish();
        Account below = people.person("县流程", Role.PROCESS_ADMINISTRATOR, there.county());
        DraftId draft = drafted(text -> text.replace("核对材料", "核对材料" + UUID.randomUUID()));
        String hash = drafts.find(draft).orElseThrow().folder().hash();

        assertThat(currentUser
                        .as(below.id(), () -> publishProcess.publishDraft(draft, new LookedAt(hash, version), "试改"))
                        .reasons())
                .extracting(Refusal::code)
                .containsExactly("processes.onlyAtTheTop");
        assertThat(currentUser.as(below.id(), board::mayPublish)).isFalse();
        assertThat(newest().version()).isEqualTo(version);

        ProcessFolder theirs = TrialStory.changed(text -> text.replace("核对材料", "县里核对" + UUID.randomUUID()));
        DraftId handedIn =
                currentUser.as(below.id(), () -> draftProcess.draft(theirs)).orElseThrow();
        assertThat(publish(here, handedIn).orElseThrow()).isEqualTo(version + 1);
    }

    @Test
    void an_unknown_draft_is_not_found() {
        DraftId unknown = new DraftId(UUID.randomUUID());

        assertThatThrownBy(() -> as(here, () -> publishProcess.publishDraft(unknown, new LookedAt("", 0), "试改")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> row(here, unknown)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_refused_draft_says_all_that_is_wrong_with_it() {
        Answer<DraftId> answer = currentUser.as(
                here.processAdministrator().id(),
                () -> draftProcess.draft(TrialStory.changed(
                        text -> text.replace("trial/check", "trial/x").replace("\"听取意见\"", "\"\""))));

        assertThat(answer.reasons())
                .extracting(Refusal::code)
                .containsExactlyInAnyOrder("processes.XY-301", "processes.XY-403");
    }

    @Test
    void a_folder_holds_the_process_that_it_is_named_after() {
        ProcessFolder misnamed =
                new ProcessFolder("hostile", TrialStory.folder().files());

        Answer<Integer> answer = currentUser.asSystem(() -> publishProcess.publish(misnamed));

        assertThat(answer.reasons()).extracting(Refusal::code).containsExactly("processes.wrongProcess");
    }

    @Test
    void what_the_engine_cannot_read_is_refused_and_nothing_is_deployed() {
        long before = repository.createDeploymentQuery().count();
        ProcessFolder twoReceiversOfOneMessage = TrialStory.changed(text -> text.replace("  </process>", """
                <subProcess id="stoppingAgain" name="再中止" triggeredByEvent="true">
                  <startEvent id="stoppedAgain" name="又收到"><messageEventDefinition messageRef="trialStopped"/></startEvent>
                  <sequenceFlow id="toStopEndAgain" sourceRef="stoppedAgain" targetRef="stopEndedAgain"/>
                  <endEvent id="stopEndedAgain" name="又中止"/>
                </subProcess></process>"""));

        Answer<Integer> answer = currentUser.asSystem(() -> publishProcess.publish(twoReceiversOfOneMessage));

        assertThat(answer.reasons()).extracting(Refusal::code).containsExactly("processes.engine");
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void the_check_without_a_database_knows_the_same_words_as_the_running_application() {
        Vocabulary bare = BareDeclarations.read(environment);
        Vocabulary running = catalogue.vocabulary();

        assertThat(bare.steps()).isEqualTo(running.steps());
        assertThat(bare.processes()).isEqualTo(running.processes());
        assertThat(bare.taskForms()).isEqualTo(running.taskForms());
        assertThat(bare.startForms()).isEqualTo(running.startForms());
    }

    private <T> T as(Organisation organisation, Supplier<T> act) {
        return currentUser.as(organisation.processAdministrator().id(), act);
    }

    private ProcessVersionRow newest() {
        return as(here, () -> board.versions(TrialProcess.KEY)).getFirst();
    }

    private DraftId drafted(UnaryOperator<String> change) {
        return currentUser
                .as(here.processAdministrator().id(), () -> draftProcess.draft(TrialStory.changed(change)))
                .orElseThrow();
    }

    private ProcessDraftRow row(Organisation reader, DraftId draft) {
        return as(reader, () -> board.draftRow(TrialProcess.KEY, draft));
    }

    private Answer<Integer> publish(Organisation organisation, DraftId draft) {
        LookedAt looked = row(organisation, draft).lookedAt();
        return as(organisation, () -> publishProcess.publishDraft(draft, looked, "试改"));
    }
}
