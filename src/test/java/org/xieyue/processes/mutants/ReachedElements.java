package org.xieyue.processes.mutants;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Listens to the engine: the elements of one process that work came to, also where it failed there and was taken back. */
@Component
class ReachedElements extends AbstractProcessEnginePlugin implements HistoryEventHandler {

    private static final String MANY = "#multiInstanceBody";

    private volatile @Nullable String key;
    private final Set<String> reached = new TreeSet<>();

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getCustomHistoryEventHandlers().add(this);
    }

    void listenTo(String processKey) {
        reached.clear();
        key = processKey;
    }

    Set<String> heard() {
        key = null;
        return Set.copyOf(reached);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        String asked = key;
        if (asked != null
                && event instanceof HistoricActivityInstanceEventEntity begun
                && asked.equals(begun.getProcessDefinitionKey())) {
            String id = begun.getActivityId();
            reached.add(id.endsWith(MANY) ? id.substring(0, id.length() - MANY.length()) : id);
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }
}
