package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xieyue.ballots.BallotId;
import org.xieyue.ballots.ScrutineerDesk;
import org.xieyue.shared.Answer;

/** The keys of those who scrutinise a secret ballot. */
@RestController
@RequestMapping(path = "/api/v1/ballots/{id}/scrutineer-key", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Ballots")
class ScrutineerController {

    private final ScrutineerDesk desk;
    private final Commands commands;

    ScrutineerController(ScrutineerDesk desk, Commands commands) {
        this.desk = desk;
        this.commands = commands;
    }

    @Schema(name = "ScrutineerKeyContent", description = "An X25519 key, 32 bytes in base64url.")
    record KeyContent(@Nullable String key) {}

    record ScrutineerNumber(int number) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "registerScrutineerKey", summary = "Register my public key before the opening")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ScrutineerNumber.class)))
    ResponseEntity<byte[]> register(@PathVariable String id, @RequestBody KeyContent body, HttpServletRequest request) {
        return run(request, id, body, desk::register);
    }

    @PostMapping(path = "/private", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "handInScrutineerKey",
            summary = "Hand in my private key after the close; it becomes public")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ScrutineerNumber.class)))
    ResponseEntity<byte[]> handIn(@PathVariable String id, @RequestBody KeyContent body, HttpServletRequest request) {
        return run(request, id, body, desk::handIn);
    }

    private ResponseEntity<byte[]> run(
            HttpServletRequest request,
            String id,
            KeyContent body,
            BiFunction<BallotId, String, Answer<Integer>> command) {
        String key = body.key();
        if (key == null) {
            throw Rejected.malformed("key", "missing", "key");
        }
        return commands.run(
                request,
                body,
                () -> command.apply(PathIds.ballotId(id), key),
                number -> Commands.Done.ok(new ScrutineerNumber(number)));
    }
}
