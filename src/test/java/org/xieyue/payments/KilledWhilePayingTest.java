package org.xieyue.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static xieyue.schema.Tables.AUDIT_ENTRY;
import static xieyue.schema.Tables.LEDGER_POSTING;
import static xieyue.schema.Tables.PAYMENT_BATCH_ITEM;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.xieyue.cases.CaseDossiers;
import org.xieyue.funds.BudgetBoard;
import org.xieyue.payments.PaymentCommand.Step;
import org.xieyue.payments.PaymentStory.Approved;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/**
 * An application is killed with {@code kill -9} with batches in every state: some commands are done but nobody heard of it,
 * one of each kind is half-way, before its commit. Another application goes on from the same data, and the clients, who had no
 * answer, send everything once more.
 */
@XieyueTest
@Tag("slow")
class KilledWhilePayingTest {

    private static final Yuan EACH_PLACE = Yuan.of(3_003);

    @Autowired
    ApplicationContext here;

    @Autowired
    JdbcConnectionDetails address;

    @Autowired
    PaymentStory story;

    @Autowired
    PaymentBatches batches;

    @Autowired
    Payments payments;

    @Autowired
    TellCases tell;

    @Autowired
    BudgetBoard budget;

    @Autowired
    CaseDossiers dossiers;

    @Autowired
    TestPeople people;

    @Autowired
    DSLContext sql;

    /** Three approved cases and the client that pays them; {@code batch} is null until it knows of one. */
    private final class Client {

        final PaymentStory.Place place = story.place();
        final List<Approved> approved = story.approved(place, 3);
        final UUID command = UUID.randomUUID();

        PaymentCommand command(Step step) {
            var person = switch (step) {
                case SIGN_FIRST -> place.at().approver();
                case SIGN_SECOND -> place.at().secondApprover();
                default -> place.at().fundOfficer();
            };
            UUID batch = step == Step.DRAFT
                    ? PaymentCommand.NONE
                    : batches.draftedBy(command).orElseThrow().id().value();
            return new PaymentCommand(
                    step, person.id().value(), place.at().city().value(), command, batch);
        }

        Client before(Step step) {
            for (Step each : Step.values()) {
                if (each == step) {
                    break;
                }
                assertThat(command(each).send(here).isDone()).isTrue();
            }
            return this;
        }

        /** Who has no answer asks again, from the first command on. */
        void everythingAgain() {
            for (Step step : Step.values()) {
                command(step).send(here);
            }
        }

        Object known() {
            return batches.draftedBy(command)
                    .map(batch -> List.of(
                            batch.state(),
                            batches.signatures(batch.id(), String.valueOf(batch.frozenHash()))
                                    .size(),
                            batches.items(batch.id()).stream()
                                    .map(item -> String.valueOf(item.outcome()))
                                    .toList(),
                            sql.fetchCount(
                                    AUDIT_ENTRY,
                                    AUDIT_ENTRY.SUBJECT_ID.eq(batch.id().toString()))))
                    .orElse(List.of());
        }
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void every_item_is_paid_once_and_all_totals_are_right(@TempDir Path data) throws Exception {
        Map<Step, Client> unheard = new EnumMap<>(Step.class);
        Map<Step, Client> halfWay = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            unheard.put(step, new Client().before(step));
            halfWay.put(step, new Client().before(step));
        }
        Map<Step, Object> before = new EnumMap<>(Step.class);
        halfWay.forEach((step, client) -> before.put(step, client.known()));

        killed(data, unheard, halfWay);

        halfWay.forEach((step, client) ->
                assertThat(client.known()).as("nothing of %s is seen", step).isEqualTo(before.get(step)));
        List<Client> all = new ArrayList<>(unheard.values());
        all.addAll(halfWay.values());
        all.forEach(Client::everythingAgain);
        for (Client client : all) {
            PaymentBatch batch = batches.draftedBy(client.command).orElseThrow();
            assertThat(batch.state()).isEqualTo(BatchState.RECONCILED);
            assertThat(batches.items(batch.id()))
                    .extracting(BatchItem::outcome)
                    .containsExactly(PaymentState.PAID, PaymentState.FAILED, PaymentState.UNMATCHED);
            assertBooked(client, Yuan.of(1_000), Yuan.of(2_003));
            restIsPaid(client);
            assertBooked(client, EACH_PLACE, Yuan.ZERO);
            client.approved.forEach(this::assertPaidOnce);
        }
        eachCaseIsToldOnce(all);
    }

