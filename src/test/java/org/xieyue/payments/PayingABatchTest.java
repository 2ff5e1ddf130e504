package org.xieyue.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static xieyue.schema.Tables.LEDGER_POSTING;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.cases.CaseDossiers;
import org.xieyue.funds.BudgetBoard;
import org.xieyue.payments.BankTemplate.Field;
import org.xieyue.payments.PaymentStory.Approved;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Yuan;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** From draft to the bank's answer: what was approved is paid once, and nothing else. */
@XieyueTest
class PayingABatchTest {

    private static final String CSV = "csv-utf8";
    private static final String FIXED = "fixed-gb18030";

    @Autowired
    PaymentStory story;

    @Autowired
    PrepareBatch prepare;

    @Autowired
    ExportBatch export;

    @Autowired
    ConfirmBatch confirm;

    @Autowired
    ReconcileBatch reconcile;

    @Autowired
    PaymentBoard board;

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

    PaymentStory.Place place;
    List<Approved> approved;

    @BeforeEach
    void threeCases() {
        place = story.place();
        approved = story.approved(place, 3);
    }

    private ExportBatch.BankTransferFile export(PaymentBatchId id) {
        return people.as(place.at().fundOfficer(), () -> export.export(id).orElseThrow());
    }

    private Answer<ConfirmBatch.Booked> confirm(PaymentBatchId id, byte[] answer) {
        return people.as(place.at().fundOfficer(), () -> confirm.confirm(id, answer));
    }

    private static List<String> codes(Answer<?> answer) {
        return answer.reasons().stream().map(Refusal::code).toList();
    }

    private BudgetBoard.Row line() {
        return people.as(place.at().auditor(), () -> budget.line(place.line()));
    }

