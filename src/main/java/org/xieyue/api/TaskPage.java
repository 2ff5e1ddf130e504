package org.xieyue.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

record TaskPage(
        List<TaskSummary> tasks,

        @Nullable @Schema(description = "Pass as `after` for the following page; absent on the last one.")
        String next) {}
