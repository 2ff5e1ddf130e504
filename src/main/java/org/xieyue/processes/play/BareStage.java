package org.xieyue.processes.play;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.PlatformTransactionManager;
import org.xieyue.processes.Repertoire;
import org.xieyue.processes.ScratchEngines;
import org.xieyue.storage.ThrowawayDatabase;

/** Plays without the application: the engine's tables are made by the same migrations, in a database for this once. */
final class BareStage implements AutoCloseable {

    private static final String[] TABLES = {
        "db/migration/processes/V20261122_0100__engine_tables.sql",
        "db/migration/processes/V20261123_0720__tables_of_the_play_engine.sql"
    };

    private final ThrowawayDatabase database;
    private final PlayEngine engine;
    private final Player player;

    private BareStage(ThrowawayDatabase database, PlayEngine engine, Player player) {
        this.database = database;
        this.engine = engine;
        this.player = player;
    }

    static BareStage build(Repertoire repertoire) {
        ThrowawayDatabase database = ThrowawayDatabase.start();
        try {
            DataSource tables = database.dataSource();
            prepare(tables);
            PlatformTransactionManager transactions = database.transactions();
            PlayEngine engine = new PlayEngine(repertoire, ScratchEngines.on(tables, transactions), transactions);
            return new BareStage(database, engine, new Player(engine, repertoire));
        } catch (IOException | SQLException failure) {
            database.close();
            throw new IllegalStateException("The tables of the engine cannot be made", failure);
        }
    }

    private static void prepare(DataSource database) throws IOException, SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String script : TABLES) {
                statement.execute(new ClassPathResource(script).getContentAsString(StandardCharsets.UTF_8));
            }
        }
    }

    Player player() {
        return player;
    }

    @Override
    public void close() {
        engine.destroy();
        database.close();
    }
}
