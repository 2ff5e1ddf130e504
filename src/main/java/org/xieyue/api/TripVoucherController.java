package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
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
import org.xieyue.convalescence.TripId;
import org.xieyue.convalescence.UseVoucher;
import org.xieyue.convalescence.VoucherState;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Yuan;

/** One's own voucher of a trip. */
@RestController
@RequestMapping(path = "/api/v1/offered-trips/{id}/voucher", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Trips")
class TripVoucherController {

    private final UseVoucher useVoucher;
    private final Commands commands;

    TripVoucherController(UseVoucher useVoucher, Commands commands) {
        this.useVoucher = useVoucher;
        this.commands = commands;
    }

    @Schema(
            description =
                    "dayValue in yuan; base, arrives and bookedDays once it is booked, code as long as it is of use.")
    record TripVoucher(
            VoucherState state,
            @Nullable String code,
            LocalDate validFrom,
            LocalDate validUntil,
            int days,
            BigDecimal dayValue,
            @Nullable UUID base,
            @Nullable LocalDate arrives,
            int bookedDays,
            int usedDays,
            @Nullable Instant usedAt) {}

    @Schema(description = "Price in yuan for a person and day; null while none is in force.")
    record TripVoucherBase(UUID id, String name, @Nullable BigDecimal day) {}

    record TripVoucherStay(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID base,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            LocalDate arrives,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Integer days) {}

    record TripVoucherReturned(UUID trip) {}

    @GetMapping
    @Operation(operationId = "myTripVoucher", summary = "My voucher with its code; 404 until it is issued")
    ResponseEntity<TripVoucher> mine(@PathVariable String id) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(voucher(useVoucher.mine(PathIds.tripId(id)).orElseThrow(NotFound::new)));
    }

    @GetMapping("/bases")
    @Operation(operationId = "tripVoucherBases", summary = "Where the vouchers of a trip count, with today's prices")
    List<TripVoucherBase> bases(@PathVariable String id) {
        return useVoucher.bases(PathIds.tripId(id)).stream()
                .map(base -> new TripVoucherBase(base.id().value(), base.name(), yuan(base.day())))
                .toList();
    }

    @PutMapping(path = "/booking", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "bookTripVoucher", summary = "Books a base and days, in place of an earlier booking")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TripVoucher.class)))
    ResponseEntity<byte[]> book(
            @PathVariable String id, @RequestBody TripVoucherStay stay, HttpServletRequest request) {
        TripId trip = PathIds.tripId(id);
        UseVoucher.Stay wanted = new UseVoucher.Stay(
                Given.required(stay.base(), "base"),
                Given.required(stay.arrives(), "arrives"),
                Given.required(stay.days(), "days"));
        return commands.run(
                request, stay, () -> useVoucher.book(trip, wanted), booked -> Commands.Done.ok(voucher(booked)));
    }

    @PostMapping("/return")
    @Operation(
            operationId = "returnTripVoucher",
            summary = "Gives the voucher back unused; the union has its money back, one is free for another trip")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TripVoucherReturned.class)))
    ResponseEntity<byte[]> giveBack(@PathVariable String id, HttpServletRequest request) {
        TripId trip = PathIds.tripId(id);
        return commands.run(
                request,
                id,
                () -> useVoucher.giveBack(trip),
                done -> Commands.Done.ok(new TripVoucherReturned(done.value())));
    }

    private static TripVoucher voucher(UseVoucher.Mine mine) {
        BaseId base = mine.base();
        return new TripVoucher(
                mine.state(),
                mine.code().isEmpty() ? null : mine.code(),
                mine.validFrom(),
                mine.validUntil(),
                mine.days(),
                mine.dayValue().toBigDecimal(),
                base == null ? null : base.value(),
                mine.arrives(),
                mine.bookedDays(),
                mine.usedDays(),
                mine.usedAt());
    }

    static @Nullable BigDecimal yuan(@Nullable Yuan amount) {
        return amount == null ? null : amount.toBigDecimal();
    }
}
