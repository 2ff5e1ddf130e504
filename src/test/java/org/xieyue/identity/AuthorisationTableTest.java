package org.xieyue.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.testing.XieyueTest;

/** The written table of who may do what is the one that the code obeys. */
@XieyueTest
class AuthorisationTableTest {

    private static final Path WRITTEN = Path.of("docs/authorisation.md");
    private static final Path GENERATED = Path.of("target/authorisation.md");

    private static final String HEAD = """
            # Who may do what

            Generated from the code by `AuthorisationTableTest`, which fails when this file differs and writes the right one to
            `target/authorisation.md`. `AuthorisationMatrixTest` calls every method below as each role at each place.

            A role is held at a union and counts there and below. Where a method names something that belongs to a union, the
            role must be held at that union or above it; otherwise anywhere. Who may not even see the thing is told that it
            does not exist (404), who sees it but may not do this is refused (403). Applicants and holders of a task see and
            work on their own case whatever their roles. Whoever is bound by a text may read it, whichever union made it.

            ## Permissions

            | permission | roles |
            |---|---|
            """;

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    ScopedArguments scopedArguments;

    @Test
    void the_written_table_is_up_to_date() throws IOException {
        String table = table();
        Files.createDirectories(GENERATED.getParent());
        Files.writeString(GENERATED, table);
        assertThat(Files.exists(WRITTEN) ? Files.readString(WRITTEN) : "")
                .as("mend it with: cp %s %s", GENERATED, WRITTEN)
                .isEqualTo(table);
    }

    private String table() {
        StringBuilder text = new StringBuilder(HEAD);
        for (Permission permission : Permission.values()) {
            text.append("| ")
                    .append(permission)
                    .append(" | ")
                    .append(roles(permission))
                    .append(" |\n");
        }
        text.append("\n## Use cases\n\n| use case | permission | held at the union of |\n|---|---|---|\n");
        Set<Class<?>> located = scopedArguments.locators().keySet();
        List<UseCaseCalls> calls = UseCaseCalls.all(beans).stream()
                .filter(call -> !call.useCase().getPackageName().startsWith("org.xieyue.testing"))
                .toList();
        for (UseCaseCalls call : calls) {
            String scope = call.scopedTypes(located).stream()
                    .map(Class::getSimpleName)
                    .distinct()
                    .collect(Collectors.joining(", "));
            text.append("| `")
                    .append(call.name())
                    .append("` | ")
                    .append(Objects.requireNonNull(call.permit()).value())
                    .append(" | ")
                    .append(scope.isEmpty() ? "—" : scope)
                    .append(" |\n");
        }
        return text.toString();
    }

    private static String roles(Permission permission) {
        return permission.roles().size() == Role.values().length
                ? "everybody who is signed in"
                : Arrays.stream(Role.values())
                        .filter(permission.roles()::contains)
                        .map(Role::name)
                        .collect(Collectors.joining(", "));
    }
}
