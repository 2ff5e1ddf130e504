package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.xieyue.employers.Employer;
import org.xieyue.employers.EmployerEntry;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.EmployerKind;
import org.xieyue.employers.EmployerLine;
import org.xieyue.employers.EmployerRow;
import org.xieyue.employers.EmployerSearch;
import org.xieyue.employers.ImportEmployers;
import org.xieyue.employers.Industry;
import org.xieyue.employers.RegisterEmployer;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Page;

@RestController
@RequestMapping(path = "/api/v1/employers", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Employers")
class EmployerController {

    private static final int PAGE = 50;

    private final EmployerSearch search;
    private final RegisterEmployer register;
    private final ImportEmployers importEmployers;
    private final Commands commands;

    EmployerController(
            EmployerSearch search, RegisterEmployer register, ImportEmployers importEmployers, Commands commands) {
        this.search = search;
        this.register = register;
        this.importEmployers = importEmployers;
        this.commands = commands;
    }

    record EmployerSummary(
            UUID id,
            UnionRef union,
            String name,
            String code,
            EmployerKind kind,
            @Nullable UUID headOffice,
            Industry industry,
            String jurisdiction,
            int workers) {}

    record EmployerPageContent(
            List<EmployerSummary> employers, @Nullable String next) {}

    @Schema(description = "An entry of the register; the place is that of the union when left out.")
    record EmployerContent(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID union,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String name,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Unified social credit code")
            String code,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            EmployerKind kind,

            @Nullable @Schema(description = "Credit code of the platform or head office")
            String headOffice,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Industry industry,

            @Nullable String jurisdiction,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Integer workers) {}

    record EmployerRef(UUID id) {}

    record ImportedLine(int line, EmployerLine.LineAction action, List<String> flaws) {}

    @Schema(
            description =
                    "What becomes of each line; written tells how many were new or changed, null for a check only.")
    record ImportedEmployers(
            List<ImportedLine> lines, @Nullable Integer written) {}

    @GetMapping
    @Operation(operationId = "employers", summary = "Employers that a union and all below it cover, by name")
    EmployerPageContent employers(
            @RequestParam String union,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable Industry industry,
            @RequestParam(required = false) @Nullable EmployerKind kind,
            @RequestParam(required = false) @Nullable String after) {
        EmployerSearch.Filter filter = new EmployerSearch.Filter(CongressController.text(text), industry, kind);
        Page<EmployerRow> page = search.page(PathIds.unionId(union), filter, after(after), PAGE);
        return new EmployerPageContent(
                page.rows().stream().map(EmployerController::summary).toList(), page.next());
    }

    @GetMapping("/{id}")
    @Operation(operationId = "employer", summary = "One employer")
    EmployerSummary employer(@PathVariable String id) {
        return summary(search.employer(PathIds.employerId(id)));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "registerEmployer", summary = "Registers an employer")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = EmployerRef.class)))
    ResponseEntity<byte[]> register(@RequestBody EmployerContent content, HttpServletRequest request) {
        EmployerEntry entry = entry(content);
        return commands.run(
                request,
                content,
                () -> register.register(entry),
                id -> Commands.Done.created("/api/v1/employers/" + id, new EmployerRef(id.value())));
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "correctEmployer", summary = "Corrects an entry")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EmployerRef.class)))
    ResponseEntity<byte[]> correct(
            @PathVariable String id, @RequestBody EmployerContent content, HttpServletRequest request) {
        EmployerId employer = PathIds.employerId(id);
        EmployerEntry entry = entry(content);
        return commands.run(
                request,
                content,
                () -> register.correct(employer, entry),
                done -> Commands.Done.ok(new EmployerRef(done.value())));
    }

    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            operationId = "importEmployers",
            summary = "Checks a table file of employers line by line (xlsx or csv); writes the right lines when asked")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportedEmployers.class)))
    ResponseEntity<byte[]> imported(
            @RequestPart @Parameter(description = "The union at and below which the employers are") String union,
            @RequestPart
                    @Parameter(
                            description =
                                    "check: only look; all: write unless a line is wrong; right: write the right lines")
                    String write,
            @RequestPart MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        UnionId scope = PathIds.unionId(union);
        if (!List.of("check", "all", "right").contains(write)) {
            throw Rejected.malformed("write", "unknown-value", "write", "check, all, right");
        }
        UploadedFile given = UploadedFile.of(file);
        Locale language = Languages.of(request);
        return commands.run(
                request,
                List.of(union, write, given.name(), given.hash()),
                () -> importEmployers(scope, write, given.name(), given.content(), language),
                Commands.Done::ok);
    }

    private Answer<ImportedEmployers> importEmployers(
            UnionId scope, String write, String fileName, byte[] content, Locale language) {
        return checked(scope, fileName, content).then(lines -> {
            List<ImportedLine> said = lines.stream()
                    .map(line -> new ImportedLine(
                            line.line(), line.action(), importEmployers.sentences(language, line.flaws())))
                    .toList();
            return write.equals("check")
                    ? Answer.done(new ImportedEmployers(said, null))
                    : importEmployers
                            .apply(scope, lines, write.equals("right"))
                            .map(written -> new ImportedEmployers(said, written));
        });
    }

    private Answer<List<EmployerLine>> checked(UnionId scope, String fileName, byte[] content) {
        try {
            Path file = Files.createTempFile("employers", ".table");
            try {
                Files.write(file, content);
                return importEmployers.check(scope, fileName, file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static @Nullable String after(@Nullable String after) {
        if (after != null && !after.matches("(?s)[0-9a-f-]{36} .{1,100}")) {
            throw Rejected.malformed("after", "after");
        }
        return after;
    }

    private static EmployerEntry entry(EmployerContent content) {
        UUID union = content.union();
        EmployerKind kind = content.kind();
        Industry industry = content.industry();
        if (union == null || kind == null || industry == null) {
            throw CongressController.missing(union == null ? "union" : kind == null ? "kind" : "industry");
        }
        return new EmployerEntry(
                new UnionId(union),
                CongressController.text(content.name()),
                CongressController.text(content.code()),
                kind,
                CongressController.text(content.headOffice()),
                industry,
                CongressController.text(content.jurisdiction()),
                CongressController.number(content.workers()));
    }

    private static EmployerSummary summary(EmployerRow row) {
        Employer employer = row.employer();
        EmployerId above = employer.headOffice();
        return new EmployerSummary(
                employer.id().value(),
                new UnionRef(employer.union().value(), row.unionName()),
                employer.name(),
                employer.code().value(),
                employer.kind(),
                above == null ? null : above.value(),
                employer.industry(),
                employer.jurisdiction(),
                employer.workers());
    }
}
