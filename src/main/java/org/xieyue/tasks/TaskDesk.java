package org.xieyue.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xieyue.cases.FactSection.Fact;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;

/** Work on one task, by the person who is signed in. A lost race is refused with who did what and when. */
public interface TaskDesk {

    TaskRow row(TaskId id);

    /** The open tasks of a case, oldest first; for whoever may see the case. */
    List<TaskRow> openOf(CaseId caseId);

    FormContract form(TaskId id);

    /** What only the holder of the task is told; empty for anybody else. */
    List<Fact> brief(TaskId id, Locale locale);

    Answer<TaskRow> claim(TaskId id);

    Answer<TaskRow> release(TaskId id);

    /**
     * Completes the task if this person holds it (an unclaimed task of one's own post is claimed on the way).
     *
     * @param input raw values by field name, as JSON or a screen gives them; checked against the contract
     */
    Answer<TaskRow> complete(TaskId id, String outcome, String opinion, Map<String, Object> input);

    /**
     * Saves what has been typed; personal, survives everything, gone when the task is completed by this person. Answers
     * when it was saved; refused only when it is far too long.
     */
    Answer<Instant> saveDraft(TaskId id, Draft draft);

    Optional<Draft> draft(TaskId id);

    record Draft(String opinion, Map<String, Object> input) {}
}
