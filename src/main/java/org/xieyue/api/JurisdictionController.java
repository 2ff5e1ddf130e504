package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xieyue.clock.BusinessClock;
import org.xieyue.jurisdictions.Jurisdiction;
import org.xieyue.jurisdictions.Parameter;
import org.xieyue.jurisdictions.ParameterBoard;
import org.xieyue.jurisdictions.ParameterRow;
import org.xieyue.jurisdictions.RecordParameter;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Texts;

@RestController
@RequestMapping(path = "/api/v1/jurisdictions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Jurisdictions")
class JurisdictionController {

    private final ParameterBoard board;
    private final RecordParameter recordParameter;
    private final Commands commands;
    private final BusinessClock clock;
    private final Texts texts;

    JurisdictionController(
            ParameterBoard board,
            RecordParameter recordParameter,
            Commands commands,
            BusinessClock clock,
            Texts texts) {
        this.board = board;
        this.recordParameter = recordParameter;
        this.commands = commands;
        this.clock = clock;
        this.texts = texts;
    }

    /** A value with the sentence that says where it comes from. */
    record ProfileValue(
            String key,
            String matter,
            String name,
            String value,
            String foundIn,
            boolean fallback,
            LocalDate effectiveFrom,
            String source,
            boolean verified,
            String citation) {}

    record ParameterVersion(
            String jurisdiction,
            LocalDate effectiveFrom,
            int revision,
            String value,
            String source,
            boolean verified) {}

    @Schema(description = "A value of a parameter from a day on.")
    record NewParameter(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            LocalDate effectiveFrom,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "20d")
            String value,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String source,

            @Nullable @Schema(description = "Whether the text of the source has been read.")
            Boolean verified) {}

    @GetMapping
    @Operation(operationId = "jurisdictions", summary = "Places with rules of their own, each with the place above it")
    List<Jurisdiction> places() {
        return board.places();
    }

    @GetMapping("/{place}/profile")
    @Operation(
            operationId = "jurisdictionProfile",
            summary = "What is in force at a place on a day, own or taken from above, each value with its citation")
    List<ProfileValue> profile(
            @PathVariable String place,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            HttpServletRequest request) {
        require(place);
        Locale language = Languages.of(request);
        return board.inForce(place, on == null ? clock.today() : on).stream()
                .map(row -> value(row, language))
                .toList();
    }

    @GetMapping("/{place}/parameters/{key}")
    @Operation(
            operationId = "parameterHistory",
            summary = "Every value recorded for a parameter at the place and above it, newest first")
    List<ParameterVersion> history(@PathVariable String place, @PathVariable String key) {
        require(place);
        board.kindOf(key);
        return board.history(place, key).stream()
                .map(JurisdictionController::version)
                .toList();
    }

    @PostMapping(path = "/{place}/parameters/{key}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "recordParameter",
            summary = "Records a value from a day on, today at the earliest; for administrators of the top union")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ParameterVersion.class)))
    ResponseEntity<byte[]> record(
            @PathVariable String place,
            @PathVariable String key,
            @RequestBody NewParameter value,
            HttpServletRequest request) {
        return commands.run(
                request,
                value,
                () -> recordParameter.record(
                        place,
                        key,
                        value.effectiveFrom(),
                        Objects.requireNonNullElse(value.value(), ""),
                        Objects.requireNonNullElse(value.source(), ""),
                        Boolean.TRUE.equals(value.verified())
                                ? ParameterRow.Mark.CONFIRMED
                                : ParameterRow.Mark.RECALLED),
                row -> Commands.Done.ok(version(row)));
    }

    private void require(String place) {
        if (board.places().stream().noneMatch(known -> known.key().equals(place))) {
            throw new NotFound();
        }
    }

    private ProfileValue value(Parameter row, Locale language) {
        return new ProfileValue(
                row.key(),
                board.matterOf(row.key()),
                texts.say(language, "parameter." + row.key()),
                row.value(),
                row.foundIn(),
                row.isFallback(),
                row.effectiveFrom(),
                row.source(),
                row.mark() == ParameterRow.Mark.CONFIRMED,
                texts.say(language, row.citation()));
    }

    private static ParameterVersion version(ParameterRow row) {
        return new ParameterVersion(
                row.jurisdiction(),
                row.effectiveFrom(),
                row.revision(),
                row.value(),
                row.source(),
                row.mark() == ParameterRow.Mark.CONFIRMED);
    }
}
