package org.xieyue.payments;

import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.Answer;

/**
 * One command of a client, so that another process can be asked for it: a line of words.
 *
 * @param batch null for a draft
 */
record PaymentCommand(Step step, UUID account, UUID union, UUID command, UUID batch) {

    static final UUID NONE = new UUID(0, 0);

    enum Step {
        DRAFT,
        FREEZE,
        SIGN_FIRST,
        SIGN_SECOND,
        EXPORT,
        CONFIRM,
        RECONCILE,
        TAKE_AGAIN
    }

    /** Of three items the bank pays one, refuses one and does not speak of the third. */
    static byte[] answer(PaymentStory story, PaymentBatchId id) {
        return story.answer(id, story.rows(id, item -> switch (item.position()) {
            case 1 -> "";
            case 2 -> "账户户名不符";
            default -> null;
        }));
    }

    String line() {
        return String.join(
                " ", step.name(), account.toString(), union.toString(), command.toString(), batch.toString());
    }

    static PaymentCommand read(String line) {
        String[] words = line.split(" ");
        return new PaymentCommand(
                Step.valueOf(words[0]),
                UUID.fromString(words[1]),
                UUID.fromString(words[2]),
                UUID.fromString(words[3]),
                UUID.fromString(words[4]));
    }

    Answer<?> send(ApplicationContext to) {
        PaymentBatchId id = new PaymentBatchId(batch);
        return to.getBean(CurrentUser.class).as(new AccountId(account), () -> switch (step) {
            case DRAFT -> to.getBean(PrepareBatch.class).draft(new UnionId(union), "fixed-gb18030", command);
            case FREEZE -> to.getBean(PrepareBatch.class).freeze(id);
            case SIGN_FIRST, SIGN_SECOND -> to.getBean(SignBatch.class).sign(id);
            case EXPORT -> to.getBean(ExportBatch.class).export(id);
            case CONFIRM -> to.getBean(ConfirmBatch.class).confirm(id, answer(to.getBean(PaymentStory.class), id));
            case RECONCILE -> to.getBean(ReconcileBatch.class).reconcile(id);
            case TAKE_AGAIN -> to.getBean(ExportBatch.class).again(id);
        });
    }
}
