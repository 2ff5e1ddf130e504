package org.xieyue.convalescence;

import java.util.UUID;
import org.xieyue.shared.CaseId;

/** A yearly plan; at the same time its case. */
public record PlanId(UUID value) {
    public static PlanId parse(String text) {
        return new PlanId(UUID.fromString(text));
    }

    public static PlanId of(CaseId id) {
        return new PlanId(id.value());
    }

    public CaseId caseId() {
        return new CaseId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
