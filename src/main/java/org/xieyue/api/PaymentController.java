package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xieyue.identity.UnionId;
import org.xieyue.payments.BatchState;
import org.xieyue.payments.PaymentBatchId;
import org.xieyue.payments.PaymentBoard;
import org.xieyue.payments.PaymentId;
import org.xieyue.payments.PaymentState;
import org.xieyue.payments.PrepareBatch;
import org.xieyue.payments.ReconcileBatch;
import org.xieyue.payments.SignBatch;
import org.xieyue.shared.Answer;

@RestController
@RequestMapping(path = "/api/v1/payments", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Payments")
class PaymentController {

    private final PaymentBoard board;
    private final PrepareBatch prepare;
    private final SignBatch sign;
    private final ReconcileBatch reconcile;
    private final Commands commands;

    PaymentController(
            PaymentBoard board, PrepareBatch prepare, SignBatch sign, ReconcileBatch reconcile, Commands commands) {
        this.board = board;
        this.prepare = prepare;
        this.sign = sign;
        this.reconcile = reconcile;
        this.commands = commands;
    }

    @Schema(description = "Due or come back; the payee masked, the amount in yuan.")
    record PaymentSummary(
            UUID id,
            UUID caseId,
            String caseNumber,
            String payee,
            BigDecimal amount,
            PaymentState state,
            boolean accountKnown,
            int attempts,
            @Nullable String reason) {}

    record PaymentQueue(List<PaymentSummary> payments) {}

    record BatchSummary(
            UUID id, String number, UnionRef union, String template, BatchState state, int items, BigDecimal total) {}

    record BatchList(List<BatchSummary> batches) {}

    record BatchItemContent(
            int position,
            UUID payment,
            String caseNumber,
            String payee,
            String account,
            String bank,
            BigDecimal amount,
            @Nullable PaymentState outcome,
            @Nullable String reason) {}

    @Schema(description = "Name and account of each payee are masked.")
    record BatchDetail(
            BatchSummary batch,
            List<BatchItemContent> items,
            List<String> preparers,
            List<String> signers,
            @Nullable String fileHash) {}

    record BatchDraft(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID union,

            @Nullable
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "Key of a bank file format: csv-utf8 or fixed-gb18030")
            String template,

            @Nullable
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "Made by the client; drafts one batch however often it is sent")
            UUID command) {}

    record BatchRef(UUID id, BatchState state) {}

    @Schema(description = "Keys of the bank's file formats, and the unions whose money the reader may send.")
    record BatchChoices(List<String> templates, List<UnionRef> unions) {}

    @GetMapping("/queue")
    @Operation(operationId = "duePayments", summary = "Payments that are due or came back")
    PaymentQueue queue() {
        return new PaymentQueue(board.queue().stream()
                .map(row -> new PaymentSummary(
                        row.id().value(),
                        row.caseId().value(),
                        row.caseNumber(),
                        row.payee(),
                        row.amount().toBigDecimal(),
                        row.state(),
                        row.accountKnown(),
                        row.attempts(),
                        row.reason()))
                .toList());
    }

    @GetMapping("/batches/choices")
    @Operation(operationId = "paymentBatchChoices", summary = "What can be named when a batch is drafted")
    BatchChoices choices() {
        return new BatchChoices(
                board.templates(),
                board.payingUnions().stream()
                        .map(union -> new UnionRef(union.id().value(), union.name()))
                        .toList());
    }

    @GetMapping("/batches")
    @Operation(operationId = "paymentBatches", summary = "Payment batches of the reader's unions, newest first")
    BatchList batches() {
        return new BatchList(
                board.batches().stream().map(PaymentController::summary).toList());
    }

    @GetMapping("/batches/{id}")
    @Operation(operationId = "paymentBatch", summary = "One batch with its items")
    BatchDetail batch(@PathVariable String id) {
        PaymentBoard.Batch batch = board.batch(PathIds.batchId(id));
        return new BatchDetail(
                summary(batch.row()),
                batch.items().stream()
                        .map(item -> new BatchItemContent(
                                item.position(),
                                item.payment().value(),
                                item.caseNumber(),
                                item.payee(),
                                item.account(),
                                item.bank(),
                                item.amount().toBigDecimal(),
                                item.outcome(),
                                item.reason()))
                        .toList(),
                batch.preparers(),
                batch.signers(),
                batch.fileHash());
    }

    @PostMapping(path = "/batches", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "draftPaymentBatch", summary = "Takes everything that is due and can be paid")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = BatchRef.class)))
    ResponseEntity<byte[]> draft(@RequestBody BatchDraft draft, HttpServletRequest request) {
        UUID union = Given.required(draft.union(), "union");
        UUID command = Given.required(draft.command(), "command");
        return commands.run(
                request,
                draft,
                () -> prepare.draft(new UnionId(union), Given.text(draft.template()), command),
                id -> Commands.Done.created("/api/v1/payments/batches/" + id, ref(id)));
    }

    @PostMapping("/batches/{id}/freeze")
    @Operation(operationId = "freezePaymentBatch", summary = "From here on nothing in the batch changes")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BatchRef.class)))
    ResponseEntity<byte[]> freeze(@PathVariable String id, HttpServletRequest request) {
        return run(id, request, prepare::freeze);
    }

    @PostMapping("/batches/{id}/discard")
    @Operation(operationId = "discardPaymentBatch", summary = "Gives up a batch that has not been exported")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BatchRef.class)))
    ResponseEntity<byte[]> discard(@PathVariable String id, HttpServletRequest request) {
        return run(id, request, prepare::discard);
    }

    @PostMapping("/batches/{id}/sign")
    @Operation(operationId = "signPaymentBatch", summary = "Signs a frozen batch; two who had no part in its cases")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BatchRef.class)))
    ResponseEntity<byte[]> sign(@PathVariable String id, HttpServletRequest request) {
        return run(id, request, sign::sign);
    }

    @PostMapping("/batches/{id}/reconcile")
    @Operation(operationId = "reconcilePaymentBatch", summary = "Compares a confirmed batch with the ledger")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BatchRef.class)))
    ResponseEntity<byte[]> reconcile(@PathVariable String id, HttpServletRequest request) {
        return run(id, request, reconcile::reconcile);
    }

    @PostMapping("/batches/{id}/items/{payment}/leave-out")
    @Operation(
            operationId = "leaveOutOfPaymentBatch",
            summary = "Takes one item out of a draft; it is due again and the others move up")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BatchRef.class)))
    ResponseEntity<byte[]> leaveOut(@PathVariable String id, @PathVariable String payment, HttpServletRequest request) {
        PaymentId left = new PaymentId(PathIds.any(payment));
        return run(id, request, batch -> prepare.leaveOut(batch, left));
    }

    private ResponseEntity<byte[]> run(
            String id, HttpServletRequest request, Function<PaymentBatchId, Answer<PaymentBatchId>> command) {
        PaymentBatchId batch = PathIds.batchId(id);
        return commands.run(request, List.of(), () -> command.apply(batch), done -> Commands.Done.ok(ref(done)));
    }

    private BatchRef ref(PaymentBatchId id) {
        return new BatchRef(id.value(), board.batch(id).row().state());
    }

    private static BatchSummary summary(PaymentBoard.BatchRow row) {
        return new BatchSummary(
                row.id().value(),
                row.number(),
                new UnionRef(row.union().value(), row.unionName()),
                row.template(),
                row.state(),
                row.items(),
                row.total().toBigDecimal());
    }
}
