package org.xieyue.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xieyue.cases.OpenedCase;
import org.xieyue.processes.PublishedProcess;
import org.xieyue.shared.Answer;

/** Opens a case from a process's start form. */
public interface CaseDesk {

    /** What the person who is signed in may open a case of. */
    List<PublishedProcess> offered();

    FormContract startForm(String processKey);

    /** When the case is opened, the person's draft for the process is gone. */
    Answer<OpenedCase> open(String processKey, Map<String, Object> input);

    /**
     * Saves what has been filled in; personal, kept with its uploaded files until the case is opened or nothing was
     * saved for {@link org.xieyue.documents.StageUpload#KEPT}. Answers when it was saved; refused only when it is far too
     * long.
     */
    Answer<Instant> saveDraft(String processKey, Draft draft);

    Optional<SavedDraft> draft(String processKey);

    /** @param visited steps that the person has left as complete, even if nothing had to be filled in there */
    record Draft(Map<String, Object> input, List<Integer> visited) {}

    record SavedDraft(Draft draft, Instant savedAt) {}
}
