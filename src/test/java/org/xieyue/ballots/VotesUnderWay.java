package org.xieyue.ballots;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.ConfigurableApplicationContext;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.testing.HeadlessApplication;

/**
 * An application of its own on an embedded durable database, started by {@link KilledWhileVotingTest}. {@code work DIR} takes
 * votes and expects to be killed meanwhile; {@code rest DIR} lets every device send again what it kept, closes and counts.
 */
final class VotesUnderWay {

    static final int VOTERS = 150;

    private VotesUnderWay() {}

    public static void main(String[] args) throws Exception {
        Path data = Path.of(args[1]);
        try (ConfigurableApplicationContext application =
                HeadlessApplication.start("--xieyue.data.directory=" + data)) {
            if (args[0].equals("work")) {
                work(application, data.resolve("devices"));
            } else {
                rest(application, data.resolve("devices"));
            }
        }
        System.exit(0);
    }

    private static void work(ConfigurableApplicationContext application, Path devices) throws Exception {
        BallotStory story = application.getBean(BallotStory.class);
        BallotStory.Going ballot = story.secret(VOTERS);
        Files.createDirectories(devices);
        List<String> lines = new ArrayList<>(
                List.of(ballot.id().toString(), ballot.officer().id().toString()));
        ballot.keys().forEach((account, key) -> lines.add(account + " " + Encodings.base64(key)));
        Files.write(devices.resolve("ballot"), lines);
        BoardSealer sealer = application.getBean(BoardSealer.class);
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            int voter = 0;
            for (String code : ballot.codeList()) {
                int number = voter++;
                VoterClient.Prepared vote = ballot.client().prepare(BallotStory.YES);
                keep(devices.resolve("voter-" + number), code, vote);
                pool.execute(() -> {
                    byte[] signature = story.signature(ballot, code, vote);
                    VotingBooth.Receipt receipt =
                            story.cast(ballot, vote, signature).orElseThrow();
                    say("RECEIPT " + number + " " + receipt.receipt());
                    if (number % 20 == 19) {
                        sealer.seal(ballot.id());
                    }
                });
            }
        }
    }

    /** As the browser does before it sends anything: whole, or not at all. */
    private static void keep(Path device, String code, VoterClient.Prepared vote) throws IOException {
        Path half = device.resolveSibling(device.getFileName() + ".half");
        Files.write(
                half,
                List.of(
                        code,
                        Encodings.base64(vote.token()),
                        Encodings.base64(vote.blindedToken()),
                        vote.blinded().inverse().toString(),
                        Encodings.base64(vote.ciphertext())));
        Files.move(half, device, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void rest(ConfigurableApplicationContext application, Path devices) throws Exception {
        VotingBooth booth = application.getBean(VotingBooth.class);
        List<String> lines = Files.readAllLines(devices.resolve("ballot"));
        BallotId id = BallotId.parse(lines.getFirst());
        AccountId officer = AccountId.parse(lines.get(1));
        for (int number = 0; number < VOTERS; number++) {
            Path device = devices.resolve("voter-" + number);
            if (Files.exists(device)) {
                say("AGAIN " + number + " " + again(booth, id, Files.readAllLines(device)));
            }
        }
        CurrentUser user = application.getBean(CurrentUser.class);
        CloseBallot close = application.getBean(CloseBallot.class);
        ScrutineerDesk desk = application.getBean(ScrutineerDesk.class);
        BallotBoard board = application.getBean(BallotBoard.class);
        user.as(officer, () -> close.close(id)).orElseThrow();
        for (String line : lines.subList(2, lines.size())) {
            String[] words = line.split(" ");
            user.as(AccountId.parse(words[0]), () -> desk.handIn(id, words[1])).orElseThrow();
        }
        BallotOutcome outcome = user.as(officer, () -> board.outcome(id)).orElseThrow();
        say("COUNTED " + outcome.returned() + " "
                + outcome.questions().getFirst().votes("YES"));
        say("ISSUED " + outcome.issued());
    }

    private static String again(VotingBooth booth, BallotId id, List<String> kept) {
        VotingBooth.Paper paper = booth.paper(id, kept.getFirst()).orElseThrow();
        VoterClient client = new VoterClient(paper.text(), Objects.requireNonNull(paper.opening()));
        VoterClient.Prepared vote = new VoterClient.Prepared(
                new BlindingClient.Blinded(bytes(kept.get(1)), bytes(kept.get(2)), new BigInteger(kept.get(3))),
                bytes(kept.get(4)));
        byte[] blind = booth.sign(id, kept.getFirst(), paper.textHash(), vote.blindedToken())
                .orElseThrow();
        return booth.cast(id, paper.textHash(), vote.token(), client.signature(vote, blind), vote.ciphertext())
                .orElseThrow()
                .receipt();
    }

    private static byte[] bytes(String base64) {
        return Objects.requireNonNull(Encodings.unbase64(base64));
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
