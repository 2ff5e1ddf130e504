package org.xieyue.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.xieyue.ballots.BallotOutcome;
import org.xieyue.ballots.BallotState;
import org.xieyue.ballots.BallotStory;
import org.xieyue.ballots.BallotStory.Going;
import org.xieyue.ballots.VoterBrowser;
import org.xieyue.ballots.VoterClient;
import org.xieyue.ballots.VoterClient.Prepared;
import org.xieyue.bench.KeptConnection.Answered;

/**
 * Ten thousand voters of one secret ballot cast over HTTP, while batches are sealed in the background. The peer writes who and
 * what of the same votes as two plain rows in one transaction, without HTTP. What the phones compute, and the papers that they
 * take before (a blind signature each), are measured beside.
 */
final class BallotCast implements Benchmark {

    private static final int VOTERS = Integer.getInteger("bench.voters", 10_000);
    private static final int WARM_UP = Integer.getInteger("bench.warm", 10_000);
    private static final int SLICES = 5;
    private static final int THREADS = 16;
    private static final Duration LONGEST_COUNT = Duration.ofMinutes(5);
    private static final List<String> CHOICES = List.of("YES", "NO", "ABSTAIN");

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /** A vote as the phone holds it before it takes the paper. */
    private record Vote(VoterBrowser browser, String code, Prepared prepared) {}

    /** As it goes over the wire, and the receipt that must come back. */
    private record Signed(byte[] request, String receipt) {}

    @Override
    public String name() {
        return "ballot-cast";
    }

    @Override
    public Result run(Bench bench) throws Exception {
        try (ConfigurableApplicationContext server = bench.server("ballots")) {
            BallotStory story = server.getBean(BallotStory.class);
            DataSource database = server.getBean(DataSource.class);
            plainTables(database);
            int port = Integer.parseInt(server.getEnvironment().getRequiredProperty("local.server.port"));
            System.out.println(name() + ": " + VOTERS + " voters seal their votes");
            Going warm = story.secret(WARM_UP);
            List<Vote> first = votes(port, warm);
            Going ballot = story.secret(VOTERS);
            List<Vote> votes = votes(port, ballot);
            cast(port, papers(port, warm, first).done());
            insert(database, first);
            List<Double> ours = new ArrayList<>();
            List<Double> plain = new ArrayList<>();
            List<Double> papers = new ArrayList<>();
            List<Double> millis = new ArrayList<>();
            int size = VOTERS / SLICES;
            for (int slice = 0; slice < SLICES; slice++) {
                List<Vote> some = votes.subList(slice * size, (slice + 1) * size);
                InParallel<Signed> signed = papers(port, ballot, some);
                papers.add(size / signed.seconds());
                Measured cast = cast(port, signed.done());
                ours.add(cast.perSecond());
                millis.addAll(cast.millis());
                plain.add(insert(database, some).perSecond());
                System.out.printf(
                        "  slice %d: %.0f ballots/s, two plain rows %.0f/s; papers %.0f/s%n",
                        slice + 1, ours.getLast(), plain.getLast(), papers.getLast());
            }
            System.out.printf(
                    "  to the receipt, with %d voters at once: median %.1f ms, p95 %.1f ms%n",
                    THREADS, percentile(millis, 50), percentile(millis, 95));
            count(story, ballot);
            return Result.moreIsBetter(
                    name(),
                    "ballots/s",
                    ApprovalCaseThroughput.median(ours),
                    ApprovalCaseThroughput.median(plain),
                    "two plain rows in one transaction");
        }
    }

    private static List<Vote> votes(int port, Going ballot) throws Exception {
        List<String> codes = ballot.codeList();
        return inParallel(IntStream.range(0, codes.size())
                        .mapToObj(i -> (Callable<Vote>) () -> new Vote(
                                new VoterBrowser(port, ballot.id(), codes.get(i)),
                                codes.get(i),
                                ballot.client().prepare(Map.of("q1", List.of(CHOICES.get(i % 3))))))
                        .toList())
                .done();
    }

    private record Measured(double perSecond, List<Double> millis) {}

