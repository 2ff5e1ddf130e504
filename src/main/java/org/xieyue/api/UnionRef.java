package org.xieyue.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

@Schema(name = "UnionReference")
record UnionRef(UUID id, String name) {}
