package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.ConfirmFloor;
import org.xieyue.api.AgreementContents.BreachContent;

/** Where figures cannot be compared, people say whether the floor is kept. */
@RestController
@RequestMapping(path = "/api/v1/agreements/{id}/floor/confirmations", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Agreements")
class FloorController {

    private final ConfirmFloor confirmFloor;
    private final Commands commands;

    FloorController(ConfirmFloor confirmFloor, Commands commands) {
        this.confirmFloor = confirmFloor;
        this.commands = commands;
    }

    @Schema(description = "Why a clause keeps a higher one although their figures cannot be compared.")
    record FloorWord(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String clause,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID higherAgreement,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String higherClause,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String reason) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "confirmFloor",
            summary =
                    "One of two people of the workers' side says why a clause that cannot be compared keeps the floor")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BreachContent.class)))
    ResponseEntity<byte[]> confirm(
            @PathVariable String id, @RequestBody FloorWord content, HttpServletRequest request) {
        AgreementId agreement = PathIds.agreementId(id);
        UUID higher = content.higherAgreement();
        if (higher == null) {
            throw CongressController.missing("higherAgreement");
        }
        ConfirmFloor.Pair pair = new ConfirmFloor.Pair(
                PathIds.clauseKey(CongressController.text(content.clause())),
                higher,
                PathIds.clauseKey(CongressController.text(content.higherClause())));
        String reason = CongressController.text(content.reason());
        return commands.run(
                request,
                content,
                () -> confirmFloor.confirm(agreement, pair, reason),
                breach -> Commands.Done.ok(BreachContent.of(breach)));
    }
}
