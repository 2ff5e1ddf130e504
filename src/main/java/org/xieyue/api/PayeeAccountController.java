package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xieyue.payments.LookAtAccount;
import org.xieyue.payments.PayeeAccountId;
import org.xieyue.payments.PaymentBoard;

@RestController
@RequestMapping(path = "/api/v1/payments/accounts", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Payments")
class PayeeAccountController {

    private final PaymentBoard board;
    private final LookAtAccount look;
    private final Commands commands;

    PayeeAccountController(PaymentBoard board, LookAtAccount look, Commands commands) {
        this.board = board;
        this.look = look;
        this.commands = commands;
    }

    @Schema(
            description =
                    "An account that differs from the one paid into so far and waits for a second look; name and numbers are masked.")
    record WaitingAccountSummary(
            UUID id,
            String holder,
            String number,
            String bank,

            @Nullable @Schema(description = "The number paid into so far.")
            String before,

            @Nullable String by,
            Instant at,

            @Schema(description = "Registered by the reader, who may not decide on it.")
            boolean mine) {}

    record WaitingAccountList(List<WaitingAccountSummary> accounts) {}

    record AccountRejection(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String reason) {}

    record AccountRef(UUID id) {}

    @GetMapping("/waiting")
    @Operation(operationId = "waitingAccounts", summary = "Changed accounts that wait for a second look")
    WaitingAccountList waiting() {
        return new WaitingAccountList(board.waitingAccounts().stream()
                .map(row -> new WaitingAccountSummary(
                        row.id().value(),
                        row.holder(),
                        row.number(),
                        row.bank(),
                        row.before(),
                        row.by(),
                        row.at(),
                        row.mine()))
                .toList());
    }

    @PostMapping("/{id}/confirm")
    @Operation(
            operationId = "confirmAccount",
            summary = "A second person has looked: the account takes the place of the former one")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AccountRef.class)))
    ResponseEntity<byte[]> confirm(@PathVariable String id, HttpServletRequest request) {
        PayeeAccountId account = new PayeeAccountId(PathIds.any(id));
        return commands.run(request, List.of(), () -> look.confirm(account), PayeeAccountController::done);
    }

    @PostMapping(path = "/{id}/reject", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "rejectAccount",
            summary = "The account is not paid into; what was approved for it is void")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AccountRef.class)))
    ResponseEntity<byte[]> reject(
            @PathVariable String id, @RequestBody AccountRejection rejection, HttpServletRequest request) {
        PayeeAccountId account = new PayeeAccountId(PathIds.any(id));
        return commands.run(
                request,
                rejection,
                () -> look.reject(account, Given.text(rejection.reason())),
                PayeeAccountController::done);
    }

    private static Commands.Done done(PayeeAccountId id) {
        return Commands.Done.ok(new AccountRef(id.value()));
    }
}
