package org.xieyue.conclusion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.documents.ContentHash;
import org.xieyue.documents.DocumentId;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.OutOfOrder;

/** The conclusion of one case, in its present attempt. Guards the order of its stages as if the diagram were wrong. */
final class Conclusion {

    final CaseId id;
    final AgreementId agreement;
    final UnionId union;
    final String jurisdiction;
    final OutcomeType outcome;
    /** 1, and one more each time that the text comes back from the table. */
    final int attempt;

    final int version;
    private ConclusionStage stage;
    final Draft draft;
    final Vote vote = new Vote();
    final Filing filing = new Filing();
    final Objection objection = new Objection();
    final Publication publication = new Publication();

    @Nullable
    LocalDate initialledOn;

    @Nullable
    LocalDate signedOn;

    @Nullable
    DocumentId contract;

    @Nullable
    LocalDate sealsClosedOn;

    @Nullable
    LocalDate inForceFrom;

    Conclusion(
            CaseId id,
            AgreementId agreement,
            UnionId union,
            String jurisdiction,
            OutcomeType outcome,
            int attempt,
            int version,
            ConclusionStage stage,
            Draft draft) {
        this.id = id;
        this.agreement = agreement;
        this.union = union;
        this.jurisdiction = jurisdiction;
        this.outcome = outcome;
        this.attempt = attempt;
        this.version = version;
        this.stage = stage;
        this.draft = draft;
    }

    /** @param sha256 of the paper's content, in hexadecimal: what the congress votes on */
    record Draft(ContentHash text, LocalDate on, DocumentId paper, String sha256) {}

    static final class Vote {
        @Nullable
        String congress;

        @Nullable
        DocumentId resolution;

        @Nullable
        String resolutionSha256;

        @Nullable
        LocalDate on;

        @Nullable
        Boolean passed;
    }

    static final class Filing {
        @Nullable
        LocalDate dueOn;

        @Nullable
        DocumentId pack;

        @Nullable
        LocalDate on;

        @Nullable
        String authority;

        /** Who receives and reviews it at the authority, on their own login; null: the union records the authority's papers. */
        @Nullable
        AccountId reviewer;

        @Nullable
        LocalDate toldIncompleteOn;

        @Nullable
        LocalDate repairDueOn;

        @Nullable
        String receiptNumber;

        @Nullable
        LocalDate receivedOn;

        @Nullable
        DocumentId receipt;

        @Nullable
        LocalDate reviewDueOn;
    }

    static final class Objection {
        @Nullable
        String number;

        @Nullable
        LocalDate on;

        @Nullable
        String text;

        /** Which rule the authority names. */
        @Nullable
        String rule;

        List<String> clauses = List.of();

        @Nullable
        DocumentId paper;
    }

    static final class Publication {
        @Nullable
        LocalDate dueOn;

        @Nullable
        LocalDate on;

        @Nullable
        String where;

        @Nullable
        DocumentId record;

        /** When the public page and the announcement went out. */
        @Nullable
        Instant at;

        /** Covered workers who were told on their own account. */
        @Nullable
        Integer notified;
    }

    ConclusionStage stage() {
        return stage;
    }

    boolean isContract() {
        return outcome == OutcomeType.COLLECTIVE_CONTRACT;
    }

    void require(ConclusionStage first, ConclusionStage... others) {
        if (!EnumSet.of(first, others).contains(stage)) {
            throw new OutOfOrder("CONCLUSION-1", "此时不能办理这一步,应处于 " + EnumSet.of(first, others), id, stage);
        }
    }

    /** Moves on; the caller has checked where it stands. */
    void move(ConclusionStage next) {
        stage = next;
    }

    /** A date that the stage guarantees. */
    LocalDate known(@Nullable LocalDate date) {
        if (date == null) {
            throw new OutOfOrder("CONCLUSION-2", "前一步的日期缺失", id, stage);
        }
        return date;
    }
}
