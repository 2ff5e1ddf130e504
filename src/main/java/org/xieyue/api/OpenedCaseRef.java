package org.xieyue.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

@Schema(name = "OpenedCase")
record OpenedCaseRef(UUID id, String number) {}
