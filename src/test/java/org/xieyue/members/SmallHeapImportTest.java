package org.xieyue.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xieyue.testing.ChildJvm;
import org.xieyue.testing.TestDatabase;

class SmallHeapImportTest {

    @TempDir
    Path folder;

    @Test
    void fifty_thousand_rows_are_imported_in_one_go_within_512_mb_of_heap() throws Exception {
        Path log = folder.resolve("log");
        Process child = ChildJvm.start(
                SmallHeapImport.class,
                TestDatabase.create(),
                log,
                List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError"));
        boolean ended = child.waitFor(5, TimeUnit.MINUTES);
        child.destroyForcibly();

        assertThat(ended).isTrue();
        assertThat(Files.readString(log)).contains("imported=" + SmallHeapImport.ROWS);
        assertThat(child.exitValue()).isZero();
    }
}
