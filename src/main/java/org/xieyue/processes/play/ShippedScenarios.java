package org.xieyue.processes.play;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what is shipped when the application starts; what two people have retired stays retired. */
@Component
class ShippedScenarios implements SmartInitializingSingleton {

    private final Scenarios scenarios;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    ShippedScenarios(Scenarios scenarios, JsonMapper json, PlatformTransactionManager transactions) {
        this.scenarios = scenarios;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        Map<String, List<ShippedScenario>> shipped = ShippedScenario.all(json);
        transaction.executeWithoutResult(
                status -> shipped.forEach((key, all) -> all.forEach(scenario -> scenarios.ship(scenario.of(key)))));
    }
}
