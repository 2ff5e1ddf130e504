package org.xieyue.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that nobody uses any more: after a {@code kill -9} of the application it lives on, on a busy machine it takes
 * its time. It is stopped in an orderly way, nothing is lost.
 */
final class OrphanServer {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanServer.class);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private OrphanServer() {}

    /** Only called while the lock of the data directory is held: no living application uses the server. */
    static void stop(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        List<String> lines;
        try {
            lines = Files.readAllLines(pidFile);
        } catch (NoSuchFileException stopped) {
            return;
        }
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,10}")) {
            LOG.info("Removing an empty postmaster.pid that a power failure has left");
            Files.delete(pidFile);
            return;
        }
        ProcessHandle orphan = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(process -> serves(process, data))
                .orElse(null);
        if (orphan != null) {
            stop(orphan);
        }
    }

    /** The number alone proves nothing: it may have been given to another process since. */
    private static boolean serves(ProcessHandle process, Path data) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains("postgres") && line.contains(data.toString()))
                .isPresent();
    }

    private static void stop(ProcessHandle orphan) throws IOException {
        LOG.info("Stopping the database server {} that nobody uses any more", orphan.pid());
        orphan.destroy();
        try {
            orphan.onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while stopping server " + orphan.pid(), interrupted);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IOException("Server " + orphan.pid() + " did not stop within " + STOP_LIMIT, failure);
        }
    }
}
