package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xieyue.agreements.PublicFacts;
import org.xieyue.agreements.PublishedAgreements;
import org.xieyue.api.AgreementContents.AgreementSummary;
import org.xieyue.api.AgreementContents.CoverageContent;
import org.xieyue.api.AgreementContents.VersionContent;

@RestController
@RequestMapping(path = "/api/v1/published-agreements", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Agreements")
class PublishedAgreementController {

    private final PublishedAgreements published;

    PublishedAgreementController(PublishedAgreements published) {
        this.published = published;
    }

    record PublishedVote(
            @Nullable String congress,
            @Nullable LocalDate on,
            int delegates,
            int present,
            int inFavour,
            int against,
            int abstained) {}

    record PublishedAgreement(
            AgreementSummary agreement,
            String union,
            LocalDate publishedOn,
            VersionContent text,

            @Schema(description = "The text shown is the one that was signed, voted and filed")
            boolean textIsBound,

            @Nullable String workersChief,
            @Nullable String employersChief,
            @Nullable PublishedVote vote,
            @Nullable String filingReceipt,
            @Nullable LocalDate receivedOn,
            @Nullable String authority,
            List<CoverageContent> bound) {}

    @GetMapping("/{id}")
    @SecurityRequirements
    @Operation(operationId = "publishedAgreement", summary = "A published agreement with its proof; needs no token")
    PublishedAgreement agreement(@PathVariable String id) {
        PublishedAgreements.Page page = published.page(PathIds.agreementId(id));
        PublicFacts facts = page.facts();
        PublishedVote vote = facts.delegates() == 0
                ? null
                : new PublishedVote(
                        facts.congress(),
                        facts.votedOn(),
                        facts.delegates(),
                        facts.present(),
                        facts.inFavour(),
                        facts.against(),
                        facts.abstained());
        return new PublishedAgreement(
                AgreementSummary.of(page.row()),
                page.union(),
                page.publishedOn(),
                VersionContent.of(page.text()),
                page.isTrue(),
                facts.workersChief(),
                facts.employersChief(),
                vote,
                facts.filingReceipt(),
                facts.receivedOn(),
                facts.authority(),
                page.bound().stream()
                        .map(one -> CoverageContent.of(one.name(), one.coverage()))
                        .toList());
    }
}
