package org.xieyue.processes.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionRulesTest {

    private static final Vocabulary NO_WORDS = new Vocabulary(Map.of(), Map.of(), Set.of(), Set.of());

    @Test
    void a_table_that_keeps_every_rule_has_no_findings() {
        assertThat(check(table())).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "XY-105 | <decisionTable id=\"tierTable\" hitPolicy=\"FIRST\"> | <decisionTable id=\"tierTable\" hitPolicy=\"FIRST\"><annotation name=\"x\"/>",
                "XY-106 | typeRef=\"long\" | typeRef=\"long\" camunda:class=\"x\"",
                "XY-111 | rule id=\"large\" | rule id=\"small\"",
                "XY-201 | label=\"层级\" | label=\"${tripwire.hit()}\"",
                "XY-403 | name=\"层级\" camunda | name=\"\" camunda",
                "XY-414 | name=\"层级\" camunda:historyTimeToLive=\"P30D\" | name=\"层级\"",
                "XY-501 | decision id=\"trial-tier\" | decision id=\"Decision_1\"",
                "XY-502 | hitPolicy=\"FIRST\" | hitPolicy=\"OUTPUT ORDER\"",
                "XY-503 | <outputEntry id=\"small-out\"><text>\"COUNTY\"</text></outputEntry> | ` `",
                "XY-504 | rule id=\"small\" | rule id=\"DecisionRule_0a1b2c3\"",
                "XY-505 | <description>三千元以下由县级审批</description> | ` `",
                "XY-506 | name=\"tier\" typeRef | name=\"\" typeRef",
                "XY-511 | inputExpression id=\"amountInput\" | inputExpression id=\"amountInput\" expressionLanguage=\"javascript\"",
                "XY-512 | &lt;= 3000 | for i in 1..1000000000 return i",
                "XY-513 | &lt;= 3000 | &lt;= (",
                "XY-514 | typeRef=\"long\" | typeRef=\"double\"",
            })
    void one_change_breaks_one_rule(String rule, String found, String replacement) {
        assertThat(table()).contains(found);

        assertThat(check(table().replace(found, replacement)))
                .extracting(Finding::rule)
                .contains(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "function(x) external { java: { class: \"java.lang.Runtime\", method signature: \"getRuntime()\" } }",
                "some x in [1,2] satisfies x = 1",
                "matches(a, \"(a+)+$\")",
                "9 ** 999999999",
                "{a: 1}.a",
                "get value(context, \"a\")",
                "random number()",
            })
    void feel_that_does_more_than_look_at_values_is_refused(String cell) {
        String escaped = cell.replace("<", "&lt;");

        assertThat(check(table().replace("&lt;= 3000", escaped)))
                .extracting(Finding::rule)
                .contains("XY-512");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1..10]",
                "\"A\", \"B\"",
                "not(\"A\", \"B\")",
                ">= date(\"2026-01-01\")",
                "< standard",
                "null",
                "> 2 * standard",
                "not(null)",
            })
    void feel_that_looks_at_values_is_allowed(String cell) {
        String escaped = cell.replace("<", "&lt;");

        assertThat(check(table().replace("&lt;= 3000", escaped)))
                .extracting(Finding::rule)
                .doesNotContain("XY-511", "XY-512", "XY-513");
    }

    private static String table() {
        return DiagramRulesTest.file("trial-tier.dmn");
    }

    private static List<Finding> check(String table) {
        return DiagramCheck.check(
                Map.of("trial-tier.dmn", table.getBytes(StandardCharsets.UTF_8)), NO_WORDS, Map.of(), Optional.empty());
    }
}
