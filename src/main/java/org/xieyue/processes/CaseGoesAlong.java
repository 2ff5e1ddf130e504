package org.xieyue.processes;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallableElementActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.core.model.CallableElement;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ParameterValueProvider;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** A called process works on the same case: it gets the caller's business key without the diagram saying so. */
final class CaseGoesAlong extends AbstractBpmnParseListener {

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getActivityBehavior() instanceof CallableElementActivityBehavior behavior) {
            CallableElement callable = behavior.getCallableElement();
            callable.setBusinessKeyValueProvider(new CallersKey());
        }
    }

    private static final class CallersKey implements ParameterValueProvider {

        @Override
        public Object getValue(VariableScope scope) {
            return RunningCase.businessKey((ExecutionEntity) scope);
        }

        @Override
        public boolean isDynamic() {
            return true;
        }
    }
}
