package org.xieyue.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.ballots.BallotStory.Going;
import org.xieyue.shared.Answer;
import org.xieyue.testing.XieyueTest;

/** Many people click many times at once, while batches are sealed and the ballot is closed under them. */
@XieyueTest
class CastingAtOnceTest {

    /** More with -Dballots.voters=20000. */
    private static final int VOTERS = Integer.getInteger("ballots.voters", 400);

    private static final int ATTEMPTS = 5;

    /** A batch is sealed by one of so many voters, while the others go on clicking. */
    private static final int SEALED_EACH = 50;

    @Autowired
    BallotStory story;

    @Autowired
    VotingBooth booth;

    @Autowired
    BoardSealer sealer;

    @Test
    void each_person_counts_once_whatever_is_clicked() throws Exception {
        Going ballot = story.secret(VOTERS);
        List<Callable<Void>> clicks = new ArrayList<>();
        Set<String> receipts = ConcurrentHashMap.newKeySet();
        Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
        List<String> codes = ballot.codeList();
        for (int i = 0; i < VOTERS; i++) {
            int voter = i;
            String code = codes.get(i);
            VoterClient.Prepared vote = ballot.client().prepare(BallotStory.YES);
            VoterClient.Prepared otherDevice = ballot.client().prepare(BallotStory.NO);
            for (int attempt = 0; attempt < 1 + i % ATTEMPTS; attempt++) {
                VoterClient.Prepared device = attempt == 3 ? otherDevice : vote;
                clicks.add(() -> {
                    click(ballot, code, device, voter, receipts, acknowledged);
                    return null;
                });
            }
        }
        Collections.shuffle(clicks, new java.util.Random(7));
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            for (Future<Void> click : pool.invokeAll(clicks)) {
                click.get();
            }
        }
        story.close(ballot);
        BallotOutcome outcome = story.count(ballot, 2);
        assertThat(acknowledged).hasSize(VOTERS);
        assertThat(receipts).hasSize(VOTERS);
        assertThat(outcome.issued()).isEqualTo(VOTERS);
        assertThat(outcome.returned()).isEqualTo(VOTERS);
        assertThat(outcome.questions().getFirst().invalid()).isZero();
        assertThat(outcome.questions().getFirst().votes("YES")
                        + outcome.questions().getFirst().votes("NO"))
                .isEqualTo(VOTERS);
    }

    private void click(
            Going ballot,
            String code,
            VoterClient.Prepared device,
            int voter,
            Set<String> receipts,
            Set<Integer> acknowledged) {
        Answer<byte[]> signed = booth.sign(ballot.id(), code, ballot.client().textHash(), device.blindedToken());
        if (signed instanceof Answer.Done<byte[]> blind) {
            VotingBooth.Receipt receipt = story.cast(
                            ballot, device, ballot.client().signature(device, blind.value()))
                    .orElseThrow();
            receipts.add(receipt.receipt());
            if (acknowledged.add(voter) && voter % SEALED_EACH == 0) {
                sealer.seal(ballot.id());
            }
        }
    }

    @Test
    void what_was_acknowledged_while_the_ballot_closes_is_counted_and_what_was_refused_is_not() throws Exception {
        Going ballot = story.secret(200);
        List<String> codes = ballot.codeList();
        Set<String> receipts = ConcurrentHashMap.newKeySet();
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Future<?>> voting = new ArrayList<>();
            for (String code : codes) {
                VoterClient.Prepared vote = ballot.client().prepare(BallotStory.YES);
                voting.add(pool.submit(() -> {
                    Answer<byte[]> signed =
                            booth.sign(ballot.id(), code, ballot.client().textHash(), vote.blindedToken());
                    if (signed instanceof Answer.Done<byte[]> blind) {
                        Answer<VotingBooth.Receipt> cast =
                                story.cast(ballot, vote, ballot.client().signature(vote, blind.value()));
                        if (cast instanceof Answer.Done<VotingBooth.Receipt> done) {
                            receipts.add(done.value().receipt());
                        }
                    }
                }));
            }
            voting.get(60).get();
            story.close(ballot);
            for (Future<?> each : voting) {
                each.get();
            }
        }
        BallotOutcome outcome = story.count(ballot, 2);
        assertThat(outcome.returned()).isEqualTo(receipts.size()).isBetween(60L, 200L);
        assertThat(receipts)
                .allSatisfy(receipt ->
                        assertThat(booth.find(ballot.id(), receipt).state()).isEqualTo(VotingBooth.Place.ON_BOARD));
    }
}
