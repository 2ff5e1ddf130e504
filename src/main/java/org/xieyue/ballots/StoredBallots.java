package org.xieyue.ballots;

import static xieyue.schema.Tables.BALLOT;
import static xieyue.schema.Tables.BALLOT_SCRUTINEER;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.ballots.StoredBallot.Closed;
import org.xieyue.ballots.StoredBallot.Published;
import org.xieyue.ballots.StoredBallot.Scrutiny;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;
import xieyue.schema.tables.records.BallotRecord;

/** Ballots and their scrutineers: nothing about voters, nothing about votes. */
@Repository
class StoredBallots {

    private final DSLContext database;

    StoredBallots(DSLContext database) {
        this.database = database;
    }

    void add(BallotId id, NewBallot ballot, Instant at, @Nullable AccountId by) {
        BallotRecord row = database.newRecord(BALLOT);
        row.setId(id.value());
        row.setUnionId(ballot.union().value());
        row.setState(BallotState.PREPARED.name());
        row.setPreparedAt(at.atOffset(ZoneOffset.UTC));
        row.setPreparedBy(by == null ? null : by.value());
        fill(row, ballot);
        row.insert();
    }

    void revise(BallotId id, NewBallot ballot) {
        BallotRecord row = database.fetchSingle(BALLOT, BALLOT.ID.eq(id.value()));
        fill(row, ballot);
        row.update();
    }

    private static void fill(BallotRecord row, NewBallot ballot) {
        row.setTitle(ballot.title());
        row.setMode(ballot.mode().name());
        row.setContent(JSONB.valueOf(
                BallotText.write(new BallotText.Content(ballot.questions(), ballot.papers(), ballot.rule()))));
        row.setThreshold(ballot.threshold());
        row.setClosesAt(time(ballot.closesAt()));
        row.setCaseId(ballot.about() == null ? null : ballot.about().value());
    }

    /** Replaces the scrutineers; who stays keeps the key. */
    void scrutineers(BallotId id, List<AccountId> accounts, List<String> names) {
        List<Scrutiny> before = scrutineers(id);
        database.deleteFrom(BALLOT_SCRUTINEER)
                .where(BALLOT_SCRUTINEER.BALLOT_ID.eq(id.value()))
                .execute();
        for (int i = 0; i < accounts.size(); i++) {
            AccountId account = accounts.get(i);
            database.insertInto(BALLOT_SCRUTINEER)
                    .set(BALLOT_SCRUTINEER.BALLOT_ID, id.value())
                    .set(BALLOT_SCRUTINEER.NUMBER, i + 1)
                    .set(BALLOT_SCRUTINEER.ACCOUNT_ID, account.value())
                    .set(BALLOT_SCRUTINEER.NAME, names.get(i))
                    .set(
                            BALLOT_SCRUTINEER.PUBLIC_KEY,
                            before.stream()
                                    .filter(known -> known.account().equals(account))
                                    .findFirst()
                                    .map(Scrutiny::publicKey)
                                    .orElse(null))
                    .execute();
        }
    }

    List<Scrutiny> scrutineers(BallotId id) {
        return database.selectFrom(BALLOT_SCRUTINEER)
                .where(BALLOT_SCRUTINEER.BALLOT_ID.eq(id.value()))
                .orderBy(BALLOT_SCRUTINEER.NUMBER)
                .fetch(row -> new Scrutiny(
                        row.getNumber(),
                        new AccountId(row.getAccountId()),
                        row.getName(),
                        row.getPublicKey(),
                        row.getPrivateKey()));
    }

    void register(BallotId id, AccountId account, byte[] publicKey) {
        database.update(BALLOT_SCRUTINEER)
                .set(BALLOT_SCRUTINEER.PUBLIC_KEY, publicKey)
                .where(BALLOT_SCRUTINEER.BALLOT_ID.eq(id.value()))
                .and(BALLOT_SCRUTINEER.ACCOUNT_ID.eq(account.value()))
                .execute();
    }

    void handIn(BallotId id, AccountId account, byte[] privateKey) {
        database.update(BALLOT_SCRUTINEER)
                .set(BALLOT_SCRUTINEER.PRIVATE_KEY, privateKey)
                .where(BALLOT_SCRUTINEER.BALLOT_ID.eq(id.value()))
                .and(BALLOT_SCRUTINEER.ACCOUNT_ID.eq(account.value()))
                .execute();
    }

