package org.xieyue.audit;

import java.util.Map;

/**
 * The append-only trail. An entry is written in the transaction of what it records and is chained to its predecessor by
 * hash shortly after; it names things by id, never persons by name nor anything about their life.
 */
public interface AuditTrail {

    /**
     * @param action {@code subject.whatHappened}, for example {@code task.completed}
     * @param subjectType for example {@code case}
     * @param details ids, amounts, codes; no names, no hardship data
     */
    void record(String action, String subjectType, String subjectId, Map<String, String> details);
}
