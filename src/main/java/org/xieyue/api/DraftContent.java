package org.xieyue.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Schema(name = "Draft", description = "What has been typed so far, by this person for this task; nothing is checked.")
record DraftContent(@Nullable String opinion, @Nullable Map<String, Object> data) {}
