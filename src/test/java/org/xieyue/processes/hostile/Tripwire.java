package org.xieyue.processes.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.delegate.DelegateVariableMapping;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** What a hostile diagram tries to touch. Public, as any class on the class path is to a diagram on a default engine. */
public class Tripwire {

    /** What a hostile file would write if one of our engines obeyed it. */
    static final String SHELL_TARGET = "target/hostile-shell-hit";

    /** Written in its stead by the engine that is meant to obey; other test runs beside this one have their own. */
    static final Path OWN_SHELL_HIT =
            Path.of(SHELL_TARGET + "-" + ProcessHandle.current().pid());

    private static final Path SHELL_HIT = Path.of(SHELL_TARGET);

    /** More turns than this are a machine that never rests. */
    static final int RESTLESS = 1_000;

    private static final AtomicInteger HITS = new AtomicInteger();
    private static final AtomicInteger TURNS = new AtomicInteger();

    public static void reset() {
        HITS.set(0);
        TURNS.set(0);
        try {
            Files.deleteIfExists(OWN_SHELL_HIT);
            Files.deleteIfExists(SHELL_HIT);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static boolean isHit() {
        return HITS.get() > 0 || Files.exists(OWN_SHELL_HIT) || Files.exists(SHELL_HIT);
    }

    static void touch() {
        HITS.incrementAndGet();
    }

    /** Called by a step that is harmless once; a thousand turns in one run are a hit. */
    static void turn() {
        if (TURNS.incrementAndGet() > RESTLESS) {
            touch();
            throw new IllegalStateException("It never rests");
        }
    }

    public String hit() {
        touch();
        return "hit";
    }

    public String text() {
        return hit();
    }

    public boolean yes() {
        touch();
        return true;
    }

    public boolean isTrap() {
        return yes();
    }

    public int number() {
        touch();
        return 1;
    }

    public Date date() {
        touch();
        return Date.from(Instant.EPOCH);
    }

    public String duration() {
        touch();
        return "PT1S";
    }

    public String cycle() {
        touch();
        return "R3/PT1S";
    }

    public List<String> list() {
        touch();
        return List.of("one");
    }

    public JavaDelegate delegate() {
        touch();
        return new HostileDelegate();
    }

    public Object listener() {
        touch();
        return new HostileListener();
    }

    public DelegateVariableMapping mapping() {
        touch();
        return new HostileMapping();
    }
}
