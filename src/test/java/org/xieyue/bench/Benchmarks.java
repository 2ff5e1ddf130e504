package org.xieyue.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Runs the benchmarks named, or all: {@code ./run bench [NAME…]}. What they measure and how stands in docs/bench.md. */
public final class Benchmarks {

    private static final List<Benchmark> ALL = List.of(
            new ApprovalCaseThroughput(),
            new InboxFirstPage(),
            new BallotCast(),
            new BargainingBoardFigures(),
            new CountingBallots(),
            new VotingPagesOpen(),
            new ClauseDiff(),
            new ReservationRate(),
            new PayingABatch(),
            new DrawOfManyApplicants(),
            new CheckingADiagram(),
            new MovingRunningCases(),
            new StudioReady(),
            new SavingInTheStudio(),
            new FiguresOfAllTimes());
    private static final Path RESULTS = Path.of("target/bench/results.json");

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        Set<String> known = ALL.stream().map(Benchmark::name).collect(Collectors.toSet());
        List<String> unknown =
                Arrays.stream(args).filter(name -> !known.contains(name)).toList();
        if (!unknown.isEmpty()) {
            System.err.println(
                    "There is no benchmark " + String.join(", ", unknown) + "; there are " + String.join(", ", known));
            System.exit(1);
        }
        run(List.of(args));
    }

    private static void run(List<String> names) throws Exception {
        List<Benchmark.Result> results = new ArrayList<>();
        try (Bench bench = Bench.start(Path.of("target/bench/data"))) {
            for (Benchmark benchmark : ALL) {
                if (names.isEmpty() || names.contains(benchmark.name())) {
                    results.add(benchmark.run(bench));
                }
            }
            report(results);
        }
    }

    private static void report(List<Benchmark.Result> results) throws IOException {
        System.out.printf(
                Locale.ROOT, "%n%-26s %12s %12s %-8s %9s  %s%n", "benchmark", "ours", "peer", "unit", "ratio", "peer");
        results.forEach(result -> System.out.println(result.line()));
        Files.createDirectories(RESULTS.getParent());
        Files.writeString(
                RESULTS,
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(results) + "\n");
        System.out.println("\nresults: " + RESULTS);
    }
}
