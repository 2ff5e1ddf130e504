package org.xieyue.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Schema(description = "How a task ends.")
record Completion(
        @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Key of one of the outcomes.")
        String outcome,

        @Nullable @Schema(description = "The reason, shown in the timeline.")
        String opinion,

        @Nullable @Schema(description = "Values by field name. Amounts in yuan, dates as 2026-11-23.")
        Map<String, Object> data) {}
