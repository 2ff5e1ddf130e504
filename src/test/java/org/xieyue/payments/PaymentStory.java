package org.xieyue.payments;

import static xieyue.schema.Tables.PAYMENT;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.funds.BudgetTerms;
import org.xieyue.funds.FundSource;
import org.xieyue.funds.Reservations;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.members.NationalId;
import org.xieyue.payments.BankTemplate.Field;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;
import org.xieyue.testing.TestBudgets;
import org.xieyue.testing.TestCases;
import org.xieyue.testing.TestPeople;

/** Cases that were approved and whose money is promised; batches of them, and what a bank says. */
@Component
class PaymentStory {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final TestPeople people;
    private final TestBudgets budgets;
    private final TestCases cases;
    private final Payments payments;
    private final Reservations reservations;
    private final PrepareBatch prepare;
    private final SignBatch sign;
    private final ExportBatch export;
    private final PaymentBatches batches;
    private final BankTemplates templates;
    private final PayeeAccounts accounts;
    private final CurrentUser currentUser;
    private final TransactionOperations transactions;
    private final DSLContext sql;

    PaymentStory(
            TestPeople people,
            TestBudgets budgets,
            TestCases cases,
            Payments payments,
            Reservations reservations,
            PrepareBatch prepare,
            SignBatch sign,
            ExportBatch export,
            PaymentBatches batches,
            BankTemplates templates,
            PayeeAccounts accounts,
            CurrentUser currentUser,
            TransactionOperations transactions,
            DSLContext sql) {
        this.people = people;
        this.budgets = budgets;
        this.cases = cases;
        this.payments = payments;
        this.reservations = reservations;
        this.prepare = prepare;
        this.sign = sign;
        this.export = export;
        this.batches = batches;
        this.templates = templates;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.transactions = transactions;
        this.sql = sql;
    }

    record Place(TestPeople.Organisation at, BudgetLineId line) {}

    record Approved(CaseId caseId, Payee payee, String number, Yuan amount) {}

    Place place() {
        TestPeople.Organisation at = people.organisation();
        BudgetTerms terms = new BudgetTerms(2026, "hardship-aid", FundSource.UNION_FUNDS, "生活救助", Yuan.of(10_000_000));
        return new Place(at, budgets.line(at.city(), terms));
    }

    static Payee somebody() {
        int n = COUNTER.incrementAndGet();
        String digits = "340602" + (1950 + n / 252_000 % 50) + "0" + (1 + n / 28_000 % 9)
                + String.format(java.util.Locale.ROOT, "%02d", 1 + n / 1000 % 28)
                + String.format(java.util.Locale.ROOT, "%03d", n % 1000);
        return new Payee("张三" + (char) ('一' + n % 5000), new NationalId(digits + NationalId.checkCharacter(digits)));
    }

    /** A number with a right check digit, new each time. */
    static String card() {
        String digits = "622202" + String.format(java.util.Locale.ROOT, "%012d", COUNTER.incrementAndGet());
        for (int check = 0; check < 10; check++) {
            if (CardNumber.read(digits + check).isPresent()) {
                return digits + check;
            }
        }
        throw new IllegalStateException();
    }

    Answer<AccountState> register(Place place, Payee payee, String holder, String number) {
        return inOne(() -> payments.register(
                payee,
                new Payments.GivenAccount(holder, number, "中国工商银行"),
                place.at().basic()));
    }

    /** Somebody whose account is known, and another one that this person names instead. */
    PayeeAccountId changedAccount(TestPeople.Organisation at, Account by) {
        Payee payee = somebody();
        List.of(card(), card())
                .forEach(number -> people.as(
                        by,
                        () -> inOne(() -> payments.register(
                                        payee, new Payments.GivenAccount(payee.name(), number, "中国工商银行"), at.basic()))
                                .orElseThrow()));
        return accounts.of(accounts.keyOf(payee.nationalId()), AccountState.WAITING)
                .orElseThrow()
                .id();
    }

    <T> T inOne(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(transactions.execute(transaction -> work.get()));
    }