    private static InParallel<Signed> papers(int port, Going ballot, List<Vote> votes) throws Exception {
        VoterClient client = ballot.client();
        return inParallel(votes.stream()
                .map(vote -> (Callable<Signed>) () -> {
                    VoterBrowser.Answered answer = vote.browser()
                            .post(
                                    "/tokens",
                                    Map.of(
                                            "code", vote.code(),
                                            "textHash", client.textHash(),
                                            "blinded",
                                                    BASE64.encodeToString(
                                                            vote.prepared().blindedToken())));
                    byte[] blind = Base64.getUrlDecoder()
                            .decode(answer.json().at("/blindSignature").asString());
                    byte[] signature = client.signature(vote.prepared(), blind);
                    String body = "{\"textHash\":\"" + client.textHash() + "\",\"token\":\""
                            + BASE64.encodeToString(vote.prepared().token())
                            + "\",\"signature\":\"" + BASE64.encodeToString(signature)
                            + "\",\"ciphertext\":\""
                            + BASE64.encodeToString(vote.prepared().ciphertext()) + "\"}";
                    return new Signed(
                            KeptConnection.post(
                                    port,
                                    "/api/v1/ballots/" + ballot.id() + "/box",
                                    body.getBytes(StandardCharsets.US_ASCII)),
                            client.receipt(vote.prepared()));
                })
                .toList());
    }

    private static Measured cast(int port, List<Signed> votes) throws Exception {
        Queue<KeptConnection> idle = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < THREADS; i++) {
            idle.add(new KeptConnection(port));
        }
        InParallel<Double> all = inParallel(votes.stream()
                .map(vote -> (Callable<Double>) () -> {
                    KeptConnection connection = idle.remove();
                    long begun = System.nanoTime();
                    Answered answer = connection.send(vote.request());
                    double millis = (System.nanoTime() - begun) / 1e6;
                    idle.add(connection);
                    if (answer.status() != 200 || !answer.text().contains(vote.receipt())) {
                        throw new IllegalStateException("A vote was not taken: " + answer);
                    }
                    return millis;
                })
                .toList());
        for (KeptConnection connection : idle) {
            connection.close();
        }
        return new Measured(votes.size() / all.seconds(), all.done());
    }

    private static Measured insert(DataSource database, List<Vote> votes) throws Exception {
        UUID ballot = UUID.randomUUID();
        InParallel<Double> all = inParallel(votes.stream()
                .map(vote -> (Callable<Double>) () -> {
                    long begun = System.nanoTime();
                    insert(database, ballot, vote);
                    return (System.nanoTime() - begun) / 1e6;
                })
                .toList());
        return new Measured(votes.size() / all.seconds(), all.done());
    }

    private static void insert(DataSource database, UUID ballot, Vote vote) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement who = connection.prepareStatement("insert into plain_voter values (?, ?)");
                PreparedStatement what = connection.prepareStatement("insert into plain_vote values (?, ?, ?, ?)")) {
            connection.setAutoCommit(false);
            who.setObject(1, ballot);
            who.setObject(2, UUID.randomUUID());
            who.execute();
            what.setObject(1, ballot);
            what.setBytes(2, vote.prepared().token());
            what.setBytes(3, vote.prepared().blindedToken());
            what.setBytes(4, vote.prepared().ciphertext());
            what.execute();
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static void plainTables(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table plain_voter (ballot uuid, person uuid, primary key (ballot, person))");
            statement.execute("create table plain_vote (ballot uuid, token bytea, signature bytea, ciphertext bytea,"
                    + " primary key (ballot, token))");
        }
    }

    /** Nothing was lost on the way. Many votes are counted by a job, so the outcome comes later. */
    private static void count(BallotStory story, Going ballot) {
        BallotState closed = story.close(ballot);
        long begun = System.nanoTime();
        story.handIn(ballot, 2);
        Optional<BallotOutcome> outcome = story.outcomeSoFar(ballot);
        while (outcome.isEmpty() && System.nanoTime() - begun < LONGEST_COUNT.toNanos()) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            outcome = story.outcomeSoFar(ballot);
        }
        long counted = outcome.orElseThrow().questions().getFirst().valid();
        if (counted != VOTERS) {
            throw new IllegalStateException(counted + " votes counted, " + closed);
        }
        System.out.printf(
                "  counted %.1f s after the keys were there, up to 10 s of waiting included%n",
                (System.nanoTime() - begun) / 1e9);
    }

    private record InParallel<T>(List<T> done, double seconds) {}

    private static <T> InParallel<T> inParallel(List<Callable<T>> work) throws Exception {
        long begun = System.nanoTime();
        List<T> done = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
            for (Future<T> one : pool.invokeAll(work)) {
                done.add(one.get());
            }
        }
        return new InParallel<>(done, (System.nanoTime() - begun) / 1e9);
    }

    private static double percentile(List<Double> values, int percent) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
