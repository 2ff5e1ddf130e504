package org.xieyue.processes.play;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.variable.impl.VariableMapImpl;
import org.jspecify.annotations.Nullable;
import org.xieyue.processes.StandIn;
import org.xieyue.processes.play.Stand.Kind;
import org.xieyue.processes.play.Stand.Open;

/** One case that is played, inside of one engine command. After something has gone wrong it cannot go on. */
final class PlayRun {

    private static final int MOST_SILENT = 200;

    private final PlayEngine.Theatre theatre;
    private final Trace trace;
    private final CommandContext context;
    private @Nullable ExecutionEntity instance;

    PlayRun(PlayEngine.Theatre theatre, Trace trace, CommandContext context) {
        this.theatre = theatre;
        this.trace = trace;
        this.context = context;
    }

    Trace trace() {
        return trace;
    }

    PlayEngine.Theatre theatre() {
        return theatre;
    }

    /** @throws RuntimeException what would be an incident */
    void open(Map<String, String> values) {
        trace.begin(null);
        ExecutionEntity opened = theatre.open(context, UUID.randomUUID().toString());
        instance = opened;
        opened.start(PlayValues.stored(values, theatre.kinds(), trace.now()), new VariableMapImpl());
        goOn();
    }

    /** Does what is open now; what would be an incident is thrown. */
    void act(Open open, PlayAction action) {
        Map<String, Object> values = PlayValues.stored(action.values(), theatre.kinds(), trace.now());
        switch (open.kind()) {
            case TASK -> {
                trace.begin(null);
                noteTask(open);
                new CompleteTaskCmd(open.handle(), values).execute(context);
            }
            case STEP -> {
                trace.begin(new StandIn.Reply(values, action.refusal()));
                execute(open.handle());
            }
            case TIMER -> fire(open);
            case MESSAGE -> {
                trace.begin(null);
                subscription(open.handle()).eventReceived(values, false);
            }
        }
        goOn();
    }

    /** Fires whatever is due until then, and sets the clock. */
    void wait(Instant until) {
        for (int fired = 0; fired < MOST_SILENT; fired++) {
            Optional<Open> due = stand().open(Kind.TIMER).stream()
                    .filter(timer -> timer.due() != null && !timer.due().isAfter(until))
                    .min(Comparator.comparing(timer -> java.util.Objects.requireNonNull(timer.due())));
            if (due.isEmpty()) {
                trace.now(until);
                return;
            }
            fire(due.get());
            goOn();
        }
        throw new Trace.GoesRound(theatre.main().key());
    }

    private void fire(Open timer) {
        trace.begin(null);
        Instant due = timer.due();
        if (due != null) {
            trace.now(due);
        }
        execute(timer.handle());
    }

    private void noteTask(Open open) {
        Scenery scenery = theatre.sceneries().get(open.process());
        Scenery.Node node = scenery == null ? null : scenery.nodes().get(open.element());
        String form = node == null ? null : node.form();
        if (form != null) {
            trace.does(open.at(), form, theatre.forms().getOrDefault(form, List.of()), false);
        }
    }

    private void execute(String job) {
        new ExecuteJobsCmd(job, new JobFailureCollector(job)).execute(context);
    }

    /** The engine goes on by itself where no step is to be answered. */
    private void goOn() {
        for (int silent = 0; silent < MOST_SILENT; silent++) {
            Optional<JobEntity> next = executions().stream()
                    .flatMap(execution -> execution.getJobs().stream())
                    .filter(job -> !(job instanceof TimerEntity) && !isStep(job))
                    .findFirst();
            if (next.isEmpty()) {
                return;
            }
            execute(next.get().getId());
        }
        throw new Trace.GoesRound(theatre.main().key());
    }

    private boolean isStep(JobEntity job) {
        Scenery scenery = theatre.sceneries().get(process(job));
        Scenery.Node node = scenery == null ? null : scenery.nodes().get(plain(job.getActivityId()));
        return node != null && node.is("serviceTask");
    }

    private static String process(JobEntity job) {
        return String.valueOf(job.getProcessDefinitionKey());
    }

    private static String plain(String activity) {
        return activity.endsWith("#multiInstanceBody")
                ? activity.substring(0, activity.length() - "#multiInstanceBody".length())
                : activity;
    }

    private EventSubscriptionEntity subscription(String id) {
        return executions().stream()
                .flatMap(execution -> execution.getEventSubscriptions().stream())
                .filter(subscription -> subscription.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Stand stand() {
        List<Open> open = new ArrayList<>();
        Set<String> current = new LinkedHashSet<>();
        Map<String, String> values = new TreeMap<>();
        for (ExecutionEntity execution : executions()) {
            String process = execution.getProcessDefinition().getKey();
            String activity = execution.getActivityId();
            if (activity != null && process.equals(theatre.main().key())) {
                current.add(plain(activity));
            }
            execution.getTasks().forEach(task -> open.add(task(process, task)));
            execution.getJobs().forEach(job -> open.add(job(process, job)));
            execution.getEventSubscriptions().forEach(event -> open.add(message(process, event)));
        }
        ExecutionEntity main = instance;
        if (main != null && !main.isEnded()) {
            main.getVariables().forEach((name, value) -> values.put(name, PlayValues.text(value)));
        }
        open.sort(Comparator.comparing(Open::kind).thenComparing(Open::at).thenComparingInt(Open::loop));
        return new Stand(trace.now(), main == null || main.isEnded(), open, values, current);
    }

    private Open task(String process, TaskEntity task) {
        Object loop = task.getExecution().getVariable("loopCounter");
        return new Open(
                Kind.TASK,
                trace.place(process, task.getTaskDefinitionKey()),
                process,
                task.getTaskDefinitionKey(),
                null,
                loop instanceof Integer number ? number : 0,
                false,
                task.getId());
    }

    private Open job(String process, JobEntity job) {
        String element = plain(job.getActivityId());
        Date due = job.getDuedate();
        boolean timer = job instanceof TimerEntity;
        return new Open(
                timer ? Kind.TIMER : Kind.STEP,
                trace.place(process, element),
                process,
                element,
                timer && due != null ? due.toInstant() : null,
                0,
                timer && setsOff(process, element),
                job.getId());
    }

    private Open message(String process, EventSubscriptionEntity event) {
        String element = plain(String.valueOf(event.getActivityId()));
        return new Open(
                Kind.MESSAGE,
                String.valueOf(event.getEventName()),
                process,
                element,
                null,
                0,
                setsOff(process, element),
                event.getId());
    }

    private boolean setsOff(String process, String element) {
        Scenery scenery = theatre.sceneries().get(process);
        return scenery != null && scenery.setsOffSubprocess(element);
    }

    /** All of this case, called processes too. */
    private Collection<ExecutionEntity> executions() {
        Map<String, ExecutionEntity> all = new LinkedHashMap<>();
        ExecutionEntity main = instance;
        if (main != null && !main.isEnded()) {
            collect(main, all);
        }
        return all.values();
    }

    private static void collect(ExecutionEntity execution, Map<String, ExecutionEntity> all) {
        if (all.putIfAbsent(execution.getId(), execution) == null) {
            List.copyOf(execution.getExecutions()).forEach(child -> collect(child, all));
            ExecutionEntity called = execution.getSubProcessInstance();
            if (called != null) {
                collect(called, all);
            }
        }
    }
}