    /** Account known, approved, reserved, due. */
    Approved approved(Place place, Yuan amount) {
        Payee payee = somebody();
        String number = card();
        register(place, payee, payee.name(), number).orElseThrow();
        CaseId id = cases.open(place.at().basic(), place.at().worker().id());
        approve(place, id, payee, amount);
        return new Approved(id, payee, number, amount);
    }

    void approve(Place place, CaseId id, Payee payee, Yuan amount) {
        currentUser.asSystem(() -> inOne(() -> {
            reservations
                    .reserve(id, place.line(), amount, payments.signedTerms(id, amount, payee))
                    .orElseThrow();
            payments.due(id, 1, payee, "hardship-aid", 2026);
            return id;
        }));
    }

    /** Once more. */
    void due(Approved each) {
        currentUser.asSystem(() -> inOne(() -> {
            payments.due(each.caseId(), 1, each.payee(), "hardship-aid", 2026);
            return each;
        }));
    }

    List<Approved> approved(Place place, int many) {
        List<Approved> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            all.add(approved(place, Yuan.of(1_000 + i)));
        }
        return all;
    }

    PaymentBatchId draft(Place place, String template) {
        return people.as(
                place.at().fundOfficer(),
                () -> prepare.draft(place.at().city(), template, UUID.randomUUID())
                        .orElseThrow());
    }

    PaymentBatchId frozen(Place place, String template) {
        PaymentBatchId id = draft(place, template);
        people.as(place.at().fundOfficer(), () -> prepare.freeze(id).orElseThrow());
        return id;
    }

    PaymentBatchId signed(Place place, String template) {
        PaymentBatchId id = frozen(place, template);
        people.as(place.at().approver(), () -> sign.sign(id).orElseThrow());
        people.as(place.at().secondApprover(), () -> sign.sign(id).orElseThrow());
        return id;
    }

    PaymentBatchId exported(Place place, String template) {
        PaymentBatchId id = signed(place, template);
        people.as(place.at().fundOfficer(), () -> export.export(id).orElseThrow());
        return id;
    }

    BatchState state(PaymentBatchId id) {
        return batches.find(id).orElseThrow().state();
    }

    List<BatchItem> items(PaymentBatchId id) {
        return batches.items(id);
    }

    PaymentState stateOf(CaseId id) {
        return PaymentState.valueOf(sql.select(PAYMENT.STATE)
                .from(PAYMENT)
                .where(PAYMENT.CASE_ID.eq(id.value()))
                .orderBy(PAYMENT.DUE_AT.desc())
                .limit(1)
                .fetchSingle()
                .value1());
    }

    /** One row of the bank's answer for each item; {@code result} says what happened to it, or null to leave it out. */
    List<Map<Field, String>> rows(
            PaymentBatchId id, Function<BatchItem, @org.jspecify.annotations.Nullable String> result) {
        BankTemplate template = templates.of(batches.find(id).orElseThrow());
        List<Map<Field, String>> rows = new ArrayList<>();
        for (BatchItem item : items(id)) {
            String said = result.apply(item);
            if (said != null) {
                Map<Field, String> row = new EnumMap<>(Field.class);
                row.put(Field.ITEM, item.key());
                row.put(Field.NUMBER, item.number());
                row.put(Field.AMOUNT, template.write(item.amount()));
                row.put(Field.RESULT, said.isEmpty() ? template.paid() : template.failed());
                row.put(Field.REASON, said);
                rows.add(row);
            }
        }
        return rows;
    }

    byte[] answer(PaymentBatchId id, List<Map<Field, String>> rows) {
        PaymentBatch batch = batches.find(id).orElseThrow();
        BankTemplate template = templates.of(batch);
        Yuan total = rows.stream()
                .map(row -> template.read(row.getOrDefault(Field.AMOUNT, "0")).orElseThrow())
                .reduce(Yuan.ZERO, Yuan::plus);
        return BankFile.write(template, template.answer(), batch.number(), rows, total)
                .orElseThrow();
    }

    /** Everything was paid. */
    byte[] allPaid(PaymentBatchId id) {
        return answer(id, rows(id, item -> ""));
    }
}
