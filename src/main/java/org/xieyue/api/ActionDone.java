package org.xieyue.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.xieyue.cases.FactSection.Fact;

@Schema(name = "CaseActionDone")
record ActionDone(
        @Schema(description = "What the action was asked to show, such as data that is masked elsewhere; else empty.")
        List<Fact> shown) {}
