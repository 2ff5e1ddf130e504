package org.xieyue.employers;

import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.xieyue.identity.UnionId;

/** Employers for tests, each with a code of its own. */
@Component
public class EmployerFixtures {

    private static final AtomicInteger COUNTER =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(100_000_000));

    private final RegisterEmployer register;

    EmployerFixtures(RegisterEmployer register) {
        this.register = register;
    }

    public static String freshCode() {
        String start = String.format(Locale.ROOT, "91340600%09d", COUNTER.incrementAndGet());
        return start + CreditCode.checkCharacter(start);
    }

    public static EmployerEntry entry(UnionId union, String name, Industry industry, int workers) {
        return new EmployerEntry(union, name, freshCode(), EmployerKind.PLATFORM, "", industry, "", workers);
    }

    /** Whoever calls must be allowed to. */
    public EmployerId employer(UnionId union, String name, Industry industry, int workers) {
        return register.register(entry(union, name, industry, workers)).orElseThrow();
    }
}
