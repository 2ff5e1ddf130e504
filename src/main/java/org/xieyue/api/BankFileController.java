package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.xieyue.payments.ConfirmBatch;
import org.xieyue.payments.ExportBatch;
import org.xieyue.payments.PaymentBatchId;
import org.xieyue.shared.Answer;

/** What goes to a bank and what comes back. */
@RestController
@RequestMapping(path = "/api/v1/payments/batches/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Payments")
class BankFileController {

    private final ExportBatch export;
    private final ConfirmBatch confirm;
    private final Commands commands;
    private final Problems problems;

    BankFileController(ExportBatch export, ConfirmBatch confirm, Commands commands, Problems problems) {
        this.export = export;
        this.confirm = confirm;
        this.commands = commands;
        this.problems = problems;
    }

    @Schema(description = "The file that the bank gets; its SHA-256 stays the same however often it is taken.")
    record ExportedBatch(UUID id, String fileName, String fileHash) {}

    record BankAnswerBooked(int paid, int failed, int unmatched) {}

    @PostMapping("/export")
    @Operation(
            operationId = "exportPaymentBatch",
            summary = "The bank's file is made of a batch that two people signed; fetch it at /file")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ExportedBatch.class)))
    ResponseEntity<byte[]> export(@PathVariable String id, HttpServletRequest request) {
        PaymentBatchId batch = PathIds.batchId(id);
        return commands.run(
                request,
                List.of(),
                () -> export.export(batch),
                file -> Commands.Done.ok(new ExportedBatch(batch.value(), file.name(), file.hash())));
    }

    @GetMapping(
            path = "/file",
            produces = {MediaType.APPLICATION_OCTET_STREAM_VALUE, MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            operationId = "paymentBatchFile",
            summary = "The bank's file of an exported batch, the same to the byte each time; recorded in the audit")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE))
    ResponseEntity<?> file(@PathVariable String id, HttpServletRequest request) {
        return switch (export.again(PathIds.batchId(id))) {
            case Answer.Done<ExportBatch.BankTransferFile>(var file) ->
                ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(file.name())
                                        .build()
                                        .toString())
                        .header("X-Content-Type-Options", "nosniff")
                        .cacheControl(CacheControl.noStore())
                        .body(file.content());
            case Answer.Refused<ExportBatch.BankTransferFile>(var reasons) -> {
                Problem problem = problems.refusal(request, reasons);
                yield ResponseEntity.status(problem.status())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(problem);
            }
        };
    }

    @PostMapping(path = "/answer", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(operationId = "confirmPaymentBatch", summary = "Books the bank's answer, whole or not at all")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BankAnswerBooked.class)))
    ResponseEntity<byte[]> answer(@PathVariable String id, @RequestPart MultipartFile file, HttpServletRequest request)
            throws IOException {
        UploadedFile given = UploadedFile.of(file);
        PaymentBatchId batch = PathIds.batchId(id);
        return commands.run(
                request,
                List.of(given.name(), given.hash()),
                () -> confirm.confirm(batch, given.content()),
                booked -> Commands.Done.ok(new BankAnswerBooked(booked.paid(), booked.failed(), booked.unmatched())));
    }
}
