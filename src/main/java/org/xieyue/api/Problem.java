package org.xieyue.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong and the way out, after RFC 9457. */
@Schema(description = "What is wrong and the way out (RFC 9457, media type application/problem+json).")
record Problem(
        @Schema(description = "Identifies the kind of problem.", example = "urn:xieyue:problem:not-found")
        String type,

        @Schema(description = "The kind of problem in words, in the language of the request.")
        String title,

        @Schema(example = "404") int status,

        @Schema(
                description = "Stable code of the problem, or of the single reason for a refusal.",
                example = "not-found")
        String code,

        @Schema(description = "What is wrong and the way out, in the language of the request.")
        String detail,

        @Schema(description = "The single reasons, with the field at fault where there is one.")
        List<Reason> errors,

        @Schema(description = "Only with status 500: tells an administrator which log entry explains it.") @Nullable
        String incident) {

    @Schema(name = "ProblemReason")
    record Reason(@Nullable String field, String code, String message) {}
}
