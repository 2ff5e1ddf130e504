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

    private final ThreadLocal<@Nullable List<DmnDecisionTableEvaluationEvent>> events = new ThreadLocal<>();

    List<DmnDecisionTableEvaluationEvent> during(Runnable work) {
        @Nullable List<DmnDecisionTableEvaluationEvent> outer = events.get();
        List<DmnDecisionTableEvaluationEvent> mine = new ArrayList<>();
        events.set(mine);
        try {
            work.run();
            return mine;
        } finally {
            events.set(outer);
        }
    }

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        @Nullable List<DmnDecisionTableEvaluationEvent> listening = events.get();
        if (listening != null) {
            listening.add(event);
        }
    }
}
