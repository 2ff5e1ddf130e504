package org.xieyue.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.xieyue.identity.Role;

/** The person whom the token stands for. */
@Schema(description = "The person whom the token stands for, with the posts held now.")
record Me(UUID id, String login, String name, String language, List<Post> posts) {

    @Schema(name = "Post", description = "A role held at a union.")
    record Post(Role role, UnionRef union) {}
}
