package org.xieyue.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.funds.BudgetBoard;
import org.xieyue.identity.Account;
import org.xieyue.shared.Yuan;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** Every command comes one to five times, in any order, at once: it has one effect, or none when it came too early. */
@XieyueTest
class CommandsTwiceTest {

    private static final int ROUNDS = 12;

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
    BudgetBoard budget;

    @Autowired
    TestPeople people;

    @Test
    void however_often_and_in_whatever_order_each_item_is_paid_once() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Random chance = new Random(round);
            PaymentStory.Place place = story.place();
            story.approved(place, 3);
            UUID command = UUID.randomUUID();
            PaymentBatchId id = people.as(
                    place.at().fundOfficer(),
                    () -> prepare.draft(place.at().city(), "csv-utf8", command).orElseThrow());
            byte[] paid = story.allPaid(id);
            List<Callable<Object>> commands = commands(place, id, command, paid, chance);
            // shuffled and at once; then in order, as a client that goes on asking
            try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
                List<Callable<Object>> shuffled = new ArrayList<>(commands);
                Collections.shuffle(shuffled, chance);
                for (Future<Object> each : pool.invokeAll(shuffled)) {
                    each.get();
                }
            }
            for (Callable<Object> each : commands) {
                each.call();
            }
            assertThat(story.state(id)).as("round " + round).isEqualTo(BatchState.RECONCILED);
            assertThat(people.as(place.at().auditor(), () -> budget.line(place.line())))
                    .extracting(BudgetBoard.Row::paid, BudgetBoard.Row::reserved)
                    .containsExactly(Yuan.of(3_003), Yuan.ZERO);
        }
    }

    private List<Callable<Object>> commands(
            PaymentStory.Place place, PaymentBatchId id, UUID command, byte[] paid, Random chance) {
        Account keeper = place.at().fundOfficer();
        List<Callable<Object>> steps = List.of(
                () -> people.as(keeper, () -> prepare.draft(place.at().city(), "csv-utf8", command)),
                () -> people.as(keeper, () -> prepare.freeze(id)),
                () -> people.as(place.at().approver(), () -> sign.sign(id)),
                () -> people.as(place.at().secondApprover(), () -> sign.sign(id)),
                () -> people.as(keeper, () -> export.export(id)),
                () -> people.as(keeper, () -> confirm.confirm(id, paid)),
                () -> people.as(keeper, () -> reconcile.reconcile(id)));
        List<Callable<Object>> commands = new ArrayList<>();
        steps.forEach(step -> commands.addAll(Collections.nCopies(1 + chance.nextInt(5), step)));
        return commands;
    }
}