    private Yuan posted(CaseId id, String account) {
        return new Yuan(
                sql.select(DSL.coalesce(DSL.sum(LEDGER_POSTING.AMOUNT_FEN).cast(Long.class), 0L))
                        .from(LEDGER_POSTING)
                        .where(LEDGER_POSTING.CASE_ID.eq(id.value()), LEDGER_POSTING.ACCOUNT.eq(account))
                        .fetchSingle()
                        .value1());
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, FIXED})
    void all_three_are_paid_posted_and_reconciled_and_their_cases_are_told(String template) {
        PaymentBatchId id = story.exported(place, template);
        assertThat(confirm(id, story.allPaid(id))).isEqualTo(Answer.done(new ConfirmBatch.Booked(3, 0, 0)));
        assertThat(line().paid()).isEqualTo(Yuan.of(3_003));
        assertThat(line().reserved()).isEqualTo(Yuan.ZERO);
        people.as(place.at().fundOfficer(), () -> reconcile.reconcile(id).orElseThrow());
        assertThat(story.state(id)).isEqualTo(BatchState.RECONCILED);
        tell.run();
        tell.run();
        for (Approved each : approved) {
            assertThat(story.stateOf(each.caseId())).isEqualTo(PaymentState.PAID);
            assertThat(posted(each.caseId(), "PAID")).isEqualTo(each.amount());
            assertThat(posted(each.caseId(), "RESERVED")).isEqualTo(Yuan.ZERO);
            assertThat(people.as(place.at().officer(), () -> dossiers.timeline(each.caseId())))
                    .filteredOn(row -> row.what().equals("payments.paid"))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, FIXED})
    void the_file_is_the_same_to_the_byte_whenever_it_is_taken_and_states_its_totals(String template) {
        PaymentBatchId id = story.signed(place, template);
        ExportBatch.BankTransferFile first = export(id);
        confirm(id, story.allPaid(id)).orElseThrow();
        ExportBatch.BankTransferFile again = export(id);
        assertThat(again.content()).isEqualTo(first.content());
        assertThat(again.hash()).isEqualTo(first.hash());
        String text =
                new String(first.content(), template.equals(CSV) ? StandardCharsets.UTF_8 : Charset.forName("GB18030"));
        assertThat(text).contains(template.equals(CSV) ? ",3,3003.00\r\n" : "00000003000000000300300\r\n");
        approved.forEach(
                each -> assertThat(text).contains(each.number(), each.payee().name()));
        assertThat(people.as(place.at().auditor(), () -> board.batch(id)).fileHash())
                .isEqualTo(first.hash());
    }

    @Test
    void what_failed_comes_back_with_its_reason_and_is_paid_again_once() {
        PaymentBatchId id = story.exported(place, FIXED);
        CaseId failing = approved.get(1).caseId();
        byte[] answer = story.answer(id, story.rows(id, item -> item.caseId().equals(failing) ? "账号户名不符" : ""));
        assertThat(confirm(id, answer)).isEqualTo(Answer.done(new ConfirmBatch.Booked(2, 1, 0)));
        assertThat(posted(failing, "PAID")).isEqualTo(Yuan.ZERO);
        assertThat(posted(failing, "RESERVED"))
                .as("still promised")
                .isEqualTo(approved.get(1).amount());
        assertThat(people.as(place.at().auditor(), () -> board.queue()))
                .extracting(PaymentBoard.Row::caseId, PaymentBoard.Row::state, PaymentBoard.Row::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(failing, PaymentState.FAILED, "账号户名不符"));
        assertThat(codes(people.as(
                        place.at().fundOfficer(),
                        () -> prepare.draft(place.at().city(), FIXED, java.util.UUID.randomUUID()))))
                .as("not by itself")
                .containsExactly("payments.nothing-due");
        assertThat(story.inOne(() -> payments.again(failing)).isDone()).isTrue();
        PaymentBatchId second = story.exported(place, CSV);
        assertThat(story.items(second)).extracting(BatchItem::caseId).containsExactly(failing);
        confirm(second, story.answer(second, story.rows(second, item -> "账户已销户")))
                .orElseThrow();
        assertThat(codes(story.inOne(() -> payments.again(failing)))).containsExactly("payments.paid-again-once");
    }

    @Test
    void what_the_bank_does_not_speak_of_waits_and_is_not_paid_again_by_itself() {
        PaymentBatchId id = story.exported(place, CSV);
        CaseId unsaid = approved.get(2).caseId();
        byte[] answer = story.answer(id, story.rows(id, item -> item.caseId().equals(unsaid) ? null : ""));
        assertThat(confirm(id, answer)).isEqualTo(Answer.done(new ConfirmBatch.Booked(2, 0, 1)));
        assertThat(story.stateOf(unsaid)).isEqualTo(PaymentState.UNMATCHED);
        assertThat(posted(unsaid, "RESERVED")).isEqualTo(approved.get(2).amount());
    }

    @Test
    void rows_in_another_order_are_matched_by_their_keys() {
        PaymentBatchId id = story.exported(place, FIXED);
        List<Map<Field, String>> rows = new ArrayList<>(story.rows(id, item -> ""));
        Collections.reverse(rows);
        assertThat(confirm(id, story.answer(id, rows))).isEqualTo(Answer.done(new ConfirmBatch.Booked(3, 0, 0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, FIXED})
    void a_file_with_any_flaw_is_refused_with_its_row_and_books_nothing(String template) {
        PaymentBatchId id = story.exported(place, template);
        PaymentBatchId other = another(template);
        byte[] right = story.allPaid(id);
        Charset charset = template.equals(CSV) ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
        String text = new String(right, charset);
        assertRefused(id, story.allPaid(other), "payments.return.other-batch");
        assertRefused(id, new byte[0], "payments.return.empty");
        assertRefused(id, new byte[] {'H', (byte) 0xFF, (byte) 0xFF, '\n'}, "payments.return.charset");
        assertRefused(id, text.substring(0, text.length() - 30).getBytes(charset), "payments.return.columns");
        String lastLine = text.substring(text.lastIndexOf("\r\n", text.length() - 3) + 2);
        String truncated = text.substring(0, text.length() - lastLine.length());
        assertRefused(
                id,
                truncated.getBytes(charset),
                template.equals(CSV) ? "payments.return.count" : "payments.return.columns");
        assertRefused(id, altered(id, rows -> rows.add(rows.getFirst())), "payments.return.duplicate");
        assertRefused(
                id, altered(id, rows -> rows.getFirst().put(Field.ITEM, "00000099")), "payments.return.unknown-item");
        assertRefused(
                id,
                altered(id, rows -> rows.get(1).put(Field.NUMBER, PaymentStory.card())),
                "payments.return.other-account");
        assertRefused(
                id,
                altered(id, rows -> rows.get(1).put(Field.AMOUNT, template.equals(CSV) ? "1.00" : "100")),
                "payments.return.other-amount");
        assertRefused(id, altered(id, rows -> rows.get(2).put(Field.RESULT, "?")), "payments.return.result");
        assertRefused(
                id,
                text.replaceFirst(
                                template.equals(CSV) ? ",3,3003.00" : "00000003000000000300300",
                                template.equals(CSV) ? ",3,3004.00" : "00000003000000000300400")
                        .getBytes(charset),
                "payments.return.total");
        assertRefused(
                id,
                text.replaceFirst(
                                template.equals(CSV) ? ",3,3003.00" : "00000003000000000300300",
                                template.equals(CSV) ? ",4,3003.00" : "00000004000000000300300")
                        .getBytes(charset),
                "payments.return.count");
        assertThat(confirm(id, right))
                .as("the right one still is")
                .isEqualTo(Answer.done(new ConfirmBatch.Booked(3, 0, 0)));
    }

    @Test
    void a_byte_order_mark_is_no_flaw_but_another_encoding_or_the_other_format_is() {
        PaymentBatchId csv = story.exported(place, CSV);
        String answer = new String(
                story.answer(csv, story.rows(csv, item -> item.position() == 2 ? "账户户名不符" : "")),
                StandardCharsets.UTF_8);
        assertRefused(csv, answer.getBytes(Charset.forName("GBK")), "payments.return.charset");
        assertRefused(csv, answer.getBytes(StandardCharsets.UTF_16), "payments.return.charset");
        assertRefused(csv, story.allPaid(another(FIXED)), "payments.return.titles");
        assertRefused(
                csv,
                answer.replace("1001.00", "1E999999999").getBytes(StandardCharsets.UTF_8),
                "payments.return.amount");
        assertRefused(
                csv, answer.replace("1001.00", "-1001.00").getBytes(StandardCharsets.UTF_8), "payments.return.amount");
        assertRefused(csv, answer.replaceFirst("ZF", "\"ZF").getBytes(StandardCharsets.UTF_8), "payments.return.empty");
        assertThat(confirm(csv, ("\uFEFF" + answer).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Answer.done(new ConfirmBatch.Booked(2, 1, 0)));
    }

    /** Count and sum stand in its first line, and the last field of all is a text of any length. */
    @Test
    void a_file_of_values_that_is_cut_within_its_last_reason_is_refused() {
        PaymentBatchId csv = story.exported(place, CSV);
        String answer = new String(story.answer(csv, story.rows(csv, item -> "账户户名不符")), StandardCharsets.UTF_8);
        for (int lost : List.of(1, 2, 4)) {
            assertRefused(
                    csv,
                    answer.substring(0, answer.length() - lost).getBytes(StandardCharsets.UTF_8),
                    "payments.return.cut");
        }
        assertThat(confirm(csv, answer.getBytes(StandardCharsets.UTF_8)).isDone())
                .isTrue();
    }

    @Test
    void a_file_of_fixed_width_in_another_encoding_is_refused() {
        PaymentBatchId fixed = story.exported(place, FIXED);
        byte[] answer = story.answer(fixed, story.rows(fixed, item -> item.position() == 2 ? "账户户名不符" : ""));
        String text = new String(answer, Charset.forName("GB18030"));
        assertRefused(fixed, text.getBytes(StandardCharsets.UTF_8), "payments.return.columns");
        assertRefused(fixed, ("\uFEFF" + text).getBytes(Charset.forName("GB18030")), "payments.return.columns");
        assertRefused(fixed, story.allPaid(another(CSV)), "payments.return.columns");
        confirm(fixed, answer).orElseThrow();
    }

    private PaymentBatchId another(String template) {
        PaymentStory.Place elsewhere = story.place();
        story.approved(elsewhere, 3);
        return story.exported(elsewhere, template);
    }

    private byte[] altered(PaymentBatchId id, Consumer<List<Map<Field, String>>> change) {
        List<Map<Field, String>> rows = new ArrayList<>(story.rows(id, item -> ""));
        change.accept(rows);
        return story.answer(id, rows);
    }

    private void assertRefused(PaymentBatchId id, byte[] answer, String code) {
        assertThat(codes(confirm(id, answer))).as(code).contains(code);
        assertThat(story.state(id)).isEqualTo(BatchState.EXPORTED);
        assertThat(line().paid()).isEqualTo(Yuan.ZERO);
        assertThat(story.items(id))
                .allSatisfy(item -> assertThat(item.outcome()).isNull());
    }

    @Test
    void a_second_answer_of_the_bank_is_refused_and_the_same_one_books_nothing_more() {
        PaymentBatchId id = story.exported(place, CSV);
        byte[] paid = story.allPaid(id);
        byte[] failed = story.answer(id, story.rows(id, item -> "账户冻结"));
        confirm(id, paid).orElseThrow();
        assertThat(confirm(id, paid)).isEqualTo(Answer.done(new ConfirmBatch.Booked(3, 0, 0)));
        assertThat(codes(confirm(id, failed))).containsExactly("payments.already-confirmed");
        assertThat(line().paid()).isEqualTo(Yuan.of(3_003));
    }

    @Test
    void nothing_is_exported_before_two_have_signed_and_nothing_confirmed_before_it_was_exported() {
        PaymentBatchId id = story.frozen(place, CSV);
        Function<PaymentBatchId, Answer<?>> exporting =
                batch -> people.as(place.at().fundOfficer(), () -> export.export(batch));
        assertThat(codes(exporting.apply(id))).containsExactly("payments.state.FROZEN");
        assertThat(codes(confirm(id, story.allPaid(id)))).containsExactly("payments.state.FROZEN");
        assertThat(codes(people.as(place.at().fundOfficer(), () -> reconcile.reconcile(id))))
                .containsExactly("payments.state.FROZEN");
    }

    @Test
    void a_discarded_batch_leaves_everything_due_and_an_exported_one_is_not_discarded() {
        PaymentBatchId id = story.signed(place, CSV);
        people.as(place.at().fundOfficer(), () -> prepare.discard(id).orElseThrow());
        assertThat(approved)
                .allSatisfy(each -> assertThat(story.stateOf(each.caseId())).isEqualTo(PaymentState.DUE));
        PaymentBatchId next = story.exported(place, CSV);
        assertThat(codes(people.as(place.at().fundOfficer(), () -> prepare.discard(next))))
                .containsExactly("payments.state.EXPORTED");
    }

    @Test
    void one_item_can_be_left_out_of_a_draft() {
        PaymentBatchId id = story.draft(place, CSV);
        CaseId out = story.items(id).get(1).caseId();
        PaymentId second = story.items(id).get(1).payment();
        for (int i = 0; i < 2; i++) {
            people.as(
                    place.at().fundOfficer(), () -> prepare.leaveOut(id, second).orElseThrow());
        }
        assertThat(story.items(id)).extracting(BatchItem::position).containsExactly(1, 2);
        assertThat(story.items(id)).extracting(BatchItem::caseId).doesNotContain(out);
        assertThat(story.stateOf(out)).isEqualTo(PaymentState.DUE);
    }
}
