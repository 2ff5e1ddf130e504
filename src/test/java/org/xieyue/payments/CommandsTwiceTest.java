package org.xieyue.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static xieyue.schema.Tables.LEDGER_TRANSFER;
import static xieyue.schema.Tables.PAYMENT_BATCH_ITEM;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.funds.BudgetBoard;
import org.xieyue.funds.BudgetChangeBoard;
import org.xieyue.funds.BudgetChangeId;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.funds.BudgetTerms;
import org.xieyue.funds.DecideBudgetChange;
import org.xieyue.funds.FundSource;
import org.xieyue.funds.OpenBudgetLine;
import org.xieyue.funds.ProposeBudgetChange;
import org.xieyue.funds.Reservations;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.payments.PaymentStory.Approved;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;
import org.xieyue.testing.TestCases;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** Every command comes one to five times, in any order, at once: it has one effect, or none when it came too early. */
@XieyueTest
class CommandsTwiceTest {

    private static final int ROUNDS = Integer.getInteger("payments.rounds", 8);

    /** {@code -Dpayments.seed=…} for other orders. */
    private static final long SEED = Long.getLong("payments.seed", 0);

    @Autowired
    PaymentStory story;

    @Autowired
    PrepareBatch prepare;

    @Autowired
    SignBatch sign;

    @Autowired
    ExportBatch export;

    @Autowired
    ConfirmBatch confirm;

    @Autowired
    ReconcileBatch reconcile;

    @Autowired
    LookAtAccount look;

    @Autowired
    TellCases tell;

    @Autowired
    Payments payments;

    @Autowired
    PaymentBatches batches;

    @Autowired
    PayeeAccounts accounts;

    @Autowired
    OpenBudgetLine openLine;

    @Autowired
    ProposeBudgetChange propose;

    @Autowired
    DecideBudgetChange decide;

    @Autowired
    BudgetChangeBoard changes;

    @Autowired
    Reservations reservations;

    @Autowired
    TestCases cases;

    @Autowired
    DSLContext sql;

    @Autowired
    BudgetBoard budget;

    @Autowired
    TestPeople people;

