package org.xieyue.storage;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LeastDatabaseVersionTest {

    @Test
    void an_older_server_is_refused_before_the_first_migration() {
        assertThatThrownBy(() -> LeastDatabaseVersion.require(14))
                .isInstanceOf(DatabaseTooOld.class)
                .hasMessageContaining("PostgreSQL 14")
                .hasMessageContaining("15 or newer");
    }

    @Test
    void the_least_version_is_enough() {
        assertThatCode(() -> LeastDatabaseVersion.require(15)).doesNotThrowAnyException();
    }
}
