package org.xieyue.processes.play;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;
import org.xieyue.processes.ProcessFolder;
import org.xieyue.processes.Repertoire;
import org.xieyue.processes.ScratchEngines;
import org.xieyue.processes.StandIn;
import org.xieyue.processes.StepDeclaration;
import org.xieyue.processes.check.DrawnFolder;
import org.xieyue.processes.check.Vocabulary;

/**
 * Performs plays: what is deployed and what runs lives in one transaction that is always rolled back, and most of it never
 * leaves the memory of one engine command that always fails at its end (docs/adr/0029).
 */
@Component
class PlayEngine implements DisposableBean {

    private static final int LONGEST_SECONDS = 55;
    private static final ThreadLocal<@Nullable Trace> ON_STAGE = new ThreadLocal<>();

    private final Repertoire sources;
    private final Supplier<ProcessEngine> engine;
    private final TransactionTemplate throwaway;
    private final TransactionTemplate building;
    private final Supplier<Map<String, StepDeclaration>> steps;
    private volatile boolean built;

    PlayEngine(Repertoire sources, ScratchEngines engines, PlatformTransactionManager transactions) {
        this.sources = sources;
        this.steps = SingletonSupplier.of(sources::steps);
        this.engine = SingletonSupplier.of(() -> {
            ProcessEngine made = engines.build(
                    "play",
                    key -> known().containsKey(key) ? new StandIn(key, this::reply) : null,
                    () -> stage().now(),
                    new Prompts(PlayEngine::stage),
                    PlayEngine::evaluated);
            built = true;
            return made;
        });
        this.throwaway = new TransactionTemplate(transactions);
        throwaway.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        throwaway.setTimeout(LONGEST_SECONDS);
        // the engine notes its own properties when it is built, whoever asks first and wherever
        this.building = new TransactionTemplate(transactions);
        building.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The diagram cannot be read by the engine. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(ProcessEngineException reason) {
            super(String.valueOf(reason.getMessage()), reason);
        }
    }

    /** Files that are deployed for a while; whatever is run on them is forgotten. */
    final class Theatre {
        private final String definition;
        private final Map<String, Scenery> sceneries;
        private final Map<String, Vocabulary.Kind> kinds;
        private final Map<String, List<List<String>>> forms;
        private final Scenery main;

        private Theatre(String definition, Scenery main, Map<String, Scenery> sceneries) {
            this.definition = definition;
            this.main = main;
            this.sceneries = sceneries;
            this.kinds = new HashMap<>();
            Vocabulary vocabulary = sources.vocabulary();
            sceneries.forEach(
                    (key, scenery) -> Optional.ofNullable(vocabulary.processes().get(key))
                            .or(() -> scenery.drawn().map(DrawnFolder::contract))
                            .ifPresent(contract -> kinds.putAll(contract.variables())));
            known().values()
                    .forEach(step -> step.writes()
                            .forEach(written -> kinds.putIfAbsent(written.name(), PlayWords.kind(written))));
            this.forms = sources.formsAfter();
        }

        Scenery main() {
            return main;
        }

        Map<String, Scenery> sceneries() {
            return sceneries;
        }

        Map<String, Vocabulary.Kind> kinds() {
            return kinds;
        }

        Map<String, List<List<String>>> forms() {
            return forms;
        }

        Map<String, StepDeclaration> steps() {
            return known();
        }

        /** One play from its beginning; nothing of it outlives the call. */
        <T> T play(Trace trace, Function<PlayRun, T> work) {
            List<T> result = new ArrayList<>(1);
            ON_STAGE.set(trace);
            try {
                configuration().getCommandExecutorTxRequired().execute(context -> {
                    result.add(work.apply(new PlayRun(this, trace, context)));
                    throw new Curtain();
                });
            } catch (Curtain fallen) {
                return result.getFirst();
            } finally {
                ON_STAGE.remove();
            }
            throw new IllegalStateException("The curtain did not fall");
        }

        ExecutionEntity open(CommandContext context, String caseId) {
            return context.getProcessEngineConfiguration()
                    .getDeploymentCache()
                    .findDeployedProcessDefinitionById(definition)
                    .createProcessInstance(caseId);
        }
    }

    /** Ends the command without writing anything. */
    private static final class Curtain extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Curtain() {
            super("The end of a play", null, false, false);
        }
    }

    /** @throws Unreadable when the engine or the hard rules refuse a file */
    <T> T stage(ProcessFolder folder, Function<Theatre, T> work) {
        Map<String, ProcessFolder> called = sources.called(folder);
        ProcessEngine player = built ? engine.get() : Objects.requireNonNull(building.execute(status -> engine.get()));
        return Objects.requireNonNull(throwaway.execute(status -> {
            status.setRollbackOnly();
            try {
                Map<String, Scenery> sceneries = new HashMap<>();
                called.forEach((key, other) -> {
                    deploy(player, other);
                    sceneries.put(key, Scenery.of(other));
                });
                String main = deploy(player, folder);
                Scenery scenery = Scenery.of(folder);
                sceneries.put(folder.key(), scenery);
                return work.apply(new Theatre(main, scenery, sceneries));
            } catch (ProcessEngineException unreadable) {
                throw new Unreadable(unreadable);
            }
        }));
    }

    private static String deploy(ProcessEngine player, ProcessFolder folder) {
        DeploymentBuilder deployment =
                player.getRepositoryService().createDeployment().name(folder.key());
        folder.files().forEach((name, content) -> {
            if (name.endsWith(".bpmn") || name.endsWith(".dmn")) {
                deployment.addInputStream(folder.key() + "/" + name, new ByteArrayInputStream(content));
            }
        });
        return deployment.deployWithResult().getDeployedProcessDefinitions().stream()
                .filter(definition -> definition.getKey().equals(folder.key()))
                .map(ProcessDefinition::getId)
                .findFirst()
                .orElseThrow(() -> new ProcessEngineException("No process " + folder.key() + " in its files"));
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.get().getProcessEngineConfiguration();
    }

    private StandIn.Reply reply(String key, DelegateExecution execution) {
        ExecutionEntity at = (ExecutionEntity) execution;
        Trace trace = stage();
        StepDeclaration step = Objects.requireNonNull(known().get(key));
        StandIn.Reply reply = trace.reply();
        String place = trace.place(at.getProcessDefinition().getKey(), String.valueOf(at.getActivityId()));
        if (reply.refusal() == null) {
            trace.does(place, key, step.after(), step.movesMoney());
        }
        return reply;
    }

    private static void evaluated(DmnDecisionTableEvaluationEvent event) {
        Trace trace = ON_STAGE.get();
        if (trace != null) {
            event.getMatchingRules()
                    .forEach(rule -> trace.matched(event.getDecisionTable().getKey(), rule.getId()));
        }
    }

    private Map<String, StepDeclaration> known() {
        return steps.get();
    }

    private static Trace stage() {
        return Objects.requireNonNull(ON_STAGE.get(), "Nobody plays on this thread");
    }

    @Override
    public void destroy() {
        if (built) {
            engine.get().close();
        }
    }
}
