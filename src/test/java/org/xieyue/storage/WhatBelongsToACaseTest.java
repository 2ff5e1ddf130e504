package org.xieyue.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.testing.XieyueTest;

/** Screens and steps ask for what belongs to one case: that must not become slower with every other case. */
@XieyueTest
class WhatBelongsToACaseTest {

    private static final String WITHOUT = """
            select t.relname from pg_class t join pg_attribute a on a.attrelid = t.oid
            where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace
              and a.attname = 'case_id' and a.attnotnull
              and not exists (select from pg_index i
                where i.indrelid = t.oid and i.indkey[0] = a.attnum and i.indpred is null)
            """;

    @Autowired
    DSLContext database;

    @Test
    void is_found_by_an_index_that_holds_all_rows() {
        List<String> without = database.fetch(WITHOUT).map(row -> row.get(0, String.class));
        assertThat(without).isEmpty();
    }
}
