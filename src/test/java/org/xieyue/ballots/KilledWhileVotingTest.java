package org.xieyue.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xieyue.testing.ChildApplication.words;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xieyue.testing.ChildApplication;

/** The application is killed with {@code kill -9} while people vote, and started again on the same data. */
@Tag("slow")
class KilledWhileVotingTest {

    private static final int KILLED_AFTER = VotesUnderWay.VOTERS / 2;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void every_acknowledged_vote_counts_once_and_a_lost_answer_comes_again_with_the_same_receipt(@TempDir Path data)
            throws Exception {
        List<String> before = ChildApplication.run(
                VotesUnderWay.class,
                "work",
                data,
                said -> words(said, "RECEIPT ").size() >= KILLED_AFTER);
        List<String> after = ChildApplication.run(VotesUnderWay.class, "rest", data, said -> false);

        List<String> acknowledged = words(before, "RECEIPT ");
        List<String> again = words(after, "AGAIN ");
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLED_AFTER);
        assertThat(again).as("the same receipts").containsAll(acknowledged).doesNotHaveDuplicates();
        assertThat(words(after, "COUNTED ")).containsExactly(again.size() + " " + again.size());
        assertThat(words(after, "ISSUED ")).containsExactly(String.valueOf(again.size()));
    }
}
