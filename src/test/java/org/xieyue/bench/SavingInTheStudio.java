package org.xieyue.bench;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.processes.EditProcess;
import org.xieyue.processes.PublishProcess;
import org.xieyue.processes.WindowId;
import org.xieyue.processes.WorkingCopy;
import org.xieyue.processes.compare.ProcessComparison;
import org.xieyue.testing.TestPeople;

/**
 * One stroke in the studio of hardship aid, saved: written, checked against every process that is in use, and compared with
 * the version in use. The peer is the comparison alone.
 */
final class SavingInTheStudio implements Benchmark {

    private static final String KEY = "hardship-aid";
    private static final int WARM_UP = 30;
    private static final int RUNS = 61;

    @Override
    public String name() {
        return "studio-save";
    }

    @Override
    public Result run(Bench bench) throws Exception {
        try (ConfigurableApplicationContext server = bench.server("studio_save")) {
            CurrentUser currentUser = server.getBean(CurrentUser.class);
            currentUser.asSystem(() -> {
                for (String key : StudioReady.SHIPPED) {
                    server.getBean(PublishProcess.class)
                            .publish(StudioReady.folder(key))
                            .orElseThrow();
                }
                return true;
            });
            Account person = server.getBean(TestPeople.class).organisation().processAdministrator();
            return currentUser.as(person.id(), () -> measured(server.getBean(EditProcess.class)));
        }
    }

    private Result measured(EditProcess edit) {
        WindowId window = new WindowId(UUID.randomUUID());
        WorkingCopy copy = edit.open(KEY, window);
        String name = KEY + ".bpmn";
        byte[] diagram = Objects.requireNonNull(copy.folder().files().get(name));
        String text = new String(diagram, StandardCharsets.UTF_8);
        long revision = copy.revision();
        long[] ours = new long[RUNS];
        long[] peer = new long[RUNS];
        for (int i = -WARM_UP; i < RUNS; i++) {
            byte[] drawn = text.replaceFirst("name=\"[^\"]*审核[^\"]*\"", "name=\"审核 " + i + "\"")
                    .getBytes(StandardCharsets.UTF_8);
            long start = System.nanoTime();
            revision =
                    edit.save(KEY, window, revision, name, drawn).orElseThrow().revision();
            long middle = System.nanoTime();
            ProcessComparison.between(Map.of(name, diagram), Map.of(name, drawn));
            long end = System.nanoTime();
            if (i >= 0) {
                ours[i] = middle - start;
                peer[i] = end - middle;
            }
        }
        return Result.lessIsBetter(name(), "ms", median(ours), median(peer), "comparison alone");
    }

    private static double median(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / 1e6;
    }
}
