package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.xieyue.disclosures.AnswerItem;
import org.xieyue.disclosures.AnswerKind;
import org.xieyue.disclosures.DataPack;
import org.xieyue.disclosures.ReadDataPack;
import org.xieyue.shared.CaseId;

/** What the workers asked for and the employers gave; for everybody who represents neither side it is under no address. */
@RestController
@RequestMapping(path = "/api/v1/cases/{id}/data-pack", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Data pack of a bargaining")
class DataPackController {

    private final ReadDataPack read;
    private final AnswerItem answer;
    private final Commands commands;

    DataPackController(ReadDataPack read, AnswerItem answer, Commands commands) {
        this.read = read;
        this.answer = answer;
        this.commands = commands;
    }

    record DataPackFile(UUID id, String name, int bytes, String addedBy, Instant addedAt) {}

    record DataPackItem(
            UUID id,
            int position,
            String what,
            LocalDate dueOn,
            @Nullable AnswerKind kind,
            String answer,
            boolean overdue,
            List<DataPackFile> files) {}

    record DataPackOpening(UUID file, String name, @Nullable String by, Instant at) {}

    record DataPackContent(List<DataPackItem> items, boolean mayAnswer, List<DataPackOpening> openings) {}

    @Schema(description = "What became of the item; kind is GIVEN unless said. Refused needs its reason as the answer.")
    record ItemAnswer(
            @Nullable AnswerKind kind,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String answer) {}

    record DataPackRef(UUID id) {}

    @GetMapping
    @Operation(operationId = "dataPack", summary = "Items, what was given, and who opened what")
    DataPackContent pack(@PathVariable String id) {
        DataPack pack = read.pack(PathIds.caseId(id));
        return new DataPackContent(
                pack.items().stream().map(DataPackController::item).toList(),
                pack.mayAnswer(),
                pack.openings().stream()
                        .map(one -> new DataPackOpening(one.file(), one.name(), one.by(), one.at()))
                        .toList());
    }

    private static DataPackItem item(DataPack.Item item) {
        return new DataPackItem(
                item.id(),
                item.position(),
                item.what(),
                item.dueOn(),
                item.kind(),
                item.answer(),
                item.overdue(),
                item.files().stream()
                        .map(file ->
                                new DataPackFile(file.id(), file.name(), file.bytes(), file.addedBy(), file.addedAt()))
                        .toList());
    }

    @GetMapping(path = "/files/{file}", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(
            operationId = "dataPackFile",
            summary = "A copy as PDF with the reader's name and the time on every page; the opening is logged")
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable String file) {
        return PaperFile.of(read.open(PathIds.caseId(id), PathIds.partOfCase(file)));
    }

    @PostMapping(path = "/items/{item}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            operationId = "addDataPackFile",
            summary = "The employers give a file for an item: pdf, jpeg or png, at most 10 MiB")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DataPackRef.class)))
    ResponseEntity<byte[]> add(
            @PathVariable String id,
            @PathVariable String item,
            @RequestPart MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        CaseId caseId = PathIds.caseId(id);
        UUID asked = PathIds.partOfCase(item);
        UploadedFile given = UploadedFile.of(file);
        return commands.run(
                request,
                List.of(given.name(), given.hash()),
                () -> answer.add(caseId, asked, given.name(), given.content()),
                added -> new Commands.Done(HttpStatus.CREATED, null, null, new DataPackRef(added)));
    }

    @PutMapping(path = "/items/{item}/answer", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "answerDataPackItem",
            summary = "The employers say something instead of a file, or with it")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DataPackRef.class)))
    ResponseEntity<byte[]> say(
            @PathVariable String id,
            @PathVariable String item,
            @RequestBody ItemAnswer content,
            HttpServletRequest request) {
        CaseId caseId = PathIds.caseId(id);
        UUID asked = PathIds.partOfCase(item);
        AnswerKind kind = Objects.requireNonNullElse(content.kind(), AnswerKind.GIVEN);
        String words = Objects.requireNonNullElse(content.answer(), "");
        return commands.run(
                request,
                content,
                () -> answer.say(caseId, asked, kind, words),
                said -> Commands.Done.ok(new DataPackRef(said)));
    }
}
