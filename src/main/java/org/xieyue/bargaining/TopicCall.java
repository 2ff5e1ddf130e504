package org.xieyue.bargaining;

import java.util.UUID;
import org.xieyue.shared.CaseId;

/**
 * The page on which the workers of a bargaining say what it should be about. Not the case itself: a worker of any union
 * that the bargaining covers may see this page, and nothing else of the case.
 */
public record TopicCall(UUID value) {

    public static TopicCall of(CaseId caseId) {
        return new TopicCall(caseId.value());
    }

    public static TopicCall parse(String text) {
        return new TopicCall(UUID.fromString(text));
    }

    CaseId caseId() {
        return new CaseId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
