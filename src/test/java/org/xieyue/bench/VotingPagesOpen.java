package org.xieyue.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.coyote.AbstractProtocol;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.xieyue.ballots.BallotStory;
import org.xieyue.ballots.BallotStory.Going;

/**
 * What a thousand people with the voting page open cost the server, and what as many with a screen of the application open do.
 * The people are a process of their own. Heap is what is left after collecting; the rest of the process is printed beside.
 */
final class VotingPagesOpen implements Benchmark {

    private static final int PEOPLE = Integer.getInteger("bench.pages", 2_000);
    private static final int SCREENS = Integer.getInteger("bench.screens", 200);
    private static final int WARM_UP = 200;

    private record Memory(double heap, double direct, double resident, long connections, int sessions) {}

    @Override
    public String name() {
        return "voting-page-memory";
    }

    @Override
    public Result run(Bench bench) throws Exception {
        try (ConfigurableApplicationContext context = bench.server("pages")) {
            ServletWebServerApplicationContext server = (ServletWebServerApplicationContext) context;
            Going ballot = context.getBean(BallotStory.class).secret(20);
            String[] vote = {"vote", ballot.id().toString(), ballot.codeList().getFirst()};
            growth(server, WARM_UP, vote);
            growth(server, WARM_UP / 10, "screen");
            double pages = growth(server, PEOPLE, vote);
            double screens = growth(server, SCREENS, "screen");
            return Result.lessIsBetter(
                    name(), "KiB/1000", pages, screens, "the login screen open (heap per 1,000 people)");
        }
    }

    /** KiB of heap for a thousand people. */
    private static double growth(ServletWebServerApplicationContext server, int people, String... page)
            throws Exception {
        Memory before = memory(server);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                OpenPages.class.getName(),
                server.getEnvironment().getRequiredProperty("local.server.port"),
                Integer.toString(people)));
        command.addAll(Arrays.asList(page));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Memory open;
        try (BufferedReader says = process.inputReader(StandardCharsets.UTF_8)) {
            if (!"open".equals(says.readLine())) {
                throw new IllegalStateException("The pages were not opened");
            }
            open = memory(server);
            process.getOutputStream().close();
            process.waitFor();
        }
        double heap = 1_000 * (open.heap() - before.heap()) / people;
        System.out.printf(
                "  %d people, %s: %d connections, %d more sessions; for 1,000 people heap %.0f KiB, direct buffers %.0f KiB,"
                        + " resident %.0f KiB more%n",
                people,
                page[0],
                open.connections(),
                open.sessions() - before.sessions(),
                heap,
                1_000 * (open.direct() - before.direct()) / people,
                1_000 * (open.resident() - before.resident()) / people);
        return heap;
    }

    private static Memory memory(ServletWebServerApplicationContext server) throws IOException {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        TomcatWebServer web = (TomcatWebServer) java.util.Objects.requireNonNull(server.getWebServer());
        int sessions = Arrays.stream(web.getTomcat().getHost().findChildren())
                .mapToInt(context -> ((Context) context).getManager().getActiveSessions())
                .sum();
        long connections =
                ((AbstractProtocol<?>) web.getTomcat().getConnector().getProtocolHandler()).getConnectionCount();
        double direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        double heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        return new Memory(heap / 1024, direct / 1024, resident(), connections, sessions);
    }

    private static double resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }
}
