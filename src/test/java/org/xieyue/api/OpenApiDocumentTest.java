package org.xieyue.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.testing.XieyueServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API's description is part of its promise: a change is reviewed as a change of {@code docs/openapi.json}. */
@XieyueServerTest
class OpenApiDocumentTest {

    private static final Path KEPT = Path.of("docs/openapi.json");
    private static final Path FOUND = Path.of("target/openapi.json");

    @Autowired
    ApiStory story;

    @Test
    void the_description_is_the_reviewed_one() throws IOException {
        String now =
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(description()) + "\n";
        Files.writeString(FOUND, now);
        assertThat(Files.exists(KEPT) ? Files.readString(KEPT) : "")
                .as("The API has changed. If that is meant, copy %s to %s.", FOUND, KEPT)
                .isEqualTo(now);
    }

    @Test
    void every_operation_is_summarised_secured_and_tells_its_problems() {
        JsonNode api = description();
        assertThat(api.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
        assertThat(api.at("/security/0").has("bearer")).isTrue();
        assertThat(api.at("/paths").size()).isGreaterThanOrEqualTo(11);
        for (JsonNode path : api.at("/paths")) {
            for (JsonNode operation : path) {
                assertThat(operation.at("/summary").asString("")).isNotBlank();
                assertThat(operation.at("/operationId").asString("")).isNotBlank();
                assertThat(operation
                                .at("/responses/401/content/application~1problem+json/schema/$ref")
                                .asString(""))
                        .isEqualTo("#/components/schemas/Problem");
                assertThat(operation.at("/responses").propertyNames()).contains("404", "500");
            }
        }
    }

    private JsonNode description() {
        return story.anybody().get("/api/openapi").json();
    }
}