    @Test
    void however_often_and_in_whatever_order_each_item_is_paid_once() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Random chance = new Random(SEED + round);
            Round payments = new Round(story.place(), chance);
            deliver(payments.commands(), chance);
            payments.assertPaidOnce("round " + (SEED + round));
        }
    }

    @Test
    void however_often_and_in_whatever_order_each_change_of_a_budget_counts_once() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Random chance = new Random(SEED + round);
            BudgetRound budgets = new BudgetRound(people.organisation());
            deliver(budgets.commands(), chance);
            budgets.assertOnce("round " + (SEED + round));
        }
    }

    /** Each one to five times, shuffled and at once; then in order, as a client that goes on asking. */
    private static void deliver(List<Callable<Object>> commands, Random chance) throws Exception {
        List<Callable<Object>> shuffled = new ArrayList<>();
        commands.forEach(each -> shuffled.addAll(Collections.nCopies(1 + chance.nextInt(5), each)));
        Collections.shuffle(shuffled, chance);
        try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
            for (Future<Object> each : pool.invokeAll(shuffled)) {
                each.get();
            }
        }
        for (Callable<Object> each : commands) {
            each.call();
        }
    }

    /** Two batches of one union, one of which may be given up; an account looked at, one item left out, one failing. */
    private final class Round {

        final PaymentStory.Place place;
        final List<Approved> approved;
        final UUID first = UUID.randomUUID();
        final UUID second = UUID.randomUUID();
        final PayeeAccountId looked;
        final PayeeAccountId rejected;
        final int failing;

        Round(PaymentStory.Place place, Random chance) {
            this.place = place;
            this.approved = story.approved(place, 4);
            this.looked = story.changedAccount(place.at(), place.at().worker());
            this.rejected = story.changedAccount(place.at(), place.at().worker());
            this.failing = chance.nextInt(4);
        }

        List<Callable<Object>> commands() {
            Account keeper = place.at().fundOfficer();
            List<Callable<Object>> all = new ArrayList<>();
            approved.forEach(each -> all.add(() -> {
                story.due(each);
                return each;
            }));
            all.add(() -> people.as(keeper, () -> look.confirm(looked)));
            all.add(() -> people.as(keeper, () -> look.reject(rejected, "与本人核实，未变更")));
            all.addAll(batch(first, keeper, true));
            all.add(() -> story.inOne(() -> payments.again(approved.get(failing).caseId())));
            all.addAll(batch(second, keeper, false));
            all.add(tell::run);
            return all;
        }

        private List<Callable<Object>> batch(UUID command, Account keeper, boolean faulty) {
            List<Callable<Object>> all = new ArrayList<>();
            all.add(() -> people.as(keeper, () -> prepare.draft(place.at().city(), "csv-utf8", command)));
            if (faulty) {
                all.add(() -> of(command, id -> leaveOutThird(keeper, id)));
            }
            all.add(() -> of(command, id -> people.as(keeper, () -> prepare.freeze(id))));
            all.add(() -> of(command, id -> people.as(place.at().approver(), () -> sign.sign(id))));
            all.add(() -> of(command, id -> people.as(place.at().secondApprover(), () -> sign.sign(id))));
            all.add(() -> of(command, id -> people.as(keeper, () -> export.export(id))));
            all.add(() -> of(command, id -> people.as(keeper, () -> confirm.confirm(id, answer(id, faulty)))));
            all.add(() -> of(command, id -> people.as(keeper, () -> reconcile.reconcile(id))));
            all.add(() -> of(command, id -> people.as(keeper, () -> prepare.discard(id))));
            return all;
        }

        private Object leaveOutThird(Account keeper, PaymentBatchId id) {
            return story.items(id).stream()
                    .filter(item -> item.caseId().equals(approved.get(2).caseId()))
                    .findFirst()
                    .map(item -> people.as(keeper, () -> (Object) prepare.leaveOut(id, item.payment())))
                    .orElse("not in it");
        }

        private byte[] answer(PaymentBatchId id, boolean faulty) {
            return story.answer(
                    id,
                    story.rows(
                            id,
                            item -> faulty
                                            && item.caseId()
                                                    .equals(approved.get(failing)
                                                            .caseId())
                                    ? "户名不符"
                                    : ""));
        }

        private Object of(UUID command, Function<PaymentBatchId, Object> step) {
            return batches.draftedBy(command)
                    .map(batch -> step.apply(batch.id()))
                    .orElse("nothing drafted yet");
        }

        /** Whatever was given up meanwhile or came back is paid by one more batch. */
        void assertPaidOnce(String round) {
            approved.forEach(each -> story.inOne(() -> payments.again(each.caseId())));
            boolean left = approved.stream().anyMatch(each -> story.stateOf(each.caseId()) == PaymentState.DUE);
            if (left) {
                PaymentBatchId last = story.exported(place, "fixed-gb18030");
                people.as(
                        place.at().fundOfficer(),
                        () -> confirm.confirm(last, story.allPaid(last)).orElseThrow());
            }
            assertThat(people.as(place.at().auditor(), () -> budget.line(place.line())))
                    .as(round)
                    .extracting(BudgetBoard.Row::paid, BudgetBoard.Row::reserved)
                    .containsExactly(Yuan.of(4_006), Yuan.ZERO);
            for (Approved each : approved) {
                assertThat(sql.fetchCount(
                                PAYMENT_BATCH_ITEM,
                                PAYMENT_BATCH_ITEM.CASE_ID.eq(each.caseId().value()),
                                PAYMENT_BATCH_ITEM.OUTCOME.eq("PAID")))
                        .as(round)
                        .isOne();
                assertThat(sql.fetchCount(
                                LEDGER_TRANSFER,
                                LEDGER_TRANSFER.CASE_ID.eq(each.caseId().value()),
                                LEDGER_TRANSFER.KIND.eq("PAID")))
                        .as(round)
                        .isOne();
            }
            assertThat(accounts.find(looked).orElseThrow().state()).isEqualTo(AccountState.PAYABLE);
            assertThat(accounts.find(rejected).orElseThrow().state()).isEqualTo(AccountState.REJECTED);
        }
    }

    /** Three lines opened, one limit changed, money moved, promised and given back. */
    private final class BudgetRound {

        final TestPeople.Organisation at;
        final Account keeper;
        final Account second;
        final List<UUID> opened = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        final UUID raised = UUID.randomUUID();
        final UUID moved = UUID.randomUUID();
        final UUID withdrawn = UUID.randomUUID();
        final CaseId kept;
        final CaseId released;

        BudgetRound(TestPeople.Organisation at) {
            this.at = at;
            this.keeper = at.fundOfficer();
            this.second = people.person("傅资", Role.FUND_OFFICER, at.city());
            this.kept = cases.open(at.basic(), at.worker().id());
            this.released = cases.open(at.basic(), at.worker().id());
        }

        List<Callable<Object>> commands() {
            List<Callable<Object>> all = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                int which = i;
                all.add(() -> people.as(keeper, () -> openLine.open(at.city(), terms(which), opened.get(which))));
                all.add(() -> confirmed(which, "", keeper));
                all.add(() -> confirmed(which, "", second));
            }
            all.add(() -> on(
                    0,
                    line -> isConfirmed(line)
                            ? people.as(keeper, () -> propose.limit(line, Yuan.of(2_000), "增加", raised))
                            : "not confirmed yet"));
            all.add(() -> confirmed(0, "增加", second));
            all.add(() -> on(
                    1,
                    line -> on(
                            2,
                            target -> isConfirmed(target)
                                    ? people.as(
                                            keeper, () -> propose.reallocate(line, target, Yuan.of(300), "调剂", moved))
                                    : "not confirmed yet")));
            all.add(() -> confirmed(1, "调剂", second));
            all.add(() -> on(2, line -> people.as(keeper, () -> propose.limit(line, Yuan.of(5_000), "撤回", withdrawn))));
            all.add(() -> changed(2, "撤回", keeper, decide::withdraw));
            all.add(() -> on(1, line -> reserve(kept, line)));
            all.add(() -> on(1, line -> reserve(released, line)));
            all.add(() -> story.inOne(() -> {
                reservations.release(released, "不予帮扶");
                return released;
            }));
            return all;
        }

        private BudgetTerms terms(int which) {
            return new BudgetTerms(2026, "hardship-aid", FundSource.UNION_FUNDS, "科目" + which, Yuan.of(1_000));
        }

        private Object reserve(CaseId id, BudgetLineId line) {
            return story.inOne(() -> reservations.reserve(id, line, Yuan.of(50), "hash"));
        }

        private Object on(int which, Function<BudgetLineId, Object> step) {
            return people.as(keeper, () -> budget.lines(2026)).stream()
                    .filter(row -> row.name().equals("科目" + which))
                    .findFirst()
                    .map(row -> step.apply(row.id()))
                    .orElse("not opened yet");
        }

        private boolean isConfirmed(BudgetLineId line) {
            return people.as(keeper, () -> budget.line(line)).limit().isPositive();
        }

        private Object confirmed(int which, String reason, Account by) {
            return changed(which, reason, by, decide::confirm);
        }

        private Object changed(int which, String reason, Account by, Function<BudgetChangeId, Object> step) {
            return on(
                    which,
                    line -> people.as(
                            by,
                            () -> changes.open().stream()
                                    .filter(change -> change.line().equals(line)
                                            && change.reason().equals(reason))
                                    .findFirst()
                                    .map(change -> step.apply(change.id()))
                                    .orElse("not proposed yet")));
        }

        void assertOnce(String round) {
            assertThat(people.as(at.auditor(), () -> budget.lines(2026)))
                    .as(round)
                    .extracting(BudgetBoard.Row::name, BudgetBoard.Row::limit, BudgetBoard.Row::reserved)
                    .containsExactlyInAnyOrder(
                            tuple("科目0", Yuan.of(2_000), Yuan.ZERO),
                            tuple("科目1", Yuan.of(700), Yuan.of(50)),
                            tuple("科目2", Yuan.of(1_300), Yuan.ZERO));
            assertThat(people.as(at.auditor(), () -> changes.open())).as(round).isEmpty();
        }
    }
}
