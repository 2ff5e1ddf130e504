package org.xieyue.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Process", description = "A published process.")
record ProcessSummary(
        String key,
        int version,
        String name,

        @Schema(description = "What POST /cases takes as data; absent for people who may not open such a case.")
        @Nullable
        FormFields startForm) {}
