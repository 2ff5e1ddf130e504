package org.xieyue.processes;

import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells when a drawn service ends: shipped diagrams say it with steps of their own, what somebody drew may forget to. */
@Component
class CaseComesToItsEnd extends AbstractBpmnParseListener {

    private final StepCatalogue catalogue;
    private final ObjectProvider<ApplicationEventPublisher> events;

    CaseComesToItsEnd(StepCatalogue catalogue, ObjectProvider<ApplicationEventPublisher> events) {
        this.catalogue = catalogue;
        this.events = events;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        if (!catalogue.isDeclared(definition.getKey())) {
            definition.addBuiltInListener(ExecutionListener.EVENTNAME_END, new Bell(this::ended));
        }
    }

    private void ended(DelegateExecution execution) {
        if (((ExecutionEntity) execution).getSuperExecution() == null) {
            events.getObject().publishEvent(new CaseEnded(RunningCase.of(execution)));
        }
    }

    /** The only kind of execution listener that we give to the engine. */
    record Bell(Consumer<DelegateExecution> rings) implements ExecutionListener {
        @Override
        public void notify(DelegateExecution execution) {
            rings.accept(execution);
        }
    }
}
