package org.xieyue.tasks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieyue.cases.FactSection.Fact;
import org.xieyue.identity.Account;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.tasks.FormContract.Field;

/**
 * SPI: what a person may do in a case beside its tasks: take it back, correct it, look at what is masked. Screens and API
 * offer the same. Texts stand under {@code form.<key with dots>}: {@code .title}, {@code .about} says what will happen,
 * {@code .submit}, {@code .done}, and the fields.
 */
public interface CaseAction {

    String processKey();

    /** Whether it may be offered in cases of this process. */
    default boolean concerns(String process) {
        return processKey().equals(process);
    }

    /** For example {@code hardship/withdraw}. */
    String key();

    /** What is asked for, or why it cannot be done now; empty when it is none of this person's business. */
    Optional<Offer> offer(CaseId id, Account reader);

    /**
     * Calls one use case with input that fits the offer.
     *
     * @return what the person asked to see, in their language; empty when the action shows nothing
     */
    Answer<List<Fact>> submit(CaseId id, Map<String, Object> values, Locale locale);

    /** @param notNow why the person, whose business it is, cannot do it at present */
    record Offer(List<Field> fields, @Nullable Refusal notNow) {
        public Offer {
            fields = List.copyOf(fields);
        }

        public static Offer of(Field... fields) {
            return new Offer(List.of(fields), null);
        }

        public static Offer notNow(Refusal reason) {
            return new Offer(List.of(), reason);
        }
    }
}
