package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xieyue.congress.Resolution;
import org.xieyue.congress.ResolutionBoard;
import org.xieyue.congress.VoteRow;

/** What congresses have decided: counts, the texts by their hashes, and where each rule comes from. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Congress sessions")
class ResolutionController {

    private final ResolutionBoard resolutions;

    ResolutionController(ResolutionBoard resolutions) {
        this.resolutions = resolutions;
    }

    record ResolvedItem(
            int position,
            String kind,
            String title,

            @Schema(description = "How often the session had voted; 1 when it passed at once.")
            int round,

            @Schema(description = "All on the roll, on whom approval is counted.")
            int delegates,

            int present,
            int issued,
            int returned,
            int valid,
            int blank,
            int invalid,
            int yes,
            int no,
            int abstain,
            int needed,
            String rule,
            String source,
            boolean passed,
            List<String> elected) {}

    record ResolvedPaper(UUID document, String name, String sha256, LocalDate sentOn) {}

    record ResolutionSummary(
            UUID session,
            UUID congress,
            String congressName,
            String title,
            LocalDate decidedOn,
            boolean passed,
            UUID document,

            @Schema(description = "SHA-256 of the resolution's content, in hexadecimal.")
            String sha256,

            @Schema(description = "SHA-256 of the roll of delegates.")
            String rollHash,

            List<ResolvedItem> items,
            List<ResolvedPaper> papers,
            @Nullable LocalDate publishedOn,
            @Nullable LocalDate reportedOn) {}

    @GetMapping("/cases/{id}/resolutions")
    @Operation(
            operationId = "resolutionsOfCase",
            summary = "Resolutions of a case with counts and hashes, oldest first; empty before the first is signed")
    List<ResolutionSummary> ofCase(@PathVariable String id) {
        return resolutions.of(PathIds.caseId(id)).stream()
                .map(ResolutionController::summary)
                .toList();
    }

    @GetMapping("/congresses/{id}/resolutions")
    @Operation(
            operationId = "resolutionsOfCongress",
            summary = "All that a congress has decided in its term, with counts and hashes, oldest first")
    List<ResolutionSummary> ofCongress(@PathVariable String id) {
        return resolutions.of(PathIds.congressId(id)).stream()
                .map(ResolutionController::summary)
                .toList();
    }

    private static ResolutionSummary summary(Resolution one) {
        return new ResolutionSummary(
                one.session().value(),
                one.congress().value(),
                one.congressName(),
                one.title(),
                one.decidedOn(),
                one.passed(),
                one.document().value(),
                one.sha256(),
                one.rollHash(),
                one.items().stream().map(ResolutionController::item).toList(),
                one.papers().stream()
                        .map(paper -> new ResolvedPaper(
                                paper.document().value(), paper.name(), paper.sha256(), paper.sentOn()))
                        .toList(),
                one.publishedOn(),
                one.reportedOn());
    }

    private static ResolvedItem item(Resolution.Item item) {
        VoteRow.Count count = item.count();
        return new ResolvedItem(
                item.position(),
                item.kind().name(),
                item.title(),
                item.round(),
                item.delegates(),
                item.present(),
                count.issued(),
                count.returned(),
                count.valid(),
                count.blank(),
                count.invalid(),
                count.yes(),
                count.no(),
                count.abstain(),
                item.needed(),
                item.rule().name(),
                item.source(),
                item.passed(),
                item.elected());
    }
}
