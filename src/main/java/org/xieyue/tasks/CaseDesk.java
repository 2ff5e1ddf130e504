package org.xieyue.tasks;

import java.util.Map;
import org.xieyue.cases.OpenedCase;
import org.xieyue.shared.Answer;

/** Opens a case from a process's start form. */
public interface CaseDesk {

    FormContract startForm(String processKey);

    Answer<OpenedCase> open(String processKey, Map<String, Object> input);
}
