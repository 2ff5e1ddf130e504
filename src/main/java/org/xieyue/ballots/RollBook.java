package org.xieyue.ballots;

import static xieyue.schema.roll.Tables.CODE;
import static xieyue.schema.roll.Tables.ELECTOR;
import static xieyue.schema.roll.Tables.ISSUE;
import static xieyue.schema.roll.Tables.ISSUED;
import static xieyue.schema.roll.Tables.KEPT_CODE;
import static xieyue.schema.roll.Tables.OPEN_ROLL;
import static xieyue.schema.roll.Tables.VOTE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.AccountId;
import org.xieyue.secrets.FieldCipher;
import org.xieyue.storage.SeparateStore;

/**
 * Who: electors, their codes, and who has taken a paper. What changes while people vote is written anew as a whole in random
 * order ({@link #forgetOrder}), so that neither the place nor the age of a row says when somebody voted.
 */
@Repository
class RollBook {

    private static final String NAME = "roll.elector.name";
    private static final String MARKS = "roll.vote.marks";
    private static final int CHUNK = 1000;

    /** Instead of the hash of a blinded token: the paper is one of paper. */
    private static final byte[] BY_HAND = new byte[0];

    private final DSLContext roll;
    private final FieldCipher cipher;

    RollBook(@Qualifier("rollStore") SeparateStore store, FieldCipher cipher) {
        this.roll = store.sql();
        this.cipher = cipher;
    }

    record Vote(byte[] token, byte[] marks, byte[] leaf) {}

    /** Who was there before keeps the code; the codes of others are void. */
    void enrol(BallotId ballot, List<Elector> electors) {
        List<Elector> shuffled = new ArrayList<>(electors);
        Randomness.shuffle(shuffled);
        roll.transaction(work -> {
            DSLContext sql = work.dsl();
            sql.deleteFrom(ELECTOR).where(ELECTOR.BALLOT_ID.eq(ballot.value())).execute();
            insert(
                    sql,
                    shuffled.stream().map(elector -> row(sql, ballot, elector)).toList());
            sql.deleteFrom(CODE)
                    .where(CODE.BALLOT_ID.eq(ballot.value()))
                    .and(CODE.PERSON.notIn(
                            DSL.select(ELECTOR.PERSON).from(ELECTOR).where(ELECTOR.BALLOT_ID.eq(ballot.value()))))
                    .execute();
        });
    }

    private Record row(DSLContext sql, BallotId ballot, Elector elector) {
        AccountId account = elector.account();
        var row = sql.newRecord(ELECTOR);
        row.setBallotId(ballot.value());
        row.setPerson(elector.person());
        row.setAccountId(account == null ? null : account.value());
        row.setName(cipher.seal(NAME, elector.name()));
        return row;
    }

    private static void insert(DSLContext sql, List<? extends Record> rows) {
        for (int from = 0; from < rows.size(); from += CHUNK) {
            List<? extends Record> chunk = rows.subList(from, Math.min(from + CHUNK, rows.size()));
            Table<?> table = ((TableRecord<?>) chunk.getFirst()).getTable();
            sql.insertInto(table).columns(table.fields()).valuesOfRecords(chunk).execute();
        }
    }

    List<Elector> electors(BallotId ballot) {
        return roll.selectFrom(ELECTOR)
                .where(ELECTOR.BALLOT_ID.eq(ballot.value()))
                .fetch(row -> new Elector(
                        row.getPerson(),
                        cipher.open(NAME, row.getName()),
                        row.getAccountId() == null ? null : new AccountId(row.getAccountId())));
    }

    byte[] sealed(String name) {
        return cipher.seal(NAME, name);
    }

    int count(BallotId ballot) {
        return roll.fetchCount(ELECTOR, ELECTOR.BALLOT_ID.eq(ballot.value()));
    }

    List<UUID> ballotsOf(AccountId account) {
        return roll.select(ELECTOR.BALLOT_ID)
                .from(ELECTOR)
                .where(ELECTOR.ACCOUNT_ID.eq(account.value()))
                .fetch(ELECTOR.BALLOT_ID);
    }

    Optional<UUID> personOf(BallotId ballot, AccountId account) {
        return roll.select(ELECTOR.PERSON)
                .from(ELECTOR)
                .where(ELECTOR.BALLOT_ID.eq(ballot.value()))
                .and(ELECTOR.ACCOUNT_ID.eq(account.value()))
                .fetchOptional(ELECTOR.PERSON);
    }

