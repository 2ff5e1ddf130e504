package org.xieyue.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Schema(
        description =
                "A task with the fields that it asks for and the outcomes that end it; all empty once it is ended.")
record TaskDetail(
        TaskSummary task,
        List<FormFields.Field> fields,
        List<FormFields.Outcome> outcomes,
        List<FormFields.Explanation> explanations) {}
