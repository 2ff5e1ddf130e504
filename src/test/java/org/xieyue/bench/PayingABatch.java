package org.xieyue.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.xieyue.payments.FullBatch;

/**
 * A batch of 20,000 items is drafted, frozen, signed twice, exported, confirmed from the bank's file and reconciled. The peer
 * writes as many plain rows, reads them into a file and marks them as paid.
 */
final class PayingABatch implements Benchmark {

    private static final int ITEMS = Integer.getInteger("bench.items", 20_000);
    private static final int AT_ONCE = 1_000;

    @Override
    public String name() {
        return "batch";
    }

    @Override
    public Result run(Bench bench) throws Exception {
        FullBatch batch = bench.bean(FullBatch.class);
        batch.pay(ITEMS / 20);
        Map<String, Double> seconds = batch.pay(ITEMS);
        seconds.forEach((step, took) -> System.out.printf("  %s: %.2f s%n", step, took));
        bench.execute(List.of("create table bare_item (batch int, position int, name text, number text, fen bigint,"
                + " outcome text, primary key (batch, position))"));
        DataSource database = bench.bean(DataSource.class);
        bare(database, 1);
        long begun = System.nanoTime();
        bare(database, 2);
        double peer = (System.nanoTime() - begun) / 1e9;
        double ours = seconds.values().stream().mapToDouble(Double::doubleValue).sum();
        return Result.lessIsBetter(name(), "s", ours, peer, "plain rows written, read into a file and marked");
    }

    private static void bare(DataSource database, int batch) throws Exception {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                insert(connection, batch);
                file(connection, batch);
                try (Statement mark = connection.createStatement()) {
                    mark.executeUpdate("update bare_item set outcome = 'PAID' where batch = " + batch);
                }
                connection.commit();
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static void insert(Connection connection, int batch) throws SQLException {
        try (PreparedStatement add =
                connection.prepareStatement("insert into bare_item values (?, ?, ?, ?, ?, null)")) {
            for (int i = 1; i <= ITEMS; i++) {
                add.setInt(1, batch);
                add.setInt(2, i);
                add.setString(3, "张三" + i);
                add.setString(4, UUID.randomUUID().toString());
                add.setLong(5, 10_000);
                add.addBatch();
                if (i % AT_ONCE == 0) {
                    add.executeBatch();
                }
            }
            add.executeBatch();
        }
    }

    private static void file(Connection connection, int batch) throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Statement read = connection.createStatement();
                ResultSet rows =
                        read.executeQuery("select * from bare_item where batch = " + batch + " order by position")) {
            while (rows.next()) {
                file.write((rows.getInt(2) + "," + rows.getString(3) + "," + rows.getString(4) + "," + rows.getLong(5)
                                + "\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        MessageDigest.getInstance("SHA-256").digest(file.toByteArray());
    }
}
