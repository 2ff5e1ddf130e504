package org.xieyue.bargaining;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.documents.DocumentId;

/** A letter that presses an employer, or the labour authority to act, with its own clock. */
public record Letter(
        UUID id,
        Kind kind,
        int number,
        LocalDate issuedOn,
        @Nullable LocalDate deliveredOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate answeredOn,
        @Nullable DocumentId document) {

    public enum Kind {
        /** 提示函: while there is still time to reply. */
        REMINDER,
        /** 意见书. */
        OPINION,
        /** 建议书, to the labour authority. */
        PROPOSAL,
        /** 责令改正, by the labour authority. */
        ORDER
    }
}
