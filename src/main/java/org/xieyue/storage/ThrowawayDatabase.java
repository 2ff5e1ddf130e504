package org.xieyue.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.FileSystemUtils;

/** An empty embedded database for one command, on a directory that is deleted when it is closed. */
public final class ThrowawayDatabase implements AutoCloseable {

    private final Path directory;
    private final EmbeddedDatabase database;
    private final DataSource owner;

    private ThrowawayDatabase(Path directory, EmbeddedDatabase database) {
        this.directory = directory;
        this.database = database;
        this.owner = new DriverManagerDataSource(
                database.url(), DatabaseLogins.OWNER, database.logins().owner());
    }

    public static ThrowawayDatabase start() {
        try {
            Path directory = Files.createTempDirectory("xieyue-check");
            return new ThrowawayDatabase(directory, EmbeddedDatabase.start(directory));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Connections of the owner, who may create tables. */
    public DataSource dataSource() {
        return owner;
    }

    public PlatformTransactionManager transactions() {
        return new DataSourceTransactionManager(owner);
    }

    @Override
    public void close() {
        try {
            database.close();
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
