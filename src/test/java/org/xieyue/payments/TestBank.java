package org.xieyue.payments;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Account;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;
import org.xieyue.testing.TestPeople;

/** Everything that a union has due goes through a batch to a bank, for stories of the capabilities above. */
@Component
public class TestBank {

    private final TestPeople people;
    private final PaymentStory story;
    private final PrepareBatch prepare;
    private final SignBatch sign;
    private final ExportBatch export;
    private final ConfirmBatch confirm;
    private final ReconcileBatch reconcile;
    private final TellCases tell;
    private final ReconcileCases cases;

    TestBank(
            TestPeople people,
            PaymentStory story,
            PrepareBatch prepare,
            SignBatch sign,
            ExportBatch export,
            ConfirmBatch confirm,
            ReconcileBatch reconcile,
            TellCases tell,
            ReconcileCases cases) {
        this.people = people;
        this.story = story;
        this.prepare = prepare;
        this.sign = sign;
        this.export = export;
        this.confirm = confirm;
        this.reconcile = reconcile;
        this.tell = tell;
        this.cases = cases;
    }

    public static String card() {
        return PaymentStory.card();
    }

    /** An organisation whose city has so many payments due. */
    public TestPeople.Organisation somethingDue(int many) {
        PaymentStory.Place place = story.place();
        story.approved(place, many);
        return place.at();
    }

    /** @param said why the bank did not pay, or empty when it did */
    public void answers(UnionId union, Account keeper, Account first, Account second, String said) {
        PaymentBatchId id = exported(union, keeper, first, second);
        byte[] answer = story.answer(id, story.rows(id, item -> said));
        people.as(keeper, () -> confirm.confirm(id, answer).orElseThrow());
        people.as(keeper, () -> reconcile.reconcile(id).orElseThrow());
        tells();
    }

    public PaymentBatchId exported(UnionId union, Account keeper, Account first, Account second) {
        PaymentBatchId id = drafts(union, keeper);
        people.as(keeper, () -> prepare.freeze(id).orElseThrow());
        people.as(first, () -> sign.sign(id).orElseThrow());
        people.as(second, () -> sign.sign(id).orElseThrow());
        people.as(keeper, () -> export.export(id).orElseThrow());
        return id;
    }

    public PaymentBatchId drafts(UnionId union, Account keeper) {
        return people.as(
                keeper,
                () -> prepare.draft(union, "fixed-gb18030", UUID.randomUUID()).orElseThrow());
    }

    /** Cases learn what became of their payments. */
    public void tells() {
        tell.run();
    }

    /** The bank's answer to an exported batch: everything was paid. */
    public byte[] paid(PaymentBatchId id) {
        return story.allPaid(id);
    }

    /** Somebody's account that differs from the one known so far, named by this person. */
    public PayeeAccountId changedAccount(TestPeople.Organisation at, Account by) {
        return story.changedAccount(at, by);
    }

    /** The bank pays nothing of an exported batch, and the cases learn why. */
    public void refuses(PaymentBatchId id, Account keeper, String why) {
        byte[] answer = story.answer(id, story.rows(id, item -> why));
        people.as(keeper, () -> confirm.confirm(id, answer).orElseThrow());
        tells();
    }

    /** The night's comparison of cases and confirmed payments; the cases that differ. */
    public Set<CaseId> differences() {
        return cases.run();
    }
}
