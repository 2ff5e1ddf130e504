package org.xieyue.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Schema(description = "A case to be opened.")
record CaseOpening(
        @Nullable
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Key of a process, see /processes.")
        String process,

        @Nullable @Schema(description = "Values of the process's start form by field name.")
        Map<String, Object> data) {}