    /** Whoever has taken a paper already gets no other code. */
    List<UUID> replaceCodes(BallotId ballot, Map<UUID, byte[]> hashes) {
        return roll.transactionResult(work -> {
            DSLContext sql = work.dsl();
            Collection<UUID> done = sql.select(ISSUE.PERSON)
                    .from(ISSUE)
                    .where(ISSUE.BALLOT_ID.eq(ballot.value()))
                    .fetchSet(ISSUE.PERSON);
            List<UUID> persons = sql.select(ELECTOR.PERSON)
                    .from(ELECTOR)
                    .where(ELECTOR.BALLOT_ID.eq(ballot.value()))
                    .and(ELECTOR.PERSON.in(hashes.keySet()))
                    .fetch(ELECTOR.PERSON);
            persons.removeAll(done);
            Randomness.shuffle(persons);
            sql.deleteFrom(CODE)
                    .where(CODE.BALLOT_ID.eq(ballot.value()))
                    .and(CODE.PERSON.in(persons))
                    .execute();
            insert(
                    sql,
                    persons.stream()
                            .map(person -> {
                                var row = sql.newRecord(CODE);
                                row.setBallotId(ballot.value());
                                row.setPerson(person);
                                row.setCodeHash(hashes.get(person));
                                return row;
                            })
                            .toList());
            return persons;
        });
    }

    void open(BallotId ballot) {
        roll.insertInto(OPEN_ROLL)
                .set(OPEN_ROLL.BALLOT_ID, ballot.value())
                .onConflictDoNothing()
                .execute();
    }

    boolean isOpen(BallotId ballot) {
        return roll.fetchExists(OPEN_ROLL, OPEN_ROLL.BALLOT_ID.eq(ballot.value()));
    }

    Optional<UUID> personWith(BallotId ballot, byte[] codeHash) {
        return roll.select(CODE.PERSON)
                .from(CODE)
                .where(CODE.BALLOT_ID.eq(ballot.value()))
                .and(CODE.CODE_HASH.eq(codeHash))
                .union(DSL.select(KEPT_CODE.PERSON)
                        .from(KEPT_CODE)
                        .where(KEPT_CODE.BALLOT_ID.eq(ballot.value()))
                        .and(KEPT_CODE.CODE_HASH.eq(codeHash)))
                .fetchOptional(CODE.PERSON);
    }

