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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xieyue.congress.Composition;
import org.xieyue.congress.CongressBoard;
import org.xieyue.congress.CongressId;
import org.xieyue.congress.CongressKind;
import org.xieyue.congress.CongressRow;
import org.xieyue.congress.FoundCongress;
import org.xieyue.congress.NewCongress;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.Texts;

@RestController
@RequestMapping(path = "/api/v1/congresses", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Congresses")
class CongressController {

    private final CongressBoard board;
    private final FoundCongress foundCongress;
    private final Commands commands;
    private final Texts texts;

    CongressController(CongressBoard board, FoundCongress foundCongress, Commands commands, Texts texts) {
        this.board = board;
        this.foundCongress = foundCongress;
        this.commands = commands;
        this.texts = texts;
    }

    record CongressSummary(
            UUID id,
            UUID union,
            String name,
            CongressKind kind,
            int termNumber,
            LocalDate from,
            LocalDate until,
            int workers,
            int women) {}

    @Schema(description = "A congress for one term; the dates are its first and last day.")
    record CongressOpening(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID union,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String name,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            CongressKind kind,

            @Nullable Integer termNumber,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            LocalDate from,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            LocalDate until,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Integer workers,

            @Nullable Integer women,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            List<WardSeats> wards) {}

    record WardSeats(@Nullable String name, @Nullable Integer seats) {}

    record WardSummary(String name, int seats, int filled, int vacant) {}

    record CompositionFinding(boolean blocks, String sentence) {}

    record CompositionSummary(
            int delegates, int managers, int women, int frontLine, List<CompositionFinding> findings) {}

    record Ref(UUID id) {}

    @GetMapping
    @Operation(operationId = "congresses", summary = "Congresses of the unions where I hold a post that sees them")
    List<CongressSummary> congresses() {
        return board.congresses().stream().map(CongressController::summary).toList();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "foundCongress", summary = "Enters a congress for one term with its wards")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Ref.class)))
    ResponseEntity<byte[]> found(@RequestBody CongressOpening opening, HttpServletRequest request) {
        UUID union = opening.union();
        CongressKind kind = opening.kind();
        if (union == null || kind == null) {
            throw missing(union == null ? "union" : "kind");
        }
        NewCongress congress = new NewCongress(
                new UnionId(union),
                text(opening.name()),
                kind,
                Objects.requireNonNullElse(opening.termNumber(), 1),
                Objects.requireNonNullElse(opening.from(), LocalDate.EPOCH),
                Objects.requireNonNullElse(opening.until(), LocalDate.EPOCH),
                number(opening.workers()),
                number(opening.women()),
                Objects.requireNonNullElse(opening.wards(), List.<WardSeats>of()).stream()
                        .map(ward -> new NewCongress.Ward(text(ward.name()), number(ward.seats())))
                        .toList());
        return commands.run(
                request,
                opening,
                () -> foundCongress.found(congress),
                id -> new Commands.Done(HttpStatus.CREATED, "/api/v1/congresses/" + id, null, new Ref(id.value())));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "congress", summary = "One congress")
    CongressSummary congress(@PathVariable String id) {
        return summary(board.congress(PathIds.congressId(id)));
    }

    @GetMapping("/{id}/wards")
    @Operation(operationId = "congressWards", summary = "Wards with seats filled and vacant today")
    List<WardSummary> wards(@PathVariable String id) {
        return board.wards(PathIds.congressId(id)).stream()
                .map(ward -> new WardSummary(ward.name(), ward.seats(), ward.filled(), ward.vacant()))
                .toList();
    }

    @GetMapping("/{id}/composition")
    @Operation(
            operationId = "congressComposition",
            summary = "Who the delegates are, and every rule that is not kept, each with its source")
    CompositionSummary composition(@PathVariable String id, HttpServletRequest request) {
        CongressId congress = PathIds.congressId(id);
        Locale language = Languages.of(request);
        Composition now = board.composition(congress);
        return new CompositionSummary(
                now.delegates(),
                now.managers(),
                now.women(),
                now.frontLine(),
                board.findings(congress).stream()
                        .map(one -> new CompositionFinding(one.blocks(), texts.say(language, one.sentence())))
                        .toList());
    }

    private static CongressSummary summary(CongressRow row) {
        return new CongressSummary(
                row.id().value(),
                row.union().value(),
                row.name(),
                row.kind(),
                row.termNumber(),
                row.from(),
                row.until(),
                row.workers(),
                row.women());
    }

    static Rejected missing(String field) {
        return Rejected.malformed(field, "missing", field);
    }

    static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    static int number(@Nullable Integer number) {
        return Objects.requireNonNullElse(number, 0);
    }
}
