package org.xieyue.processes;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Remembers which rows of a decision table matched while a piece of work runs on this thread. */
@Component
class MatchedRules implements DmnDecisionTableEvaluationListener {

    private static final ThreadLocal<@Nullable List<DmnDecisionTableEvaluationEvent>> EVENTS = new ThreadLocal<>();

    List<DmnDecisionTableEvaluationEvent> during(Runnable work) {
        @Nullable List<DmnDecisionTableEvaluationEvent> outer = EVENTS.get();
        List<DmnDecisionTableEvaluationEvent> mine = new ArrayList<>();
        EVENTS.set(mine);
        try {
            work.run();
            return mine;
        } finally {
            EVENTS.set(outer);
        }
    }

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        @Nullable List<DmnDecisionTableEvaluationEvent> listening = EVENTS.get();
        if (listening != null) {
            listening.add(event);
        }
    }
}
