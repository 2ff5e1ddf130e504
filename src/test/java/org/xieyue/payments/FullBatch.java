package org.xieyue.payments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.xieyue.shared.Yuan;
import org.xieyue.testing.TestPeople;

/** A batch with as many items as one may have, step by step with the time that each takes. */
@Component
public class FullBatch {

    private static final int THREADS = 8;
    private static final Yuan AMOUNT = Yuan.of(100);

    private final PaymentStory story;
    private final TestPeople people;
    private final PrepareBatch prepare;
    private final SignBatch sign;
    private final ExportBatch export;
    private final ConfirmBatch confirm;
    private final ReconcileBatch reconcile;

    FullBatch(
            PaymentStory story,
            TestPeople people,
            PrepareBatch prepare,
            SignBatch sign,
            ExportBatch export,
            ConfirmBatch confirm,
            ReconcileBatch reconcile) {
        this.story = story;
        this.people = people;
        this.prepare = prepare;
        this.sign = sign;
        this.export = export;
        this.confirm = confirm;
        this.reconcile = reconcile;
    }

    /** Approves so many payments, then takes them to the end; seconds by step, in order. */
    public Map<String, Double> pay(int items) throws Exception {
        PaymentStory.Place place = story.place();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Callable<Object>> work = new ArrayList<>();
            for (int i = 0; i < items; i++) {
                work.add(() -> story.approved(place, AMOUNT));
            }
            for (Future<Object> each : threads.invokeAll(work)) {
                each.get();
            }
        }
        Map<String, Double> seconds = new LinkedHashMap<>();
        PaymentBatchId id = timed(seconds, "draft", () -> story.draft(place, "fixed-gb18030"));
        var keeper = place.at().fundOfficer();
        timed(
                seconds,
                "freeze",
                () -> people.as(keeper, () -> prepare.freeze(id).orElseThrow()));
        for (var signer : List.of(place.at().approver(), place.at().secondApprover())) {
            timed(seconds, "sign", () -> people.as(signer, () -> sign.sign(id).orElseThrow()));
        }
        timed(seconds, "export", () -> people.as(keeper, () -> export.export(id).orElseThrow()));
        byte[] answer = story.allPaid(id);
        timed(
                seconds,
                "confirm",
                () -> people.as(keeper, () -> confirm.confirm(id, answer).orElseThrow()));
        timed(
                seconds,
                "reconcile",
                () -> people.as(keeper, () -> reconcile.reconcile(id).orElseThrow()));
        long paid = story.items(id).stream()
                .filter(item -> item.outcome() == PaymentState.PAID)
                .count();
        if (paid != items || story.state(id) != BatchState.RECONCILED) {
            throw new IllegalStateException(paid + " items paid, the batch is " + story.state(id));
        }
        return seconds;
    }

    private static <T> T timed(Map<String, Double> seconds, String step, Supplier<T> work) {
        long begun = System.nanoTime();
        T result = work.get();
        seconds.merge(step, (System.nanoTime() - begun) / 1e9, Double::sum);
        return result;
    }
}
