package org.xieyue.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.ErrorDetails;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class NotStartingTest {

    private static @Nullable FailureAnalysis unreachable(SQLException failure) {
        return new DatabaseUnreachableAnalyzer().analyze(new IllegalStateException(failure));
    }

    @Test
    void an_unreachable_database_is_named_with_the_way_out() {
        FailureAnalysis said =
                unreachable(new SQLException("Connection to db:5432 refused", null, new ConnectException()));
        assertThat(said).isNotNull();
        assertThat(said.getDescription()).contains("db:5432");
        assertThat(said.getAction()).contains("SPRING_DATASOURCE_URL");
    }

    @Test
    void a_wrong_password_is_a_database_that_lets_nobody_in() {
        FailureAnalysis said = unreachable(new SQLException("password authentication failed", "28P01"));
        assertThat(said).isNotNull();
        assertThat(said.getDescription()).contains("lets nobody in");
    }

    @Test
    void a_failing_statement_is_not_explained_away() {
        assertThat(unreachable(new SQLException("syntax error", "42601"))).isNull();
    }

    @Test
    void a_database_of_another_version_says_what_to_do() {
        FailureAnalysis said = new MigrationsRefusedAnalyzer()
                .analyze(new FlywayValidateException(
                        new ErrorDetails(CoreErrorCode.VALIDATE_ERROR, "migration 3 is missing"),
                        "migration 3 is missing"));
        assertThat(said).isNotNull();
        assertThat(said.getDescription()).contains("migration 3 is missing");
        assertThat(said.getAction()).contains("docs/operations.md");
    }

    @Test
    void every_explanation_is_registered() throws Exception {
        Properties factories = PropertiesLoaderUtils.loadProperties(new ClassPathResource("META-INF/spring.factories"));
        List<String> registered = Arrays.asList(factories
                .getProperty("org.springframework.boot.diagnostics.FailureAnalyzer")
                .split(",\\s*"));
        try (var files = java.nio.file.Files.walk(java.nio.file.Path.of("src/main/java"))) {
            List<String> written = files.map(java.nio.file.Path::toString)
                    .filter(file -> file.endsWith("Analyzer.java"))
                    .map(file -> file.substring("src/main/java/".length(), file.length() - ".java".length())
                            .replace('/', '.'))
                    .toList();
            assertThat(registered).containsExactlyInAnyOrderElementsOf(written);
        }
    }
}
