package org.xieyue.processes.moves;

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

/** The application is killed with {@code kill -9} while it moves cases, and started again on the same data. */
@Tag("slow")
class KilledWhileMovingTest {

    private static final int KILLED_AFTER = MovesUnderWay.PILOTS + 1;
    private static final int ALL = MovesUnderWay.CASES + MovesUnderWay.OTHERS;

    /** @param days what its task is due on, and its timer */
    private record Standing(String caseId, int version, int moved, String days) {

        static Standing of(String line) {
            String[] parts = line.split(",", 4);
            return new Standing(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), parts[3]);
        }
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void it_goes_on_by_itself_each_case_is_moved_once_clocks_keep_their_days_and_what_was_paused_waits(
            @TempDir Path data) throws Exception {
        List<String> before = ChildApplication.run(
                MovesUnderWay.class,
                "work",
                data,
                said -> words(said, "MOVED ").stream().anyMatch(moved -> Integer.parseInt(moved) >= KILLED_AFTER));
        List<String> after = ChildApplication.run(MovesUnderWay.class, "rest", data, said -> false);

        assertThat(words(before, "ENDED")).as("killed in the middle").isEmpty();
        assertThat(words(after, "WAITS ")).containsExactly("PAUSED {READY=1, RELEASED=10, MOVED=1}");
        List<Standing> stood =
                words(before, "BEFORE ").stream().map(Standing::of).toList();
        List<Standing> stand = words(after, "AFTER ").stream().map(Standing::of).toList();
        assertThat(stand).hasSize(ALL).extracting(Standing::moved).containsOnly(1);
        assertThat(stand)
                .extracting(Standing::version)
                .containsOnly(stood.stream().mapToInt(Standing::version).max().orElseThrow() + 1);
        assertThat(days(stand))
                .isEqualTo(days(stood))
                .as("with a timer, and without")
                .anyMatch(day -> day.endsWith(","))
                .anyMatch(day -> !day.endsWith(","));
        assertThat(words(after, "FATES "))
                .containsExactly("{MOVED=" + MovesUnderWay.CASES + "} {MOVED=" + MovesUnderWay.OTHERS + "}");
    }

    private static List<String> days(List<Standing> standings) {
        return standings.stream().map(one -> one.caseId() + "," + one.days()).toList();
    }
}