    Optional<StoredBallot> find(BallotId id) {
        return database.fetchOptional(BALLOT, BALLOT.ID.eq(id.value())).map(StoredBallots::ballot);
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<StoredBallot> lock(BallotId id) {
        return database.selectFrom(BALLOT)
                .where(BALLOT.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(StoredBallots::ballot);
    }

    void opened(BallotId id, Published published) {
        database.update(BALLOT)
                .set(BALLOT.STATE, BallotState.OPEN.name())
                .set(BALLOT.TEXT, published.text())
                .set(BALLOT.TEXT_HASH, published.textHash())
                .set(BALLOT.OPENING, published.opening())
                .set(BALLOT.OPENING_HASH, published.openingHash())
                .set(BALLOT.OPENED_AT, time(published.openedAt()))
                .set(BALLOT.BOARD_KEY, published.boardKey())
                .set(BALLOT.TOKEN_KEY, published.tokenKey())
                .where(BALLOT.ID.eq(id.value()))
                .execute();
    }

    void closed(BallotId id, Closed closed) {
        database.update(BALLOT)
                .set(BALLOT.STATE, BallotState.CLOSED.name())
                .set(BALLOT.CLOSING, closed.closing())
                .set(BALLOT.CLOSING_HEAD, closed.head())
                .set(BALLOT.CLOSING_SIGNATURE, closed.signature())
                .set(BALLOT.CLOSED_AT, time(closed.closedAt()))
                .where(BALLOT.ID.eq(id.value()))
                .execute();
    }

    void counted(BallotId id, BallotOutcome outcome) {
        database.update(BALLOT)
                .set(BALLOT.STATE, BallotState.COUNTED.name())
                .set(BALLOT.OUTCOME, BallotText.write(outcome))
                .where(BALLOT.ID.eq(id.value()))
                .execute();
    }

    void cancelled(BallotId id, String reason) {
        database.update(BALLOT)
                .set(BALLOT.STATE, BallotState.CANCELLED.name())
                .set(BALLOT.CANCELLED_BECAUSE, reason)
                .where(BALLOT.ID.eq(id.value()))
                .execute();
    }

    Optional<BallotId> latestOf(CaseId about) {
        return database.select(BALLOT.ID)
                .from(BALLOT)
                .where(BALLOT.CASE_ID.eq(about.value()))
                .orderBy(BALLOT.PREPARED_AT.desc(), BALLOT.ID)
                .limit(1)
                .fetchOptional(row -> new BallotId(row.value1()));
    }

    List<BallotId> open() {
        return database.select(BALLOT.ID)
                .from(BALLOT)
                .where(BALLOT.STATE.eq(BallotState.OPEN.name()))
                .fetch(row -> new BallotId(row.value1()));
    }

    List<BallotId> closed() {
        return database.select(BALLOT.ID)
                .from(BALLOT)
                .where(BALLOT.STATE.eq(BallotState.CLOSED.name()))
                .fetch(row -> new BallotId(row.value1()));
    }

    List<BallotId> overdue(Instant now) {
        return database.select(BALLOT.ID)
                .from(BALLOT)
                .where(BALLOT.STATE.eq(BallotState.OPEN.name()))
                .and(BALLOT.CLOSES_AT.le(time(now)))
                .fetch(row -> new BallotId(row.value1()));
    }

    /** Newest first: of these unions, and those that this account scrutinises. */
    List<StoredBallot> of(Collection<UUID> unions, AccountId scrutineer, int limit) {
        return database.selectFrom(BALLOT)
                .where(BALLOT.UNION_ID
                        .in(unions)
                        .or(BALLOT.ID.in(database.select(BALLOT_SCRUTINEER.BALLOT_ID)
                                .from(BALLOT_SCRUTINEER)
                                .where(BALLOT_SCRUTINEER.ACCOUNT_ID.eq(scrutineer.value())))))
                .orderBy(BALLOT.PREPARED_AT.desc(), BALLOT.ID)
                .limit(limit)
                .fetch(StoredBallots::ballot);
    }

    /** Newest first. */
    List<StoredBallot> counted(Collection<UUID> unions, int limit) {
        return database.selectFrom(BALLOT)
                .where(BALLOT.UNION_ID.in(unions))
                .and(BALLOT.STATE.eq(BallotState.COUNTED.name()))
                .orderBy(BALLOT.PREPARED_AT.desc(), BALLOT.ID)
                .limit(limit)
                .fetch(StoredBallots::ballot);
    }

    /** Empty when a process prepared it. */
    Optional<AccountId> preparedBy(BallotId id) {
        return database.select(BALLOT.PREPARED_BY)
                .from(BALLOT)
                .where(BALLOT.ID.eq(id.value()))
                .and(BALLOT.PREPARED_BY.isNotNull())
                .fetchOptional(row -> new AccountId(row.value1()));
    }

    List<StoredBallot> these(Collection<UUID> ids) {
        return database.selectFrom(BALLOT)
                .where(BALLOT.ID.in(ids))
                .orderBy(BALLOT.PREPARED_AT.desc(), BALLOT.ID)
                .fetch(StoredBallots::ballot);
    }

    private static StoredBallot ballot(BallotRecord row) {
        return new StoredBallot(
                new BallotId(row.getId()),
                new UnionId(row.getUnionId()),
                row.getTitle(),
                BallotMode.valueOf(row.getMode()),
                BallotState.valueOf(row.getState()),
                BallotText.read(row.getContent().data(), BallotText.Content.class),
                row.getThreshold(),
                instant(row.getClosesAt()),
                row.getCaseId() == null ? null : new CaseId(row.getCaseId()),
                row.getOpenedAt() == null ? null : published(row),
                row.getClosedAt() == null ? null : closed(row),
                row.getOutcome() == null ? null : BallotText.read(row.getOutcome(), BallotOutcome.class),
                row.getCancelledBecause());
    }

    private static Published published(BallotRecord row) {
        return new Published(
                Objects.requireNonNull(row.getText()),
                Objects.requireNonNull(row.getTextHash()),
                Objects.requireNonNull(row.getOpening()),
                Objects.requireNonNull(row.getOpeningHash()),
                row.getOpenedAt().toInstant(),
                row.getBoardKey(),
                row.getTokenKey());
    }

    private static Closed closed(BallotRecord row) {
        return new Closed(
                row.getClosing(),
                row.getClosingHead(),
                row.getClosingSignature(),
                row.getClosedAt().toInstant());
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
