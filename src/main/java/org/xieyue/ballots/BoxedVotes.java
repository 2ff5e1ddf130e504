package org.xieyue.ballots;

import static xieyue.schema.box.Tables.BATCH;
import static xieyue.schema.box.Tables.ENTRY;
import static xieyue.schema.box.Tables.OPEN_BOX;
import static xieyue.schema.box.Tables.WAITING;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Repository;
import org.xieyue.storage.SeparateStore;
import xieyue.schema.box.tables.records.EntryRecord;
import xieyue.schema.box.tables.records.WaitingRecord;

/**
 * What: votes cast, without anything about persons. A vote waits until its batch is sealed; then it stands on the board in the
 * order of its random leaf, and the place where it waited is written anew.
 */
@Repository
class BoxedVotes {

    private static final int CHUNK = 500;

    private static final String MOVE = """
            insert into box.entry (ballot_id, leaf, batch, token_hash, token, signature, ciphertext)
            select ballot_id, leaf, {0}, token_hash, token, signature, ciphertext
            from box.waiting where ballot_id = {1} order by leaf
            """;

    /** All is gone before the first row comes back: sorting waits for the last one. */
    private static final String REWRITE = """
            with gone as (delete from box.entry where ballot_id = {0} returning *)
            insert into box.entry (ballot_id, leaf, batch, token_hash, token, signature, ciphertext)
            select ballot_id, leaf, batch, token_hash, token, signature, ciphertext
            from gone order by gen_random_uuid()
            """;

    private final DSLContext box;

    BoxedVotes(@Qualifier("boxStore") SeparateStore store) {
        this.box = store.sql();
    }

    record CastVote(byte[] token, byte[] signature, byte[] ciphertext, byte[] leaf) {}

    record Head(int number, int count, byte[] head, byte[] signature) {}

    void open(BallotId ballot) {
        box.insertInto(OPEN_BOX)
                .set(OPEN_BOX.BALLOT_ID, ballot.value())
                .onConflictDoNothing()
                .execute();
    }

    boolean isOpen(BallotId ballot) {
        return box.fetchExists(OPEN_BOX, OPEN_BOX.BALLOT_ID.eq(ballot.value()));
    }

    /** The leaf of the vote that was cast with this token. */
    Optional<byte[]> leafOf(BallotId ballot, byte[] token) {
        byte[] tokenHash = Encodings.sha256(token);
        return box.select(WAITING.LEAF)
                .from(WAITING)
                .where(WAITING.BALLOT_ID.eq(ballot.value()))
                .and(WAITING.TOKEN_HASH.eq(tokenHash))
                .union(DSL.select(ENTRY.LEAF)
                        .from(ENTRY)
                        .where(ENTRY.BALLOT_ID.eq(ballot.value()))
                        .and(ENTRY.TOKEN_HASH.eq(tokenHash)))
                .fetchOptional(WAITING.LEAF);
    }

    boolean isWaiting(BallotId ballot, byte[] start) {
        return box.fetchExists(WAITING, WAITING.BALLOT_ID.eq(ballot.value()).and(begins(WAITING.LEAF, start)));
    }

    Optional<Integer> batchOf(BallotId ballot, byte[] start) {
        return box.select(ENTRY.BATCH)
                .from(ENTRY)
                .where(ENTRY.BALLOT_ID.eq(ballot.value()))
                .and(begins(ENTRY.LEAF, start))
                .limit(1)
                .fetchOptional(ENTRY.BATCH);
    }

    /** A range, so that the index answers. */
    private static org.jooq.Condition begins(Field<byte[]> leaf, byte[] start) {
        byte[] last = Arrays.copyOf(start, 32);
        Arrays.fill(last, start.length, last.length, (byte) 0xff);
        return leaf.between(start, last);
    }

    int waiting(BallotId ballot) {
        return box.fetchCount(WAITING, WAITING.BALLOT_ID.eq(ballot.value()));
    }

    int returned(BallotId ballot) {
        return waiting(ballot) + box.fetchCount(ENTRY, ENTRY.BALLOT_ID.eq(ballot.value()));
    }

    List<Head> heads(BallotId ballot) {
        return box.selectFrom(BATCH)
                .where(BATCH.BALLOT_ID.eq(ballot.value()))
                .orderBy(BATCH.NUMBER)
                .fetch(row -> new Head(row.getNumber(), row.getCount(), row.getHead(), row.getSignature()));
    }

