package org.xieyue.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Schema(name = "CaseActionInput", description = "What the action asks for.")
record ActionInput(
        @Nullable @Schema(description = "Values by field name, see the action's fields.")
        Map<String, Object> data) {}
