package org.xieyue.congress;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.ballots.BallotId;
import org.xieyue.clock.BusinessClock;
import org.xieyue.documents.DocumentId;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.OutOfOrder;

/** One meeting of a congress, from preparation to archive. Guards the order of its stages as if the diagram were wrong. */
final class Session {

    /** How long before the meeting people may check in. */
    static final Duration DOORS_OPEN_BEFORE = Duration.ofHours(2);

    final SessionId id;
    final CongressId congress;
    final UnionId union;
    final CaseId caseId;
    /** The case was opened for this session; otherwise another process called the congress. */
    final boolean ownCase;

    final int number;
    final int version;
    String title;
    private SessionStage stage;

    @Nullable
    Instant meetsAt;

    String place = "";
    private int sitting = 1;
    private int round;

    @Nullable
    LocalDate agendaAgreedOn;

    @Nullable
    LocalDate papersSentOn;

    @Nullable
    String rollHash;

    @Nullable
    String checkInCode;

    @Nullable
    BallotId ballot;

    /** Of the last vote, or of the day on which the session was given up. */
    @Nullable
    LocalDate decidedOn;

    @Nullable
    DocumentId resolution;

    @Nullable
    String resolutionSha256;

    @Nullable
    DocumentId minutes;

    @Nullable
    LocalDate publishedOn;

    @Nullable
    LocalDate noticeClosedOn;

    @Nullable
    LocalDate reportedOn;

    Session(
            SessionId id,
            CongressId congress,
            UnionId union,
            CaseId caseId,
            boolean ownCase,
            int number,
            int version,
            String title,
            Progress progress) {
        this.id = id;
        this.congress = congress;
        this.union = union;
        this.caseId = caseId;
        this.ownCase = ownCase;
        this.number = number;
        this.version = version;
        this.title = title;
        this.stage = progress.stage;
        this.sitting = progress.sitting;
        this.round = progress.round;
    }

    /**
     * @param sitting how often the congress has been convened for this session
     * @param round how often it has voted
     */
    record Progress(SessionStage stage, int sitting, int round) {
        static final Progress BEGINNING = new Progress(SessionStage.PREPARING, 1, 0);
    }

    SessionStage stage() {
        return stage;
    }

    int sitting() {
        return sitting;
    }

    int round() {
        return round;
    }

    void require(SessionStage first, SessionStage... others) {
        if (!EnumSet.of(first, others).contains(stage)) {
            throw new OutOfOrder("CONGRESS-1", "此时不能办理这一步,应处于 " + EnumSet.of(first, others), id, stage);
        }
    }

    /** Moves on; the caller has checked where it stands. */
    void move(SessionStage next) {
        stage = next;
    }

    void meet(Instant at, String where) {
        meetsAt = at;
        place = where;
    }

    void conveneAgain(Instant at, String where, String code) {
        meet(at, where);
        sitting++;
        checkInCode = code;
        stage = SessionStage.READY;
    }

    void vote() {
        round++;
        stage = SessionStage.VOTING;
    }

    boolean isBeingPublished() {
        return publishedOn != null && noticeClosedOn == null;
    }

    Instant meetsAt() {
        if (meetsAt == null) {
            throw new OutOfOrder("CONGRESS-2", "尚未确定开会时间", id, stage);
        }
        return meetsAt;
    }

    LocalDate meetsOn() {
        return meetsAt().atZone(BusinessClock.ZONE).toLocalDate();
    }

    Instant doorsOpenAt() {
        return meetsAt().minus(DOORS_OPEN_BEFORE);
    }

    UUID key() {
        return id.value();
    }
}
