package org.xieyue.tasks;

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

/** The application is killed with {@code kill -9} in the middle of 200 completions and started again on the same data. */
@Tag("slow")
class KilledWhileCompletingTest {

    private static final int KILLED_AFTER = CompletionsUnderWay.CASES / 3;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void every_acknowledged_completion_is_there_none_twice_and_the_rest_goes_on(@TempDir Path data) throws Exception {
        List<String> before = ChildApplication.run(
                CompletionsUnderWay.class,
                "work",
                data,
                said -> acknowledged(said).size() >= KILLED_AFTER);
        List<String> after = ChildApplication.run(CompletionsUnderWay.class, "rest", data, said -> false);

        List<String> acknowledged = acknowledged(before);
        List<String> done = words(after, "DONE ");
        assertThat(acknowledged).hasSizeBetween(KILLED_AFTER, CompletionsUnderWay.CASES - 1);
        assertThat(done).containsAll(acknowledged).doesNotHaveDuplicates();
        assertThat(words(after, "TWICE ")).isEmpty();
        assertThat(words(after, "RESTED ")).hasSize(CompletionsUnderWay.CASES - done.size());
        assertThat(words(after, "STANDING ")).containsExactly(String.valueOf(CompletionsUnderWay.CASES));
    }

    private static List<String> acknowledged(List<String> said) {
        return words(said, "ACKNOWLEDGED ");
    }
}
