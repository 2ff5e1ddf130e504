package org.xieyue.processes.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieyue.processes.ShippedFolders;
import org.xieyue.shared.Texts;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** Scenarios that lie beside the shipped diagrams. */
@XieyueTest
class ShippedScenariosTest {

    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
    private static final PlayScript OPENING = new PlayScript(START, Map.of("applicant", "a"), List.of());

    @Autowired
    KeepScenario keepScenario;

    @Autowired
    Scenarios scenarios;

    @Autowired
    ShippedFolders shipped;

    @Autowired
    Texts texts;

    @Autowired
    TestPeople people;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void what_is_shipped_is_renewed_and_never_comes_back_after_two_people_have_retired_it() {
        String key = "shipped-" + UUID.randomUUID();
        var she = people.organisation().processAdministrator();
        var he = people.organisation().processAdministrator();
        PlayScript longer = OPENING.and(PlayAction.step("askForRepair", Map.of()));
        inTransaction(() -> scenarios.ship(shippedAs(key, OPENING)));
        inTransaction(() -> scenarios.ship(shippedAs(key, longer)));

        List<Scenario> known = scenarios.of(key);
        assertThat(known).extracting(Scenario::script).containsExactly(longer);
        assertThat(known.getFirst().isShipped()).isTrue();
        UUID id = known.getFirst().id();
        people.as(she, () -> keepScenario.askToRetire(id, "流程已改").orElseThrow());
        people.as(he, () -> keepScenario.retire(id).orElseThrow());
        inTransaction(() -> scenarios.ship(shippedAs(key, longer)));

        assertThat(scenarios.of(key)).isEmpty();
    }

    @Test
    void what_lies_beside_the_diagrams_counts_from_the_first_start() {
        assertThat(scenarios.of("hardship-aid"))
                .filteredOn(Scenario::isShipped)
                .hasSize(7)
                .extracting(Scenario::name)
                .contains("期限 · 逾期未补正", "走通 · 县级审批、发放、复查脱困", "走通 · 市级审批、发放、复查脱困");
    }

    @Test
    void every_shipped_scenario_has_an_english_name() {
        List<String> names = shipped.all().stream()
                .flatMap(folder -> scenarios.of(folder.key()).stream())
                .filter(Scenario::isShipped)
                .map(Scenario::name)
                .distinct()
                .toList();
        assertThat(names)
                .hasSizeGreaterThan(20)
                .allSatisfy(
                        name -> assertThat(texts.label(Locale.ENGLISH, name)).doesNotContainPattern("\\p{IsHan}"));
    }

    private static Scenario shippedAs(String key, PlayScript script) {
        return new Scenario(UUID.randomUUID(), key, "走通", script, List.of("x"), null, START, null, null);
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }
}
