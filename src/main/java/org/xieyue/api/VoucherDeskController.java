package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xieyue.convalescence.BaseId;
import org.xieyue.convalescence.KeepBaseDesk;
import org.xieyue.convalescence.RedeemVoucher;

/** Vouchers at the desk of a base, and who stands there. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Trips")
class VoucherDeskController {

    private final RedeemVoucher redeemVoucher;
    private final KeepBaseDesk keepBaseDesk;
    private final Commands commands;

    VoucherDeskController(RedeemVoucher redeemVoucher, KeepBaseDesk keepBaseDesk, Commands commands) {
        this.redeemVoucher = redeemVoucher;
        this.keepBaseDesk = keepBaseDesk;
        this.commands = commands;
    }

    record VoucherDesk(UUID id, String name) {}

    record PresentedVoucher(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Where the desk is")
            UUID base,

            @Nullable
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "As typed or scanned; blanks, lines and small letters do not matter")
            String code,

            @Nullable @Schema(description = "For how many days it is used; all that are booked when left out")
            Integer days) {

        RedeemVoucher.Presented presented() {
            return new RedeemVoucher.Presented(Given.required(base, "base"), Given.text(code), days);
        }
    }

    @Schema(description = "Amounts in yuan: the union pays share to the base, the guest pays own on the spot.")
    record ShownVoucher(
            String title,
            int number,
            LocalDate arrives,
            int days,
            @Nullable BigDecimal price,
            BigDecimal share,
            BigDecimal own) {}

    record BaseClerk(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String login) {}

    record BaseDayPlaces(
            @Nullable @Schema(description = "People with vouchers a day; null for any number")
            Integer places) {}

    record BaseDeskKept(UUID base) {}

    @GetMapping("/voucher-desks")
    @Operation(operationId = "voucherDesks", summary = "The bases at which I may take vouchers")
    List<VoucherDesk> desks() {
        return redeemVoucher.bases().stream()
                .map(base -> new VoucherDesk(base.id().value(), base.name()))
                .toList();
    }

    @PostMapping(path = "/voucher-desks/look", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "lookAtVoucher", summary = "Whether a voucher would be taken, and what it is worth")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ShownVoucher.class)))
    ResponseEntity<byte[]> look(@RequestBody PresentedVoucher voucher, HttpServletRequest request) {
        RedeemVoucher.Presented presented = voucher.presented();
        return commands.run(request, voucher, () -> redeemVoucher.look(presented), VoucherDeskController::shown);
    }

    @PostMapping(path = "/voucher-desks/redeem", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "redeemVoucher",
            summary = "Takes a voucher, once, where and when it is booked; a refusal changes nothing")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ShownVoucher.class)))
    ResponseEntity<byte[]> redeem(@RequestBody PresentedVoucher voucher, HttpServletRequest request) {
        RedeemVoucher.Presented presented = voucher.presented();
        return commands.run(request, voucher, () -> redeemVoucher.redeem(presented), VoucherDeskController::shown);
    }

    @PutMapping(path = "/trip-bases/{id}/day-places", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "limitTripBase", summary = "How many people with vouchers a base takes a day")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BaseDeskKept.class)))
    ResponseEntity<byte[]> limit(@PathVariable String id, @RequestBody BaseDayPlaces most, HttpServletRequest request) {
        BaseId base = PathIds.baseId(id);
        return commands.run(request, most, () -> keepBaseDesk.limit(base, most.places()), VoucherDeskController::kept);
    }

    @PostMapping(path = "/trip-bases/{id}/clerks", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "nameBaseClerk", summary = "Names somebody who takes vouchers at a base")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BaseDeskKept.class)))
    ResponseEntity<byte[]> name(@PathVariable String id, @RequestBody BaseClerk clerk, HttpServletRequest request) {
        BaseId base = PathIds.baseId(id);
        return commands.run(
                request, clerk, () -> keepBaseDesk.name(base, Given.text(clerk.login())), VoucherDeskController::kept);
    }

    @PostMapping(path = "/trip-bases/{id}/clerks/dismiss", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "dismissBaseClerk", summary = "This person takes no more vouchers at the base")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BaseDeskKept.class)))
    ResponseEntity<byte[]> dismiss(@PathVariable String id, @RequestBody BaseClerk clerk, HttpServletRequest request) {
        BaseId base = PathIds.baseId(id);
        return commands.run(
                request,
                clerk,
                () -> keepBaseDesk.dismiss(base, Given.text(clerk.login())),
                VoucherDeskController::kept);
    }

    private static Commands.Done kept(BaseId base) {
        return Commands.Done.ok(new BaseDeskKept(base.value()));
    }

    private static Commands.Done shown(RedeemVoucher.Shown shown) {
        return Commands.Done.ok(new ShownVoucher(
                shown.title(),
                shown.number(),
                shown.arrives(),
                shown.days(),
                TripVoucherController.yuan(shown.price()),
                shown.share().toBigDecimal(),
                shown.own().toBigDecimal()));
    }
}
