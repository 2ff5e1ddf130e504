package org.xieyue.processes.mutants;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.xieyue.identity.Account;
import org.xieyue.shared.CaseId;

/** How cases of a process come about, and what people do in them beside their tasks; one bean for each shipped process. */
public interface WalkedProcess {

    String key();

    /** The day on which a case begins. */
    default LocalDate begins() {
        return LocalDate.of(2026, 11, 23);
    }

    /** Opens a case of the version that is newest now, through the use cases. */
    Walk begin(Random random);

    /** What a sensible person enters in a field. */
    static Map.Entry<String, Function<Random, Object>> likely(String field, Function<Random, Object> value) {
        return Map.entry(field, value);
    }

    /** Acts that happen one after the other, each as soon as it can. */
    static Consumer<Random> inTurn(List<Runnable> acts) {
        AtomicInteger next = new AtomicInteger();
        return random -> {
            if (next.get() < acts.size()) {
                acts.get(next.get()).run();
                next.incrementAndGet();
            }
        };
    }

    /**
     * @param people who may do something in the case beside their tasks
     * @param likely what a sensible person enters, by field; everything else is made up from the form
     * @param aside what else happens now and then
     */
    record Walk(
            CaseId id,
            List<Account> people,
            Map<String, Function<Random, Object>> likely,
            List<Consumer<Random>> aside) {}
}
