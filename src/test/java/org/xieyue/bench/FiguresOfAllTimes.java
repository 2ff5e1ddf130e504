package org.xieyue.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RepositoryService;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.processes.watch.CountingSteps;
import org.xieyue.processes.watch.WatchChoice;
import org.xieyue.processes.watch.WatchProcess;
import org.xieyue.testing.TestPeople;

/** The watch page over all times: 100,000 ended cases of 25 steps, 2,000 of them since the last summing. */
final class FiguresOfAllTimes implements Benchmark {

    private static final int CASES = Integer.getInteger("bench.cases", 100_000);
    private static final int STEPS = 25;
    private static final int RUNS = 5;

    private static final String LOAD = """
            insert into act_hi_actinst (id_, proc_def_key_, proc_def_id_, root_proc_inst_id_, proc_inst_id_, execution_id_,
                                        act_id_, act_type_, start_time_, end_time_, duration_, act_inst_state_, sequence_counter_)
            select gen_random_uuid()::text, 'hardship-aid', '%1$s', 'bench' || c, 'bench' || c, 'bench' || c, 'step' || s,
                   'userTask', began, began + millis * interval '1 millisecond', millis, 4, s
              from (select c, s, now() - interval '%2$s' - random() * interval '%3$s' as began,
                           (1000 + random() * 8.64e7)::bigint as millis
                      from generate_series(%4$d, %5$d) c, generate_series(1, %6$d) s) step
            """;

    private static final String PLAIN = """
            select act_id_, count(*), percentile_disc(0.5) within group (order by duration_),
                   percentile_disc(0.9) within group (order by duration_), count(*) - count(distinct proc_inst_id_)
              from act_hi_actinst where proc_def_id_ = ? group by act_id_
            """;

    @Override
    public String name() {
        return "watch-figures";
    }

    @Override
    public Result run(Bench bench) throws Exception {
        Account administrator = bench.bean(TestPeople.class).organisation().processAdministrator();
        String definition = bench.bean(RepositoryService.class)
                .createProcessDefinitionQuery()
                .processDefinitionKey("hardship-aid")
                .latestVersion()
                .singleResult()
                .getId();
        System.out.println(name() + ": loading " + CASES + " cases of " + STEPS + " steps");
        int late = CASES / 50;
        bench.execute(List.of(
                LOAD.formatted(definition, "10 days", "1000 days", 1, CASES - late, STEPS), "analyze act_hi_actinst"));
        bench.bean(CountingSteps.class).countAnew();
        bench.execute(List.of(
                LOAD.formatted(definition, "-2 days", "1 hour", CASES - late + 1, CASES, STEPS),
                "analyze act_hi_actinst"));
        WatchProcess watch = bench.bean(WatchProcess.class);
        CurrentUser user = bench.bean(CurrentUser.class);
        List<Double> ours = new ArrayList<>();
        List<Double> plain = new ArrayList<>();
        try (Connection connection = bench.bean(DataSource.class).getConnection();
                PreparedStatement statement = connection.prepareStatement(PLAIN)) {
            statement.setString(1, definition);
            for (int run = 0; run < RUNS; run++) {
                long begun = System.nanoTime();
                user.as(administrator.id(), () -> watch.figures(new WatchChoice("hardship-aid", null, null)));
                long between = System.nanoTime();
                statement.executeQuery().close();
                ours.add((between - begun) / 1e6);
                plain.add((System.nanoTime() - between) / 1e6);
            }
        }
        return Result.lessIsBetter(
                name(),
                "ms",
                ApprovalCaseThroughput.median(ours),
                ApprovalCaseThroughput.median(plain),
                "plain SQL over all steps");
    }
}