    /**
     * Moves what waits to the board as one batch if there are at least so many votes, and lets the rest wait anew.
     *
     * @param last also closes the box
     * @param seal makes the head from the one before and the sorted leaves
     */
    Optional<Head> seal(BallotId ballot, int least, boolean last, Sealing seal) {
        return box.transactionResult(work -> {
            DSLContext sql = work.dsl();
            sql.execute("lock table box.waiting, box.open_box in access exclusive mode");
            if (last) {
                sql.deleteFrom(OPEN_BOX)
                        .where(OPEN_BOX.BALLOT_ID.eq(ballot.value()))
                        .execute();
            }
            List<byte[]> leaves = sql.select(WAITING.LEAF)
                    .from(WAITING)
                    .where(WAITING.BALLOT_ID.eq(ballot.value()))
                    .orderBy(WAITING.LEAF)
                    .fetch(WAITING.LEAF);
            if (leaves.isEmpty() || (leaves.size() < least && !last)) {
                return Optional.<Head>empty();
            }
            Head head = next(sql, ballot, leaves, seal);
            sql.execute(MOVE, DSL.val(head.number()), DSL.val(ballot.value()));
            write(sql, ballot, head);
            List<WaitingRecord> others = new ArrayList<>(sql.selectFrom(WAITING)
                    .where(WAITING.BALLOT_ID.ne(ballot.value()))
                    .fetch());
            sql.truncate(WAITING).execute();
            Randomness.shuffle(others);
            for (List<WaitingRecord> chunk : chunks(others)) {
                chunk.forEach(row -> row.touched(true));
                sql.insertInto(WAITING)
                        .columns(WAITING.fields())
                        .valuesOfRecords(chunk)
                        .execute();
            }
            return Optional.of(head);
        });
    }

    interface Sealing {
        Head seal(byte @Nullable [] previous, int number, List<byte[]> sortedLeaves);
    }

    /** One batch with these votes: open and named ballots at their close. Nothing when they stand there already. */
    void publish(BallotId ballot, List<CastVote> votes, Sealing seal) {
        box.transaction(work -> {
            DSLContext sql = work.dsl();
            sql.execute("lock table box.batch in share row exclusive mode");
            if (!votes.isEmpty() && !sql.fetchExists(BATCH, BATCH.BALLOT_ID.eq(ballot.value()))) {
                append(
                        sql,
                        ballot,
                        votes.stream()
                                .sorted((one, other) -> Arrays.compareUnsigned(one.leaf(), other.leaf()))
                                .toList(),
                        seal);
            }
        });
    }

    private static void append(DSLContext sql, BallotId ballot, List<CastVote> sorted, Sealing seal) {
        Head head = next(sql, ballot, sorted.stream().map(CastVote::leaf).toList(), seal);
        for (List<CastVote> chunk : chunks(sorted)) {
            sql.insertInto(ENTRY)
                    .columns(ENTRY.fields())
                    .valuesOfRecords(chunk.stream()
                            .map(vote -> entry(sql, ballot, head.number(), vote))
                            .toList())
                    .execute();
        }
        write(sql, ballot, head);
    }

    private static Head next(DSLContext sql, BallotId ballot, List<byte[]> sortedLeaves, Sealing seal) {
        Optional<Head> before = sql.selectFrom(BATCH)
                .where(BATCH.BALLOT_ID.eq(ballot.value()))
                .orderBy(BATCH.NUMBER.desc())
                .limit(1)
                .fetchOptional(row -> new Head(row.getNumber(), row.getCount(), row.getHead(), row.getSignature()));
        return seal.seal(
                before.map(Head::head).orElse(null), before.map(Head::number).orElse(0) + 1, sortedLeaves);
    }

    private static void write(DSLContext sql, BallotId ballot, Head head) {
        sql.insertInto(BATCH)
                .set(BATCH.BALLOT_ID, ballot.value())
                .set(BATCH.NUMBER, head.number())
                .set(BATCH.COUNT, head.count())
                .set(BATCH.HEAD, head.head())
                .set(BATCH.SIGNATURE, head.signature())
                .execute();
    }

    private static EntryRecord entry(DSLContext sql, BallotId ballot, int batch, CastVote vote) {
        EntryRecord row = sql.newRecord(ENTRY);
        row.setBallotId(ballot.value());
        row.setLeaf(vote.leaf());
        row.setBatch(batch);
        row.setTokenHash(Encodings.sha256(vote.token()));
        row.setToken(vote.token());
        row.setSignature(vote.signature());
        row.setCiphertext(vote.ciphertext());
        return row;
    }

    private static <T> Collection<List<T>> chunks(List<T> rows) {
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += CHUNK) {
            chunks.add(rows.subList(from, Math.min(from + CHUNK, rows.size())));
        }
        return chunks;
    }

    List<CastVote> batch(BallotId ballot, int number) {
        return box.selectFrom(ENTRY)
                .where(ENTRY.BALLOT_ID.eq(ballot.value()))
                .and(ENTRY.BATCH.eq(number))
                .orderBy(ENTRY.LEAF)
                .fetch(row -> new CastVote(row.getToken(), row.getSignature(), row.getCiphertext(), row.getLeaf()));
    }

    /** After the close: all entries of a ballot written anew in one transaction, so that batches leave no trace in their age. */
    void forgetOrder(BallotId ballot) {
        box.execute(REWRITE, DSL.val(ballot.value()));
    }
}
