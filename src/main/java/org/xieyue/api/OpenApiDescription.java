package org.xieyue.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What all operations have in common: the token, the language, the idempotency key, the problems. */
@Configuration(proxyBeanMethods = false)
class OpenApiDescription {

    private static final String BEARER = "bearer";
    private static final Map<String, String> PROBLEMS = problems();

    /** They change a working copy, whose revision is the condition. */
    private static final Set<String> REVISED = Set.of(
            "saveWorkingFile",
            "importIntoWorkingCopy",
            "beginWorkingCopyAgain",
            "handInWorkingCopy",
            "restoreMilestone");

    private static Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        problems.put("400", "Malformed: JSON, type, unknown or repeated parameter or field, value out of range");
        problems.put("401", "No valid token");
        problems.put("403", "The person's roles do not allow it");
        problems.put("404", "Unknown, or outside the person's unions; never says which");
        problems.put("405", "Method not supported");
        problems.put("406", "Answer format not supported");
        problems.put("409", "Somebody was faster, or the idempotency key was used for other content");
        problems.put("412", "If-Match names a state that is no longer current");
        problems.put("413", "Body or file too large");
        problems.put("415", "Content format not supported");
        problems.put("422", "Refused by a rule; `errors` names fields and rules");
        problems.put("428", "If-Match is missing: a working copy is changed by who has read it");
        problems.put("500", "Something broke; `incident` tells an administrator where to look");
        return problems;
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Xieyue API")
                        .version("1")
                        .description(
                                "Cases and tasks of trade unions. Every command goes through the use cases that the"
                                        + " screens use, and may be repeated safely with an Idempotency-Key.")
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                .servers(List.of(new Server().url("/").description("The server that serves this document")))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("A personal API token; in the demo profile `demo-<login>`.")))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    @Bean
    OpenApiCustomizer whatAllOperationsShare() {
        return api -> {
            ModelConverters.getInstance(true).readAll(Problem.class).forEach(api.getComponents()::addSchemas);
            api.getPaths().values().forEach(OpenApiDescription::complete);
        };
    }

    private static void complete(PathItem path) {
        path.readOperationsMap().forEach((method, operation) -> {
            operation.addParametersItem(header(
                    "Accept-Language", "Language of texts and problems: zh-CN (default) or en", new StringSchema()));
            boolean command = method != PathItem.HttpMethod.GET;
            if (command) {
                operation.addParametersItem(header(
                        Commands.KEY_HEADER,
                        "Makes the command safe to repeat: the same key and content get the first answer, other content"
                                + " a 409. Kept for " + Commands.KEPT_FOR.toDays() + " days.",
                        new StringSchema().minLength(1).maxLength(200)));
            }
            boolean revision = command && REVISED.contains(String.valueOf(operation.getOperationId()));
            boolean conditional = revision || (command && List.of("Tasks").equals(operation.getTags()));
            if (conditional) {
                operation.addParametersItem(
                        header("If-Match", "ETag of the state that the command is meant for", new StringSchema())
                                .required(revision ? Boolean.TRUE : null));
            }
            PROBLEMS.forEach((status, description) -> {
                boolean applies = switch (status) {
                    case "409", "413", "415", "422" -> command;
                    case "412" -> conditional;
                    case "428" -> revision;
                    default -> true;
                };
                if (applies) {
                    addProblem(operation, status, description);
                }
            });
        });
    }

    private static void addProblem(Operation operation, String status, String description) {
        ApiResponse response = new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
        if (status.equals("401")) {
            response.addHeaderObject(
                    "WWW-Authenticate", new Header().description("Bearer").schema(new StringSchema()));
        }
        operation.getResponses().addApiResponse(status, response);
    }

    private static Parameter header(String name, String description, Schema<?> schema) {
        return new Parameter().in("header").name(name).description(description).schema(schema);
    }
}