    /**
     * Hands out the one paper of whoever has this code, or answers false. The locks of the tables are taken before the
     * statement looks, so it sees a close that came first, and a close waits for it.
     */
    boolean issue(BallotId ballot, byte[] codeHash, byte[] blindedHash) {
        return roll.insertInto(ISSUE, ISSUE.BALLOT_ID, ISSUE.PERSON, ISSUE.BLINDED_HASH)
                        .select(DSL.select(CODE.BALLOT_ID, CODE.PERSON, DSL.val(blindedHash))
                                .from(CODE)
                                .where(CODE.BALLOT_ID.eq(ballot.value()))
                                .and(CODE.CODE_HASH.eq(codeHash))
                                .and(DSL.exists(
                                        DSL.selectOne().from(OPEN_ROLL).where(OPEN_ROLL.BALLOT_ID.eq(ballot.value())))))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Marks papers of these persons as handed out on paper; answers how many had none. */
    int issueByHand(BallotId ballot, Collection<UUID> persons) {
        return roll.insertInto(ISSUE, ISSUE.BALLOT_ID, ISSUE.PERSON, ISSUE.BLINDED_HASH)
                .select(DSL.select(ELECTOR.BALLOT_ID, ELECTOR.PERSON, DSL.val(BY_HAND))
                        .from(ELECTOR)
                        .where(ELECTOR.BALLOT_ID.eq(ballot.value()))
                        .and(ELECTOR.PERSON.in(persons))
                        .and(DSL.exists(DSL.selectOne().from(OPEN_ROLL).where(OPEN_ROLL.BALLOT_ID.eq(ballot.value())))))
                .onConflictDoNothing()
                .execute();
    }

    int issuedByHand(BallotId ballot) {
        return roll.fetchCount(ISSUE, ISSUE.BALLOT_ID.eq(ballot.value()).and(ISSUE.BLINDED_HASH.eq(BY_HAND)))
                + roll.fetchCount(ISSUED, ISSUED.BALLOT_ID.eq(ballot.value()).and(ISSUED.BY_HAND));
    }

    byte @Nullable [] blindedHashOf(BallotId ballot, UUID person) {
        return roll.select(ISSUE.BLINDED_HASH)
                .from(ISSUE)
                .where(ISSUE.BALLOT_ID.eq(ballot.value()))
                .and(ISSUE.PERSON.eq(person))
                .fetchOne(ISSUE.BLINDED_HASH);
    }

    /** Stores an open or named vote together with the paper's issue; false when this person has voted. */
    boolean vote(BallotId ballot, UUID person, byte[] codeHash, Vote vote) {
        return roll.transactionResult(work -> {
            DSLContext sql = work.dsl();
            boolean first = sql.insertInto(ISSUE, ISSUE.BALLOT_ID, ISSUE.PERSON, ISSUE.BLINDED_HASH)
                            .select(DSL.select(OPEN_ROLL.BALLOT_ID, DSL.val(person), DSL.val(codeHash))
                                    .from(OPEN_ROLL)
                                    .where(OPEN_ROLL.BALLOT_ID.eq(ballot.value())))
                            .onConflictDoNothing()
                            .execute()
                    == 1;
            if (first) {
                sql.insertInto(VOTE)
                        .set(VOTE.BALLOT_ID, ballot.value())
                        .set(VOTE.PERSON, person)
                        .set(VOTE.TOKEN, vote.token())
                        .set(VOTE.MARKS, cipher.seal(MARKS, Encodings.base64(vote.marks())))
                        .set(VOTE.LEAF, vote.leaf())
                        .execute();
            }
            return first;
        });
    }

    Optional<Vote> voteOf(BallotId ballot, UUID person) {
        return roll.selectFrom(VOTE)
                .where(VOTE.BALLOT_ID.eq(ballot.value()))
                .and(VOTE.PERSON.eq(person))
                .fetchOptional(row -> vote(row.getToken(), row.getMarks(), row.getLeaf()));
    }

    /** All open or named votes, by person. */
    Map<UUID, Vote> votes(BallotId ballot) {
        return roll.selectFrom(VOTE)
                .where(VOTE.BALLOT_ID.eq(ballot.value()))
                .fetchMap(VOTE.PERSON, row -> vote(row.getToken(), row.getMarks(), row.getLeaf()));
    }

    private Vote vote(byte[] token, byte[] sealed, byte[] leaf) {
        byte[] marks = Encodings.unbase64(cipher.open(MARKS, sealed));
        return new Vote(token, marks == null ? new byte[0] : marks, leaf);
    }

    boolean hasReceipt(BallotId ballot, byte[] start) {
        return roll.fetchExists(
                VOTE,
                VOTE.BALLOT_ID
                        .eq(ballot.value())
                        .and(DSL.condition("substring({0} from 1 for {1}) = {2}", VOTE.LEAF, start.length, start)));
    }

    int issued(BallotId ballot) {
        return roll.fetchCount(ISSUE, ISSUE.BALLOT_ID.eq(ballot.value()))
                + roll.fetchCount(ISSUED, ISSUED.BALLOT_ID.eq(ballot.value()));
    }

    int voted(BallotId ballot) {
        return roll.fetchCount(VOTE, VOTE.BALLOT_ID.eq(ballot.value()));
    }

    /** Writes codes and issues of all ballots under way anew, in random order, into new files. */
    void forgetOrder() {
        roll.transaction(work -> forgetOrder(work.dsl()));
    }

    /** Locked in the order in which {@link #issue} takes its locks: the table that it adds to comes first. */
    private static void forgetOrder(DSLContext sql) {
        sql.execute("lock table roll.issue, roll.code, roll.open_roll in access exclusive mode");
        rewrite(sql, CODE);
        rewrite(sql, ISSUE);
    }

    private static void rewrite(DSLContext sql, Table<? extends Record> table) {
        List<Record> rows = new ArrayList<>(sql.selectFrom(table).fetch());
        sql.truncate(table).execute();
        if (!rows.isEmpty()) {
            Randomness.shuffle(rows);
            rows.forEach(row -> row.touched(true));
            insert(sql, rows);
        }
    }

    /** No paper is handed out any more; what is left says only who took one. */
    void close(BallotId ballot) {
        roll.transaction(work -> {
            DSLContext sql = work.dsl();
            sql.execute("lock table roll.issue, roll.code, roll.open_roll in access exclusive mode");
            sql.deleteFrom(OPEN_ROLL)
                    .where(OPEN_ROLL.BALLOT_ID.eq(ballot.value()))
                    .execute();
            sql.execute(
                    "insert into roll.kept_code (ballot_id, person, code_hash) select ballot_id, person, code_hash from"
                            + " roll.code where ballot_id = {0} order by gen_random_uuid() on conflict do nothing",
                    DSL.val(ballot.value()));
            sql.execute(
                    "insert into roll.issued (ballot_id, person, by_hand) select ballot_id, person, octet_length(blinded_hash) = 0 from roll.issue"
                            + " where ballot_id = {0} order by gen_random_uuid() on conflict do nothing",
                    DSL.val(ballot.value()));
            sql.deleteFrom(ISSUE).where(ISSUE.BALLOT_ID.eq(ballot.value())).execute();
            sql.deleteFrom(CODE).where(CODE.BALLOT_ID.eq(ballot.value())).execute();
            forgetOrder(sql);
        });
    }
}
