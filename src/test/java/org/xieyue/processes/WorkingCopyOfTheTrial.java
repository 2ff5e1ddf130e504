package org.xieyue.processes;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.identity.Account;
import org.xieyue.processes.trial.TrialProcess;
import org.xieyue.processes.trial.TrialStory;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.testing.TestPeople;

/** She draws the trial, from what is published; he may look or take over. Afterwards all is as it was. */
abstract class WorkingCopyOfTheTrial {

    static final String KEY = TrialProcess.KEY;
    static final String FILE = "trial.bpmn";

    @Autowired
    EditProcess editProcess;

    @Autowired
    ProcessBoard board;

    @Autowired
    StudioBoard studio;

    @Autowired
    TrialStory story;

    @Autowired
    TestPeople people;

    final WindowId hers = new WindowId(UUID.randomUUID());
    final WindowId his = new WindowId(UUID.randomUUID());

    Account she;
    Account he;
    WorkingCopy copy;

    @BeforeEach
    void she_begins_with_what_is_published() {
        story.publish();
        she = people.organisation().processAdministrator();
        he = people.organisation().processAdministrator();
        as(she, () -> editProcess.open(KEY, hers));
        WorkingCopy taken = as(she, () -> editProcess.takeOver(KEY, hers));
        copy = as(
                she,
                () -> editProcess.beginAgain(KEY, hers, taken.revision(), "测试前").orElseThrow());
    }

    @AfterEach
    void nobody_edits_any_more() {
        as(she, () -> editProcess.takeOver(KEY, hers));
        as(she, () -> {
            editProcess.leave(KEY, hers);
            return true;
        });
        story.restore();
    }

    final Answer<Assessment> save(Account person, WindowId window, long revision, String name, String content) {
        return as(
                person, () -> editProcess.save(KEY, window, revision, name, content.getBytes(StandardCharsets.UTF_8)));
    }

    final WorkingCopy open() {
        return as(she, () -> editProcess.open(KEY, hers));
    }

    final String text(String name) {
        return open().text(name);
    }

    static String shipped(String name) {
        return new String(requireNonNull(TrialStory.folder().files().get(name)), StandardCharsets.UTF_8);
    }

    final <T> T as(Account person, Supplier<T> work) {
        return people.as(person, work);
    }

    static <T> List<String> reasons(Answer<T> answer) {
        return answer.reasons().stream().map(Refusal::code).toList();
    }

    static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
