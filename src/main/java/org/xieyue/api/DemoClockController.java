package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xieyue.calendars.AdvanceClock;
import org.xieyue.clock.BusinessClock;

/** Does not exist in production, where time is what it is. */
@RestController
@Profile("demo | test")
@RequestMapping(path = "/api/v1/demo/clock", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Demonstration")
class DemoClockController {

    private final BusinessClock clock;
    private final AdvanceClock advance;
    private final Commands commands;

    DemoClockController(BusinessClock clock, AdvanceClock advance, Commands commands) {
        this.clock = clock;
        this.advance = advance;
        this.commands = commands;
    }

    @Schema(name = "DemoTime")
    record Time(OffsetDateTime now, LocalDate today) {
        static Time of(ZonedDateTime time) {
            return new Time(time.toOffsetDateTime(), time.toLocalDate());
        }
    }

    @Schema(name = "ClockMove")
    record Move(
            @Nullable
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "ISO 8601 period or duration, forward only.",
                    example = "P5D")
            String advance) {}

    @GetMapping
    @Operation(operationId = "demoClock", summary = "Business time; in the demo profile only")
    Time now() {
        return Time.of(clock.time());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "advanceDemoClock",
            summary = "Make time pass; engine timers follow; administrators in the demo profile only")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Time.class)))
    ResponseEntity<byte[]> advance(@RequestBody Move move, HttpServletRequest request) {
        String distance = move.advance();
        if (distance == null) {
            throw Rejected.malformed("advance", "missing", "advance");
        }
        return commands.run(request, move, () -> advance.advance(distance), time -> Commands.Done.ok(Time.of(time)));
    }
}
