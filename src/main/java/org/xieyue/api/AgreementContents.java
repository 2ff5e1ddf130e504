package org.xieyue.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.AgreementRegister;
import org.xieyue.agreements.AgreementRow;
import org.xieyue.agreements.AgreementStage;
import org.xieyue.agreements.BargainingTopic;
import org.xieyue.agreements.Clause;
import org.xieyue.agreements.ContractKind;
import org.xieyue.agreements.Coverage;
import org.xieyue.agreements.CoverageMode;
import org.xieyue.agreements.Figure;
import org.xieyue.agreements.FigureUnit;
import org.xieyue.agreements.FloorBreach;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.agreements.Renewal;
import org.xieyue.agreements.ScopeType;
import org.xieyue.agreements.SecondRoundType;
import org.xieyue.agreements.TextDiff;
import org.xieyue.agreements.TextVersion;
import org.xieyue.documents.ContentHash;

/** Agreements as the interface shows them. */
final class AgreementContents {

    private AgreementContents() {}

    record AgreementSummary(
            UUID id,
            UUID union,
            String title,
            ContractKind kind,
            ScopeType scope,
            OutcomeType outcome,
            SecondRoundType secondRound,
            CoverageMode coverage,
            @Nullable String industry,
            AgreementStage stage,
            int version,

            @Nullable
            @Schema(description = "SHA-256 of the text that was initialled, and from then on voted, signed and filed")
            String boundHash,

            @Nullable LocalDate termFrom,
            @Nullable LocalDate termUntil,
            @Nullable LocalDate initialledOn,
            @Nullable LocalDate passedOn,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate filedOn,
            @Nullable LocalDate inForceFrom,
            @Nullable LocalDate endedOn,
            @Nullable UUID caseId,
            @Nullable UUID model,
            @Nullable UUID higher,
            @Nullable UUID previous,
            int employers,
            int workers) {

        static AgreementSummary of(AgreementRow row) {
            ContentHash bound = row.bound();
            return new AgreementSummary(
                    row.id().value(),
                    row.union().value(),
                    row.title(),
                    row.kind(),
                    row.scope(),
                    row.outcome(),
                    row.secondRound(),
                    row.coverage(),
                    row.industry(),
                    row.stage(),
                    row.version(),
                    bound == null ? null : bound.toString(),
                    row.termFrom(),
                    row.termUntil(),
                    row.initialledOn(),
                    row.passedOn(),
                    row.signedOn(),
                    row.filedOn(),
                    row.inForceFrom(),
                    row.endedOn(),
                    row.caseId() == null ? null : row.caseId().value(),
                    ref(row.model()),
                    ref(row.higher()),
                    ref(row.previous()),
                    row.employers(),
                    row.workers());
        }
    }

    private static @Nullable UUID ref(@Nullable AgreementId id) {
        return id == null ? null : id.value();
    }

    record FigureContent(BigDecimal amount, FigureUnit unit, Figure.Bound bound) {
        static @Nullable FigureContent of(@Nullable Figure figure) {
            return figure == null ? null : new FigureContent(figure.amount(), figure.unit(), figure.bound());
        }
    }

    record ClauseContent(
            String key,
            String number,
            BargainingTopic topic,
            String title,
            String text,
            @Nullable FigureContent figure) {
        static ClauseContent of(Clause clause) {
            return new ClauseContent(
                    clause.key().value(),
                    clause.number(),
                    clause.topic(),
                    clause.title(),
                    clause.text(),
                    FigureContent.of(clause.figure()));
        }

        static @Nullable ClauseContent orNull(@Nullable Clause clause) {
            return clause == null ? null : of(clause);
        }
    }

    record VersionSummary(int number, String hash, String note, Instant keptAt) {
        static VersionSummary of(AgreementRegister.Version version) {
            return new VersionSummary(version.number(), version.hash().toString(), version.note(), version.keptAt());
        }
    }

    record VersionContent(int number, String hash, String note, Instant keptAt, List<ClauseContent> clauses) {
        static VersionContent of(TextVersion version) {
            return new VersionContent(
                    version.number(),
                    version.hash().toString(),
                    version.note(),
                    version.keptAt(),
                    version.text().clauses().stream().map(ClauseContent::of).toList());
        }
    }

    record PieceContent(TextDiff.Piece.Kind kind, String text) {}

    @Schema(description = "What became of a clause; older is missing when it was added, newer when it was removed.")
    record ClauseChangeContent(
            TextDiff.Change change,
            boolean moved,
            @Nullable ClauseContent older,
            @Nullable ClauseContent newer,
            List<PieceContent> text) {
        static ClauseChangeContent of(TextDiff.ClauseChange change) {
            return new ClauseChangeContent(
                    change.change(),
                    change.moved(),
                    ClauseContent.orNull(change.older()),
                    ClauseContent.orNull(change.newer()),
                    change.text().stream()
                            .map(piece -> new PieceContent(piece.kind(), piece.text()))
                            .toList());
        }
    }

    @Schema(description = "Whom it binds; boundFrom is missing while it does not bind the employer.")
    record CoverageContent(
            UUID employer,
            String name,
            int workers,
            @Nullable LocalDate sealedOn,
            @Nullable LocalDate boundFrom,
            @Nullable LocalDate boundUntil) {
        static CoverageContent of(String name, Coverage one) {
            return new CoverageContent(
                    one.employer().value(), name, one.workers(), one.sealedOn(), one.from(), one.until());
        }
    }

    @Schema(name = "FloorConfirmation")
    record ConfirmationContent(String name, String reason, Instant at) {}

    record BreachContent(
            FloorBreach.Kind kind,
            ClauseContent lower,
            UUID higherAgreement,
            String title,
            ClauseContent higher,
            List<ConfirmationContent> confirmations,

            @Schema(
                    description =
                            "Two people have confirmed that it is kept: it stands in the way of a signature no more.")
            boolean settled) {
        static BreachContent of(FloorBreach breach) {
            return new BreachContent(
                    breach.kind(),
                    ClauseContent.of(breach.lower()),
                    breach.of().value(),
                    breach.title(),
                    ClauseContent.of(breach.higher()),
                    breach.confirmations().stream()
                            .map(one -> new ConfirmationContent(one.name(), one.reason(), one.at()))
                            .toList(),
                    breach.isSettled());
        }
    }

    record FloorContent(List<AgreementSummary> higher, List<BreachContent> breaches) {}

    @Schema(description = "caseId is that of the talks which renew it.")
    record RenewalContent(boolean renew, @Nullable UUID caseId, String reason, LocalDate decidedOn) {
        static RenewalContent of(Renewal renewal) {
            return new RenewalContent(
                    renewal.renew(),
                    renewal.caseId() == null ? null : renewal.caseId().value(),
                    renewal.reason(),
                    renewal.decidedOn());
        }
    }

    record HitContent(UUID agreement, String title, AgreementStage stage, ClauseContent clause) {
        static HitContent of(AgreementRegister.ClauseHit hit) {
            return new HitContent(hit.id().value(), hit.title(), hit.stage(), ClauseContent.of(hit.clause()));
        }
    }
}
