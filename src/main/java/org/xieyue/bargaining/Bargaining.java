package org.xieyue.bargaining;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.AgreementId;
import org.xieyue.documents.DocumentId;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.OutOfOrder;

/** One bargaining case. Guards the order of its stages as if the diagram were wrong. */
final class Bargaining {

    final CaseId id;
    final NewBargaining opening;
    final String jurisdiction;
    final String number;
    final LocalDate openedOn;
    final int version;
    private BargainingStage stage;

    final Offer offer = new Offer();
    final Information information = new Information();
    final Coordination coordination = new Coordination();

    @Nullable
    LocalDate acceptedOn;

    @Nullable
    LocalDate firstMetOn;
    /** Last day of the whole bargaining, where the place sets one. */
    @Nullable
    LocalDate overallDueOn;

    @Nullable
    LocalDate overallPassedOn;

    int round;

    @Nullable
    LocalDate concludedOn;

    @Nullable
    LocalDate endedOn;
    /** The last day of the clock that runs in this stage. */
    @Nullable
    LocalDate nextDueOn;

    Bargaining(
            CaseId id,
            NewBargaining opening,
            String jurisdiction,
            String number,
            LocalDate openedOn,
            int version,
            BargainingStage stage) {
        this.id = id;
        this.opening = opening;
        this.jurisdiction = jurisdiction;
        this.number = number;
        this.openedOn = openedOn;
        this.version = version;
        this.stage = stage;
    }

    /** The written offer (要约书), and how long its reply may take. */
    static final class Offer {
        @Nullable
        LocalDate writtenOn;

        @Nullable
        LocalDate meetsOn;

        String place = "";
        String content = "";

        @Nullable
        DocumentId document;
        /** First delivery to an employer. */
        @Nullable
        LocalDate deliveredOn;
        /** Last day for the last employer that received it. */
        @Nullable
        LocalDate replyDueOn;
    }

    /** Information that the workers' side asked for (协商资料). */
    static final class Information {
        @Nullable
        LocalDate requestedOn;

        @Nullable
        LocalDate dueOn;

        @Nullable
        LocalDate providedOn;

        String asked = "";
    }

    /** Coordination by the labour authority (协调处理). */
    static final class Coordination {
        @Nullable
        LocalDate acceptedOn;

        @Nullable
        LocalDate dueOn;

        boolean extended;
    }

    BargainingStage stage() {
        return stage;
    }

    @Nullable
    AgreementId higherText() {
        StartingText text = opening.higherText();
        return text == null ? null : text.agreement();
    }

    void require(BargainingStage first, BargainingStage... others) {
        require(EnumSet.of(first, others));
    }

    void require(Set<BargainingStage> stages) {
        if (!stages.contains(stage)) {
            throw new OutOfOrder("BARGAINING-1", "此时不能办理这一步,应处于 " + stages, id, stage);
        }
    }

    /** Moves on; the caller has checked where it stands. The clock of the stage before no longer runs. */
    void move(BargainingStage next) {
        stage = next;
        nextDueOn = null;
    }

    void end(BargainingStage how, LocalDate on) {
        move(how);
        endedOn = on;
    }

    /** The clock of this stage ends on this day. */
    void waitUntil(LocalDate day) {
        nextDueOn = day;
    }

    LocalDate writtenOn() {
        return known(offer.writtenOn, "尚未拟定要约");
    }

    LocalDate known(@Nullable LocalDate date, String missing) {
        if (date == null) {
            throw new OutOfOrder("BARGAINING-2", missing, id, stage);
        }
        return date;
    }
}
