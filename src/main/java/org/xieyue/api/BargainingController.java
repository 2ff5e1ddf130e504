package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.BargainingTopic;
import org.xieyue.agreements.ContractKind;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.agreements.ScopeType;
import org.xieyue.agreements.SecondRoundType;
import org.xieyue.bargaining.BargainingBoard;
import org.xieyue.bargaining.BargainingFacts;
import org.xieyue.bargaining.BargainingRow;
import org.xieyue.bargaining.BargainingStage;
import org.xieyue.bargaining.Letter;
import org.xieyue.bargaining.NewBargaining;
import org.xieyue.bargaining.OpenBargaining;
import org.xieyue.bargaining.Reply;
import org.xieyue.bargaining.Round;
import org.xieyue.bargaining.StartingText;
import org.xieyue.bargaining.Suspension;
import org.xieyue.employers.EmployerId;
import org.xieyue.identity.UnionId;
import org.xieyue.parties.Side;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Page;
import org.xieyue.shared.Texts;

/** Bargaining cases. What people decide in them goes through their tasks and the actions of the case. */
@RestController
@RequestMapping(path = "/api/v1/bargainings", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Bargaining")
class BargainingController {

    private final BargainingBoard board;
    private final OpenBargaining openBargaining;
    private final Commands commands;
    private final Texts texts;

    BargainingController(BargainingBoard board, OpenBargaining openBargaining, Commands commands, Texts texts) {
        this.board = board;
        this.openBargaining = openBargaining;
        this.commands = commands;
        this.texts = texts;
    }

    @Schema(description = "A bargaining to be opened; the union is where the caller is officer.")
    record BargainingEntry(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID union,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String title,

            @Nullable ContractKind kind,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            ScopeType scope,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            List<UUID> employers,

            @Nullable OutcomeType outcomeType,
            @Nullable SecondRoundType secondRound,

            @Nullable @Schema(description = "Code such as RIDE_HAILING")
            String industry,

            @Nullable @Schema(description = "Model text or higher text of a second negotiation")
            UUID higherText,

            @Nullable @Schema(description = "Contract that runs out; the talks start from its text")
            UUID renews) {}

    record BargainingSummary(
            UUID caseId,
            String number,
            UUID union,
            String title,
            ScopeType scope,
            OutcomeType outcomeType,
            BargainingStage stage,
            @Nullable String campaign,
            LocalDate openedOn,
            @Nullable LocalDate offeredOn,
            @Nullable LocalDate replyDueOn,
            @Nullable LocalDate acceptedOn,
            @Nullable LocalDate firstMetOn,
            @Nullable LocalDate overallDueOn,
            @Nullable LocalDate concludedOn,
            @Nullable LocalDate endedOn,
            @Nullable LocalDate nextDueOn,
            int round,
            int employers,
            int accepted) {}

    record BargainingPage(
            List<BargainingSummary> rows, @Nullable String next) {}

    record ChosenTopic(int position, BargainingTopic topic, String title) {}

    record EmployerAnswer(
            UUID employer,
            String name,
            @Nullable LocalDate deliveredOn,
            @Nullable LocalDate dueOn,
            Reply.@Nullable Answer answer,
            @Nullable LocalDate answeredOn,
            boolean late) {}

    record SentLetter(
            Letter.Kind kind,
            int number,
            @Nullable LocalDate deliveredOn,
            @Nullable LocalDate dueOn,
            @Nullable UUID document) {}

    record HeldRound(
            int number,
            Instant meetsAt,
            String place,
            Side chair,
            @Nullable LocalDate heldOn,
            @Nullable Integer workersPresent,
            @Nullable Integer employersPresent) {}

    record Pause(LocalDate from, LocalDate until, @Nullable LocalDate resumedOn, int days) {}

    @Schema(description = "A rule of the place; without a value it does not apply.")
    record AppliedRule(
            String key, @Nullable String value, @Nullable String citation) {}

    @Schema(description = "What both sides read. Nothing that a side keeps to itself is in it.")
    record BargainingDetail(
            BargainingSummary summary,
            SecondRoundType secondRound,

            @Nullable @Schema(description = "Contract that these talks renew")
            UUID renews,

            List<ChosenTopic> topics,
            List<EmployerAnswer> replies,
            List<SentLetter> letters,
            List<HeldRound> rounds,
            List<Pause> suspensions,
            @Nullable LocalDate informationDueOn,
            @Nullable LocalDate informationProvidedOn,
            @Nullable LocalDate coordinationAcceptedOn,
            @Nullable LocalDate coordinationDueOn,
            boolean coordinationExtended,
            List<AppliedRule> rules) {}

    @GetMapping
    @Operation(operationId = "bargainings", summary = "Bargaining cases of the caller's unions, newest first")
    BargainingPage bargainings(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        Page<BargainingRow> page =
                board.cases(after == null ? null : PathIds.caseId(after).toString(), limit == null ? 50 : limit);
        return new BargainingPage(
                page.rows().stream().map(BargainingController::summary).toList(), page.next());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "openBargaining", summary = "Opens a bargaining case")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OpenedCaseRef.class)))
    ResponseEntity<byte[]> open(@RequestBody BargainingEntry entry, HttpServletRequest request) {
        UUID union = required(entry.union(), "union");
        ScopeType scope = required(entry.scope(), "scope");
        List<UUID> employers = required(entry.employers(), "employers");
        UUID higher = entry.higherText();
        UUID renews = entry.renews();
        NewBargaining opening = new NewBargaining(
                new UnionId(union),
                CongressController.text(entry.title()),
                Objects.requireNonNullElse(entry.kind(), ContractKind.GENERAL),
                scope,
                employers.stream().map(EmployerId::new).toList(),
                Objects.requireNonNullElse(entry.outcomeType(), OutcomeType.COLLECTIVE_CONTRACT),
                Objects.requireNonNullElse(entry.secondRound(), SecondRoundType.NONE),
                entry.industry(),
                higher == null ? null : new StartingText(higher),
                null,
                renews == null ? null : new AgreementId(renews));
        return commands.run(
                request,
                entry,
                () -> openBargaining.open(opening),
                opened -> Commands.Done.created(
                        "/api/v1/bargainings/" + opened.id(),
                        new OpenedCaseRef(opened.id().value(), opened.number())));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "bargaining", summary = "A bargaining as both sides may read it")
    BargainingDetail bargaining(@PathVariable String id, HttpServletRequest request) {
        BargainingFacts.Facts facts = board.facts(PathIds.caseId(id)).orElseThrow(NotFound::new);
        Locale language = Languages.of(request);
        return new BargainingDetail(
                summary(facts.row()),
                facts.secondRound(),
                facts.renews() == null ? null : facts.renews().id().value(),
                facts.topics().stream()
                        .map(row -> new ChosenTopic(row.position(), row.topic(), row.title()))
                        .toList(),
                facts.replies().stream().map(BargainingController::answer).toList(),
                facts.letters().stream().map(BargainingController::letter).toList(),
                facts.rounds().stream().map(BargainingController::round).toList(),
                facts.suspensions().stream().map(BargainingController::pause).toList(),
                facts.information().dueOn(),
                facts.information().providedOn(),
                facts.coordination().acceptedOn(),
                facts.coordination().dueOn(),
                facts.coordination().extended(),
                facts.rules().stream().map(rule -> rule(rule, language)).toList());
    }

    private AppliedRule rule(BargainingFacts.Rule rule, Locale language) {
        return rule.value()
                .map(parameter ->
                        new AppliedRule(rule.key(), parameter.value(), texts.say(language, parameter.citation())))
                .orElseGet(() -> new AppliedRule(rule.key(), null, null));
    }

    private static EmployerAnswer answer(BargainingFacts.EmployerReply one) {
        Reply reply = one.reply();
        return new EmployerAnswer(
                reply.employer().value(),
                one.name(),
                reply.deliveredOn(),
                reply.dueOn(),
                reply.answer(),
                reply.answeredOn(),
                reply.late());
    }

    private static SentLetter letter(Letter letter) {
        return new SentLetter(
                letter.kind(),
                letter.number(),
                letter.deliveredOn(),
                letter.dueOn(),
                letter.document() == null ? null : letter.document().value());
    }

    private static HeldRound round(Round round) {
        return new HeldRound(
                round.number(),
                round.meetsAt(),
                round.place(),
                round.chair(),
                round.heldOn(),
                round.workersPresent(),
                round.employersPresent());
    }

    private static Pause pause(Suspension suspension) {
        return new Pause(suspension.from(), suspension.until(), suspension.resumedOn(), suspension.days());
    }

    private static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw CongressController.missing(field);
        }
        return value;
    }

    private static BargainingSummary summary(BargainingRow row) {
        return new BargainingSummary(
                row.caseId().value(),
                row.number(),
                row.union().value(),
                row.title(),
                row.scope(),
                row.outcomeType(),
                row.stage(),
                row.campaign(),
                row.openedOn(),
                row.offeredOn(),
                row.replyDueOn(),
                row.acceptedOn(),
                row.firstMetOn(),
                row.overallDueOn(),
                row.concludedOn(),
                row.endedOn(),
                row.nextDueOn(),
                row.round(),
                row.employers(),
                row.accepted());
    }
}