    private void assertBooked(Client client, Yuan paid, Yuan reserved) {
        assertThat(people.as(client.place.at().auditor(), () -> budget.line(client.place.line())))
                .extracting(BudgetBoard.Row::paid, BudgetBoard.Row::reserved)
                .containsExactly(paid, reserved);
    }

    /** What failed and what was not spoken of goes into another batch, which the bank pays whole. */
    private void restIsPaid(Client client) {
        for (Approved each : client.approved.subList(1, 3)) {
            story.inOne(() -> payments.again(each.caseId()).orElseThrow());
        }
        PaymentBatchId second = story.exported(client.place, "csv-utf8");
        people.as(
                client.place.at().fundOfficer(),
                () -> here.getBean(ConfirmBatch.class)
                        .confirm(second, story.allPaid(second))
                        .orElseThrow());
        people.as(
                client.place.at().fundOfficer(),
                () -> here.getBean(ReconcileBatch.class).reconcile(second).orElseThrow());
    }

    private void assertPaidOnce(Approved each) {
        assertThat(sql.fetchCount(
                        PAYMENT_BATCH_ITEM,
                        PAYMENT_BATCH_ITEM.CASE_ID.eq(each.caseId().value()),
                        PAYMENT_BATCH_ITEM.OUTCOME.eq("PAID")))
                .isOne();
        assertThat(sql.select(DSL.sum(LEDGER_POSTING.AMOUNT_FEN).cast(Long.class))
                        .from(LEDGER_POSTING)
                        .where(LEDGER_POSTING.CASE_ID.eq(each.caseId().value()), LEDGER_POSTING.ACCOUNT.eq("PAID"))
                        .fetchSingle()
                        .value1())
                .isEqualTo(each.amount().fen());
    }

    private void eachCaseIsToldOnce(List<Client> all) {
        int told = tell.run();
        while (told > 0) {
            told = tell.run();
        }
        for (Client client : all) {
            for (Approved each : client.approved) {
                assertThat(toldPaid(client, each.caseId())).isOne();
            }
        }
    }

    private long toldPaid(Client client, CaseId id) {
        return people.as(client.place.at().officer(), () -> dossiers.timeline(id)).stream()
                .filter(row -> row.what().equals("payments.paid"))
                .count();
    }

    /** Half-way: the audit, to which each command speaks last, takes no entry just now. */
    private void killed(Path data, Map<Step, Client> unheard, Map<Step, Client> halfWay) throws Exception {
        Process application = start(data);
        try (BufferedReader output = application.inputReader(StandardCharsets.UTF_8);
                PrintWriter input = new PrintWriter(application.outputWriter(StandardCharsets.UTF_8), true);
                Connection other = connect();
                Statement statement = other.createStatement()) {
            await(output, "READY", 1);
            unheard.forEach((step, client) -> input.println(client.command(step).line()));
            await(output, "ANSWERED", unheard.size());
            other.setAutoCommit(false);
            statement.execute("lock table audit_entry in share mode");
            halfWay.forEach((step, client) -> input.println(client.command(step).line()));
            while (waiting(statement) < halfWay.size()) {
                assertThat(application.waitFor(20, TimeUnit.MILLISECONDS))
                        .as("ended by itself")
                        .isFalse();
            }
            // by its handle: what it has said before stays readable
            application.toHandle().destroyForcibly();
            application.waitFor();
            other.rollback();
        } finally {
            application.destroyForcibly();
        }
    }

    private Connection connect() throws Exception {
        return DriverManager.getConnection(address.getJdbcUrl(), address.getUsername(), address.getPassword());
    }

    private static int waiting(Statement statement) throws Exception {
        try (ResultSet found = statement.executeQuery("""
                select count(distinct pid) from pg_locks
                 where not granted and relation = 'audit_entry'::regclass""")) {
            found.next();
            return found.getInt(1);
        }
    }

    private static void await(BufferedReader output, String word, int times) throws IOException {
        List<String> said = new ArrayList<>();
        int heard = 0;
        while (heard < times) {
            String line = output.readLine();
            assertThat(line).as("ended early: %s", said).isNotNull();
            said.add(line);
            if (line.startsWith(word)) {
                assertThat(line).doesNotContain("Refusal");
                heard++;
            }
        }
    }

    private Process start(Path data) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PaymentsUnderWay.class.getName(),
                        data.toString())
                .redirectErrorStream(true);
        builder.environment().put("SPRING_DATASOURCE_URL", address.getJdbcUrl());
        builder.environment().put("SPRING_DATASOURCE_USERNAME", address.getUsername());
        builder.environment().put("SPRING_DATASOURCE_PASSWORD", address.getPassword());
        return builder.start();
    }
}
