package org.xieyue.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class TrustingADatabaseTest {

    @Autowired
    DataSource database;

    @Autowired
    DSLContext sql;

    @Test
    void a_server_that_may_lose_what_it_confirmed_is_refused() {
        // the server of the tests runs without fsync
        assertThatThrownBy(() -> DurabilityCheck.require(database))
                .isInstanceOf(UnsafeDatabase.class)
                .hasMessageContaining("fsync = off");
        var analysis = new UnsafeDatabaseAnalyzer().analyze(new UnsafeDatabase("fsync", "off"));
        assertThat(analysis).isNotNull();
        assertThat(analysis.getAction()).contains("postgresql.conf");
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1500, true", "-1500, true", "5000, false", "-5000, false"})
    void a_clock_may_differ_from_the_databases_by_two_seconds(long millis, boolean tolerable) {
        InstantSource machine = InstantSource.offset(InstantSource.system(), Duration.ofMillis(millis));
        ClockSkew skew = new ClockSkew(database, machine);
        assertThat(ClockSkew.isTolerable(skew.measure())).isEqualTo(tolerable);
        assertThat(skew.measure()).isCloseTo(Duration.ofMillis(-millis), Duration.ofMillis(450));
    }

    @Test
    void a_role_that_could_rewrite_the_audit_trail_is_named() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(RuntimeRole.mayRewrite(connection)).isTrue();
            statement.execute("set role pg_read_all_data");
            assertThat(RuntimeRole.mayRewrite(connection)).isFalse();
            statement.execute("reset role");
        }
    }

    @Test
    void no_connection_waits_or_works_without_end() {
        assertThat(sql.fetchValue("show statement_timeout")).isEqualTo("1min");
        assertThat(sql.fetchValue("show lock_timeout")).isEqualTo("15s");
        assertThat(sql.fetchValue("show idle_in_transaction_session_timeout")).isEqualTo("2min");
    }
}
