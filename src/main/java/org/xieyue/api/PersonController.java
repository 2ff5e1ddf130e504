package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xieyue.identity.Account;
import org.xieyue.identity.Appointment;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;

@RestController
@RequestMapping(path = "/api/v1/me", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Person")
class PersonController {

    private final CurrentUser currentUser;
    private final Unions unions;

    PersonController(CurrentUser currentUser, Unions unions) {
        this.currentUser = currentUser;
        this.unions = unions;
    }

    @GetMapping
    @Operation(operationId = "me", summary = "Who the token stands for, and the posts held now")
    Me me() {
        Account account = currentUser.account();
        List<Me.Post> posts = account.appointments().stream()
                .map(this::post)
                .sorted(java.util.Comparator.comparing((Me.Post post) -> post.role())
                        .thenComparing(post -> post.union().name()))
                .toList();
        return new Me(
                account.id().value(),
                account.login(),
                account.name(),
                account.locale().toLanguageTag(),
                posts);
    }

    private Me.Post post(Appointment appointment) {
        UnionId id = appointment.union();
        String name = unions.find(id).map(Union::name).orElse("");
        return new Me.Post(appointment.role(), new UnionRef(id.value(), name));
    }
}
