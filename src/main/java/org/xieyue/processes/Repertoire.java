package org.xieyue.processes;

import java.util.List;
import java.util.Map;
import org.xieyue.processes.check.Vocabulary;
import org.xieyue.shared.Refusal;

/** What a play is made of besides its files: what is declared, and what else is published. */
public interface Repertoire {

    Map<String, StepDeclaration> steps();

    /** What must have come before a task with this form, by form key. */
    Map<String, List<List<String>>> formsAfter();

    Vocabulary vocabulary();

    /** The processes that this one calls, and those that they call. */
    Map<String, ProcessFolder> called(ProcessFolder folder);

    /** What must not come near any engine: content that breaks a hard rule. What is merely unfinished can be played. */
    List<Refusal> unplayable(ProcessFolder folder);
}
