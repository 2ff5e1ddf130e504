package org.xieyue.processes.mutants;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Listens to the engine: the elements and flows of one process that work came to, also where it failed there and was taken back. */
@Component
class ReachedElements extends AbstractProcessEnginePlugin implements HistoryEventHandler {

    private static final String MANY = "#multiInstanceBody";

    private volatile @Nullable String key;
    private final Set<String> reached = new TreeSet<>();

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getCustomHistoryEventHandlers().add(this);
        if (configuration.getCustomPostBPMNParseListeners() == null) {
            configuration.setCustomPostBPMNParseListeners(new ArrayList<>());
        }
        configuration.getCustomPostBPMNParseListeners().add(new AbstractBpmnParseListener() {
            @Override
            public void parseSequenceFlow(Element flow, ScopeImpl scope, TransitionImpl transition) {
                transition.addListener(
                        ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) ReachedElements.this::taken);
            }
        });
    }

    private void taken(DelegateExecution execution) {
        if (((ExecutionEntity) execution).getProcessDefinition().getKey().equals(key)) {
            reached.add(execution.getCurrentTransitionId());
        }
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
