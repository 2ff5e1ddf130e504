package org.xieyue.congress;

import static xieyue.schema.Tables.CONGRESS_SESSION;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Repository;
import org.xieyue.ballots.BallotId;
import org.xieyue.documents.DocumentId;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;
import xieyue.schema.tables.records.CongressSessionRecord;

/** Sessions whole. */
@Repository
class Sessions {

    private final DSLContext database;

    Sessions(DSLContext database) {
        this.database = database;
    }

    /** False when the case has an open session already. */
    boolean add(Session session) {
        CongressSessionRecord row = database.newRecord(CONGRESS_SESSION);
        row.setId(session.id.value());
        row.setCongressId(session.congress.value());
        row.setUnionId(session.union.value());
        row.setCaseId(session.caseId.value());
        row.setOwnCase(session.ownCase);
        row.setNumber(session.number);
        row.setVersion(0);
        write(row, session);
        return database.insertInto(CONGRESS_SESSION)
                        .set(row)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    Optional<Session> find(SessionId id) {
        return first(CONGRESS_SESSION.ID.eq(id.value()), false);
    }

    Optional<Session> lock(SessionId id) {
        return first(CONGRESS_SESSION.ID.eq(id.value()), true);
    }

    /** The session of this case that has not come to a resolution: nobody else changes it until the transaction ends. */
    Optional<Session> lockOpen(CaseId caseId) {
        return first(isOpen().and(CONGRESS_SESSION.CASE_ID.eq(caseId.value())), true);
    }

    /** The session of this case that has not come to a resolution. */
    Optional<Session> open(CaseId caseId) {
        return first(isOpen().and(CONGRESS_SESSION.CASE_ID.eq(caseId.value())), false);
    }

    /** The sessions of this case whose resolutions are published and reported now, oldest first. */
    List<Session> lockResolved(CaseId caseId) {
        return database.selectFrom(CONGRESS_SESSION)
                .where(CONGRESS_SESSION
                        .STAGE
                        .eq(SessionStage.RESOLVED.name())
                        .and(CONGRESS_SESSION.CASE_ID.eq(caseId.value())))
                .orderBy(CONGRESS_SESSION.DECIDED_ON, CONGRESS_SESSION.NUMBER)
                .forUpdate()
                .fetch(Sessions::session);
    }

    /** The open one, or else the one that was decided last. */
    Optional<Session> latest(CaseId caseId) {
        return open(caseId).or(() -> of(caseId).stream().reduce((first, second) -> second));
    }

    /** All that a case has needed, oldest first. */
    List<Session> of(CaseId caseId) {
        return database.selectFrom(CONGRESS_SESSION)
                .where(CONGRESS_SESSION.CASE_ID.eq(caseId.value()))
                .orderBy(CONGRESS_SESSION.DECIDED_ON.asc().nullsLast(), CONGRESS_SESSION.NUMBER)
                .fetch(Sessions::session);
    }

    Optional<Session> byCode(String code) {
        return first(CONGRESS_SESSION.CHECK_IN_CODE.eq(code), false);
    }

    /** The session for which the roll of this congress is fixed now. */
    Optional<Session> frozenFor(CongressId congress) {
        List<String> frozen = SessionStage.FROZEN.stream().map(Enum::name).toList();
        return first(CONGRESS_SESSION.CONGRESS_ID.eq(congress.value()).and(CONGRESS_SESSION.STAGE.in(frozen)), false);
    }

    /** Newest first. */
    List<Session> of(CongressId congress) {
        return database.selectFrom(CONGRESS_SESSION)
                .where(CONGRESS_SESSION.CONGRESS_ID.eq(congress.value()))
                .orderBy(CONGRESS_SESSION.NUMBER.desc())
                .fetch(Sessions::session);
    }

    void save(Session session) {
        CongressSessionRecord row = database.newRecord(CONGRESS_SESSION);
        write(row, session);
        row.setVersion(session.version + 1);
        int saved = database.update(CONGRESS_SESSION)
                .set(row)
                .where(CONGRESS_SESSION.ID.eq(session.id.value()).and(CONGRESS_SESSION.VERSION.eq(session.version)))
                .execute();
        if (saved == 0) {
            throw new OptimisticLockingFailureException("Somebody else has just changed the session " + session.id);
        }
    }

    private static Condition isOpen() {
        return CONGRESS_SESSION.STAGE.notIn(
                SessionStage.CONCLUDED.stream().map(Enum::name).toList());
    }

    private Optional<Session> first(Condition condition, boolean lock) {
        var query = database.selectFrom(CONGRESS_SESSION)
                .where(condition)
                .orderBy(CONGRESS_SESSION.NUMBER.desc())
                .limit(1);
        return Optional.ofNullable(lock ? query.forUpdate().fetchOne() : query.fetchOne())
                .map(Sessions::session);
    }

    private static void write(CongressSessionRecord row, Session session) {
        row.setTitle(session.title);
        row.setStage(session.stage().name());
        Instant meetsAt = session.meetsAt;
        row.setMeetsAt(meetsAt == null ? null : meetsAt.atOffset(ZoneOffset.UTC));
        row.setPlace(session.place);
        row.setSitting(session.sitting());
        row.setRound(session.round());
        row.setAgendaAgreedOn(session.agendaAgreedOn);
        row.setPapersSentOn(session.papersSentOn);
        row.setRollHash(session.rollHash);
        row.setCheckInCode(session.checkInCode);
        BallotId ballot = session.ballot;
        row.setBallotId(ballot == null ? null : ballot.value());
        row.setDecidedOn(session.decidedOn);
        DocumentId resolution = session.resolution;
        row.setResolutionId(resolution == null ? null : resolution.value());
        DocumentId minutes = session.minutes;
        row.setResolutionSha256(session.resolutionSha256);
        row.setMinutesId(minutes == null ? null : minutes.value());
        row.setPublishedOn(session.publishedOn);
        row.setNoticeClosedOn(session.noticeClosedOn);
        row.setReportedOn(session.reportedOn);
    }

    private static Session session(CongressSessionRecord row) {
        Session session = new Session(
                new SessionId(row.getId()),
                new CongressId(row.getCongressId()),
                new UnionId(row.getUnionId()),
                new CaseId(row.getCaseId()),
                row.getOwnCase(),
                row.getNumber(),
                row.getVersion(),
                row.getTitle(),
                new Session.Progress(SessionStage.valueOf(row.getStage()), row.getSitting(), row.getRound()));
        @Nullable OffsetDateTime meetsAt = row.getMeetsAt();
        session.meetsAt = meetsAt == null ? null : meetsAt.toInstant();
        session.place = row.getPlace();
        session.agendaAgreedOn = row.getAgendaAgreedOn();
        session.papersSentOn = row.getPapersSentOn();
        session.rollHash = row.getRollHash();
        session.checkInCode = row.getCheckInCode();
        @Nullable UUID ballot = row.getBallotId();
        session.ballot = ballot == null ? null : new BallotId(ballot);
        session.decidedOn = row.getDecidedOn();
        session.resolution = document(row.getResolutionId());
        session.resolutionSha256 = row.getResolutionSha256();
        session.minutes = document(row.getMinutesId());
        session.publishedOn = row.getPublishedOn();
        session.noticeClosedOn = row.getNoticeClosedOn();
        session.reportedOn = row.getReportedOn();
        return session;
    }

    private static @Nullable DocumentId document(@Nullable UUID id) {
        return id == null ? null : new DocumentId(id);
    }
}
