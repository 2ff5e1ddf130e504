package org.xieyue.processes;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.xieyue.shared.OutOfOrder;

/**
 * Stops a case that goes in circles by itself. The check sees to it that every cycle waits for something (XY-410, XY-418), but
 * not which day a step sets: a timer whose day is over is due at once, perhaps for ever. Counted on each node in minutes of the
 * machine, which is what is protected, whatever day the business clock says.
 */
final class RunawayCases extends AbstractBpmnParseListener {

    /** Into the same element of the same case in a minute; nobody who works on it comes near. */
    static final int MOST = 200;

    private static final String BODY_OF_MANY = "#multiInstanceBody";
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private record Minute(long number, ConcurrentMap<String, Integer> entries) {}

    private final LongSupplier nanoTime;
    private final AtomicReference<Minute> current = new AtomicReference<>(new Minute(0, new ConcurrentHashMap<>()));

    RunawayCases() {
        this(System::nanoTime);
    }

    RunawayCases(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        listen(definition);
    }

    /** What many do at once inside of one element is entered once for each of them, and that is no circle. */
    private void listen(ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            activity.addBuiltInListener(
                    ExecutionListener.EVENTNAME_START,
                    new CaseComesToItsEnd.Bell(
                            execution -> entered(execution.getProcessInstanceId(), activity.getId())));
            if (!activity.getId().endsWith(BODY_OF_MANY)) {
                listen(activity);
            }
        }
    }

    void entered(String instance, String element) {
        long now = Math.floorDiv(nanoTime.getAsLong(), MINUTE);
        Minute minute =
                current.updateAndGet(last -> last.number() == now ? last : new Minute(now, new ConcurrentHashMap<>()));
        if (minute.entries().merge(instance + " " + element, 1, Integer::sum) > MOST) {
            throw new OutOfOrder("PROCESSES-2", "案件自行反复进入同一环节，已停下", element, MOST + "/min");
        }
    }
}
