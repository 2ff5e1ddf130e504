package org.xieyue.bargaining;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xieyue.documents.DocumentId;
import org.xieyue.employers.EmployerId;

/**
 * How the offer reached an employer, and what it answered.
 *
 * @param dueOn last day for a reply in writing
 * @param late answered after the last day, or joined after having refused
 */
public record Reply(
        EmployerId employer,
        @Nullable LocalDate deliveredOn,
        @Nullable Way way,
        @Nullable DocumentId proof,
        @Nullable LocalDate dueOn,
        @Nullable Answer answer,
        @Nullable LocalDate answeredOn,
        String reason,
        @Nullable DocumentId paper,
        boolean late) {

    /** How something is delivered (送达方式). */
    public enum Way {
        IN_PERSON,
        BY_POST,
        ELECTRONIC,
        LEFT_AT_DOOR
    }

    public enum Answer {
        /** 应约. */
        ACCEPTED,
        /** 拒绝. */
        REFUSED,
        /** 逾期未答复. */
        SILENT,
        /** Not among the employers that the agreement will cover. */
        LEFT_OUT
    }

    boolean isDelivered() {
        return deliveredOn != null;
    }

    boolean is(Answer expected) {
        return answer == expected;
    }

    /** May still come to the table. */
    boolean isOutside() {
        return answer != Answer.ACCEPTED && answer != Answer.LEFT_OUT;
    }
}
