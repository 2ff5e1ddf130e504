package org.xieyue.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static xieyue.schema.Tables.AUDIT_ENTRY;
import static xieyue.schema.Tables.AUDIT_SEAL;
import static xieyue.schema.Tables.AUDIT_UNSEALED;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieyue.audit.AuditFinding.BrokenLink;
import org.xieyue.audit.AuditFinding.Fault;
import org.xieyue.audit.ChainVerification.NotedHead;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class VerifyingTheTrailTest {

    @Autowired
    AuditTrail trail;

    @Autowired
    AuditSealer sealer;

    @Autowired
    ChainVerification verification;

    @Autowired
    DSLContext database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestPeople people;

    private final String subject = UUID.randomUUID().toString();

    @BeforeEach
    void three_entries_are_sealed() {
        for (int i = 1; i <= 3; i++) {
            trail.record("test.happened", "thing", subject, Map.of("number", String.valueOf(i)));
        }
        sealer.seal();
    }

    @Test
    void an_untouched_trail_is_whole_and_every_entry_has_its_place() {
        AuditFinding finding = verification.verify(null);
        assertThat(finding.isWhole()).isTrue();
        assertThat(finding.links()).isEqualTo(database.fetchCount(AUDIT_ENTRY));
        assertThat(finding.waiting()).isZero();
        assertThat(printed(finding)).contains("whole: " + finding.links() + " links");
    }

    @Test
    void a_changed_entry_is_named() {
        long second = sequences().get(1);
        BrokenLink broken = whenTampered(() -> database.update(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.DETAILS, "{\"number\":\"7\"}")
                .where(AUDIT_ENTRY.ID.eq(entryAt(second)))
                .execute());
        assertThat(broken).isEqualTo(new BrokenLink(second, entryAt(second), Fault.ENTRY_CHANGED));
    }

    @Test
    void every_part_of_an_entry_is_sealed() {
        long second = sequences().get(1);
        for (var field : List.of(
                AUDIT_ENTRY.CAPACITY,
                AUDIT_ENTRY.ACTION,
                AUDIT_ENTRY.SUBJECT_TYPE,
                AUDIT_ENTRY.SUBJECT_ID,
                AUDIT_ENTRY.CASE_ID)) {
            assertThat(whenTampered(() -> database.update(AUDIT_ENTRY)
                                    .set(field, "other")
                                    .where(AUDIT_ENTRY.ID.eq(entryAt(second)))
                                    .execute())
                            .fault())
                    .as(field.getName())
                    .isEqualTo(Fault.ENTRY_CHANGED);
        }
        for (var field : List.of(AUDIT_ENTRY.ACCOUNT_ID, AUDIT_ENTRY.UNION_ID)) {
            assertThat(whenTampered(() -> database.update(AUDIT_ENTRY)
                                    .set(field, UUID.randomUUID())
                                    .where(AUDIT_ENTRY.ID.eq(entryAt(second)))
                                    .execute())
                            .fault())
                    .as(field.getName())
                    .isEqualTo(Fault.ENTRY_CHANGED);
        }
        assertThat(whenTampered(() -> database.update(AUDIT_ENTRY)
                                .set(AUDIT_ENTRY.RECORDED_AT, AUDIT_ENTRY.RECORDED_AT.plus(1))
                                .where(AUDIT_ENTRY.ID.eq(entryAt(second)))
                                .execute())
                        .fault())
                .isEqualTo(Fault.ENTRY_CHANGED);
    }

    @Test
    void a_removed_entry_is_named() {
        long second = sequences().get(1);
        long id = entryAt(second);
        assertThat(whenTampered(() -> database.deleteFrom(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.ID.eq(id))
                        .execute()))
                .isEqualTo(new BrokenLink(second, id, Fault.ENTRY_MISSING));
    }

    @Test
    void an_entry_removed_with_its_link_leaves_a_gap() {
        long second = sequences().get(1);
        assertThat(whenTampered(() -> database.deleteFrom(AUDIT_ENTRY)
                                .where(AUDIT_ENTRY.ID.eq(entryAt(second)))
                                .execute()
                        + database.deleteFrom(AUDIT_SEAL)
                                .where(AUDIT_SEAL.SEQUENCE.eq(second))
                                .execute()))
                .extracting(BrokenLink::sequence, BrokenLink::fault)
                .containsExactly(second + 1, Fault.LINKS_MISSING);
    }

    @Test
    void a_link_forged_to_fit_a_changed_entry_is_not_connected_to_the_next() {
        long second = sequences().get(1);
        BrokenLink broken = whenTampered(() -> {
            database.update(AUDIT_ENTRY)
                    .set(AUDIT_ENTRY.ACTION, "test.other")
                    .where(AUDIT_ENTRY.ID.eq(entryAt(second)))
                    .execute();
            Link first = chainLink(second - 1);
            AuditEntry changed =
                    AuditEntries.entry(database.fetchSingle(AUDIT_ENTRY, AUDIT_ENTRY.ID.eq(entryAt(second))));
            return database.update(AUDIT_SEAL)
                    .set(AUDIT_SEAL.HASH, first.next(entryAt(second), changed).hash())
                    .where(AUDIT_SEAL.SEQUENCE.eq(second))
                    .execute();
        });
        assertThat(broken)
                .extracting(BrokenLink::sequence, BrokenLink::fault)
                .containsExactly(second + 1, Fault.NOT_CONNECTED);
    }

    @Test
    void an_entry_slipped_in_beside_the_trail_is_named() {
        BrokenLink broken = whenTampered(() -> {
            trail.record("test.slipped", "thing", subject, Map.of());
            return database.deleteFrom(AUDIT_UNSEALED).execute();
        });
        assertThat(broken.fault()).isEqualTo(Fault.ENTRY_FOREIGN);
    }

    @Test
    void an_end_cut_off_shows_against_a_head_that_was_noted() {
        AuditFinding before = verification.verify(null);
        NotedHead noted = new NotedHead(before.links(), before.head());
        assertThat(verification.verify(noted).isWhole()).isTrue();
        assertThat(verification
                        .verify(new NotedHead(before.links(), "00".repeat(32)))
                        .isWhole())
                .isFalse();
        AuditFinding after = tampered(
                () -> {
                    database.deleteFrom(AUDIT_ENTRY)
                            .where(AUDIT_ENTRY.ID.eq(entryAt(before.links())))
                            .execute();
                    return database.deleteFrom(AUDIT_SEAL)
                            .where(AUDIT_SEAL.SEQUENCE.eq(before.links()))
                            .execute();
                },
                noted);
        assertThat(after.broken()).extracting(BrokenLink::fault).isEqualTo(Fault.NOTED_HEAD_MISSING);
        assertThat(printed(after)).contains("BROKEN at link " + before.links());
    }

    @Test
    void the_database_itself_refuses_to_change_or_remove_entries_and_links() {
        for (String statement : List.of(
                "update audit_entry set action = 'x'",
                "delete from audit_entry",
                "truncate audit_entry",
                "update audit_seal set sequence = sequence",
                "delete from audit_seal",
                "truncate audit_seal")) {
            assertThatThrownBy(() -> database.execute(statement))
                    .as(statement)
                    .hasStackTraceContaining("never changed or deleted");
        }
    }

    @Test
    void an_entry_is_gone_with_the_transaction_that_it_records() {
        String undone = UUID.randomUUID().toString();
        transaction.executeWithoutResult(status -> {
            trail.record("test.undone", "thing", undone, Map.of());
            status.setRollbackOnly();
        });
        assertThat(database.fetchExists(AUDIT_ENTRY, AUDIT_ENTRY.SUBJECT_ID.eq(undone)))
                .isFalse();
        assertThat(sealer.seal()).isZero();
    }

    @Test
    void only_one_node_seals_at_a_time_and_nothing_is_lost() throws InterruptedException {
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Thread otherNode = Thread.ofPlatform()
                .start(() -> transaction.executeWithoutResult(status -> {
                    database.fetch("select pg_advisory_xact_lock(hashtext('audit_seal'))");
                    locked.countDown();
                    awaits(done);
                }));
        assertThat(locked.await(10, TimeUnit.SECONDS)).isTrue();
        trail.record("test.happened", "thing", subject, Map.of("number", "4"));
        assertThat(sealer.seal()).isZero();
        done.countDown();
        otherNode.join();
        assertThat(sealer.seal()).isEqualTo(1);
        assertThat(verification.verify(null).isWhole()).isTrue();
    }

    @Test
    void many_writers_at_once_leave_one_whole_chain() {
        int before = database.fetchCount(AUDIT_SEAL);
        IntStream.range(0, 200)
                .parallel()
                .forEach(i -> trail.record("test.many", "thing", subject, Map.of("i", String.valueOf(i))));
        assertThat(sealer.seal()).isEqualTo(200);
        AuditFinding finding = verification.verify(null);
        assertThat(finding.isWhole()).isTrue();
        assertThat(finding.links()).isEqualTo(before + 200);
    }

    private static void awaits(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private BrokenLink whenTampered(Supplier<Integer> tampering) {
        BrokenLink broken = tampered(tampering, null).broken();
        assertThat(broken).isNotNull();
        return java.util.Objects.requireNonNull(broken);
    }

    /** As the database's superuser, who can switch triggers off; undone at the end. */
    private AuditFinding tampered(Supplier<Integer> tampering, @org.jspecify.annotations.Nullable NotedHead noted) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            database.execute("set local session_replication_role = replica");
            assertThat(tampering.get()).isPositive();
            return verification.verify(noted);
        }));
    }

    private List<Long> sequences() {
        return database.select(AUDIT_SEAL.SEQUENCE)
                .from(AUDIT_SEAL)
                .join(AUDIT_ENTRY)
                .on(AUDIT_ENTRY.ID.eq(AUDIT_SEAL.ENTRY_ID))
                .where(AUDIT_ENTRY.SUBJECT_ID.eq(subject))
                .orderBy(AUDIT_SEAL.SEQUENCE)
                .fetch(AUDIT_SEAL.SEQUENCE);
    }

    private long entryAt(long sequence) {
        return database.select(AUDIT_SEAL.ENTRY_ID)
                .from(AUDIT_SEAL)
                .where(AUDIT_SEAL.SEQUENCE.eq(sequence))
                .fetchSingle()
                .value1();
    }

    private Link chainLink(long sequence) {
        return database.fetchSingle(AUDIT_SEAL, AUDIT_SEAL.SEQUENCE.eq(sequence))
                .map(row -> new Link(
                        row.get(AUDIT_SEAL.SEQUENCE),
                        row.get(AUDIT_SEAL.ENTRY_ID),
                        row.get(AUDIT_SEAL.PREVIOUS_HASH),
                        row.get(AUDIT_SEAL.HASH)));
    }

    private static String printed(AuditFinding finding) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        VerifyAuditCommand.print(finding, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
