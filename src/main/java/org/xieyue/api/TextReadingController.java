package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.AgreementText;
import org.xieyue.agreements.BargainingTopic;
import org.xieyue.agreements.Clause;
import org.xieyue.agreements.ClauseKey;
import org.xieyue.agreements.CorrectText;
import org.xieyue.agreements.CorrectText.Correction;
import org.xieyue.agreements.EnterAgreement;
import org.xieyue.agreements.Figure;
import org.xieyue.agreements.FigureUnit;
import org.xieyue.api.AgreementContents.FigureContent;
import org.xieyue.api.AgreementContents.VersionContent;

/** Clauses, topics and figures that are guessed from a written text, and what people put right. */
@RestController
@RequestMapping(path = "/api/v1/agreements", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Agreements")
class TextReadingController {

    private final EnterAgreement enterAgreement;
    private final CorrectText correctText;
    private final Commands commands;

    TextReadingController(EnterAgreement enterAgreement, CorrectText correctText, Commands commands) {
        this.enterAgreement = enterAgreement;
        this.correctText = correctText;
        this.commands = commands;
    }

    record WrittenText(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String text) {}

    @Schema(name = "ReadClause", description = "position counts from 1 in the text that was read.")
    record ReadClause(
            int position,
            String number,
            BargainingTopic topic,
            String title,
            String text,
            @Nullable FigureContent figure) {}

    @Schema(description = "What was read; nothing is kept.")
    record TextRead(List<ReadClause> clauses) {}

    @Schema(name = "CorrectedFigure")
    record FigureEntry(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            BigDecimal amount,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            FigureUnit unit,

            Figure.@Nullable Bound bound) {

        static @Nullable Figure read(@Nullable FigureEntry entry) {
            if (entry == null) {
                return null;
            }
            BigDecimal amount = entry.amount();
            FigureUnit unit = entry.unit();
            Figure.Bound bound = entry.bound();
            if (amount == null || unit == null) {
                throw CongressController.missing("figure");
            }
            return new Figure(amount, unit, bound == null ? Figure.Bound.EXACTLY : bound);
        }
    }

    @Schema(
            description =
                    "What a clause that was read is about, and its figure; without a figure it settles no number.")
    record ReadingCorrection(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Place in the text, from 1")
            Integer position,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            BargainingTopic topic,

            @Nullable FigureEntry figure) {}

    @Schema(description = "What a clause is about, and its figure; without a figure it settles no number.")
    record ClauseCorrection(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Key of the clause")
            String clause,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            BargainingTopic topic,

            @Nullable FigureEntry figure) {}

    record TextCorrections(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            List<ClauseCorrection> corrections,

            @Nullable String note) {}

    @PostMapping(path = "/readings", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "readText",
            summary = "Reads the clauses out of a written text with topics and figures guessed; keeps nothing")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TextRead.class)))
    ResponseEntity<byte[]> read(@RequestBody WrittenText content, HttpServletRequest request) {
        String text = CongressController.text(content.text());
        return commands.run(
                request,
                content,
                () -> enterAgreement.read(text),
                found -> Commands.Done.ok(new TextRead(rows(found))));
    }

    private static List<ReadClause> rows(AgreementText text) {
        List<ReadClause> rows = new ArrayList<>();
        for (Clause clause : text.clauses()) {
            rows.add(new ReadClause(
                    rows.size() + 1,
                    clause.number(),
                    clause.topic(),
                    clause.title(),
                    clause.text(),
                    FigureContent.of(clause.figure())));
        }
        return rows;
    }

    /** By the key that the clause at that place has got in this reading. */
    static List<Correction> corrections(AgreementText read, @Nullable List<ReadingCorrection> written) {
        List<Correction> corrections = new ArrayList<>();
        for (ReadingCorrection one : written == null ? List.<ReadingCorrection>of() : written) {
            Integer position = one.position();
            BargainingTopic topic = one.topic();
            if (position == null || topic == null) {
                throw CongressController.missing(position == null ? "position" : "topic");
            }
            ClauseKey key = position >= 1 && position <= read.clauses().size()
                    ? read.clauses().get(position - 1).key()
                    : new ClauseKey(String.valueOf(position));
            corrections.add(new Correction(key, topic, FigureEntry.read(one.figure())));
        }
        return corrections;
    }

    @PostMapping(path = "/{id}/corrections", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "correctText",
            summary = "Puts topics and figures of a model text right; the words stay, and it is another version")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VersionContent.class)))
    ResponseEntity<byte[]> correct(
            @PathVariable String id, @RequestBody TextCorrections content, HttpServletRequest request) {
        AgreementId agreement = PathIds.agreementId(id);
        List<ClauseCorrection> written = content.corrections();
        if (written == null) {
            throw CongressController.missing("corrections");
        }
        List<Correction> corrections =
                written.stream().map(TextReadingController::correction).toList();
        return commands.run(
                request,
                content,
                () -> correctText.correct(agreement, corrections, CongressController.text(content.note())),
                version -> Commands.Done.ok(VersionContent.of(version)));
    }

    private static Correction correction(ClauseCorrection one) {
        BargainingTopic topic = one.topic();
        if (topic == null) {
            throw CongressController.missing("topic");
        }
        return new Correction(
                PathIds.clauseKey(CongressController.text(one.clause())), topic, FigureEntry.read(one.figure()));
    }
}
