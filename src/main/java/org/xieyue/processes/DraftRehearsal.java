package org.xieyue.processes;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the engine have a draft as if it were published, in a transaction that is always rolled back: what only a published
 * version can show is known before anybody publishes it. Nobody else ever sees that version.
 */
@Component
public class DraftRehearsal {

    private final ProcessDrafts drafts;
    private final RepositoryService repository;
    private final ProcessEngineConfigurationImpl engine;
    private final TransactionTemplate apart;

    DraftRehearsal(ProcessDrafts drafts, ProcessEngine engine, PlatformTransactionManager transactions) {
        this.drafts = drafts;
        repository = engine.getRepositoryService();
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * @param act what is done with the version, by its id in the engine; nothing of it stays but the answer
     * @return empty when there is no such draft, or the engine cannot read it
     */
    public <T> Optional<T> with(DraftId id, Function<String, T> act) {
        return drafts.find(id)
                .flatMap(draft -> Optional.ofNullable(apart.execute(status -> {
                    status.setRollbackOnly();
                    return deployed(draft.folder()).map(there -> {
                        try {
                            return act.apply(there.getDeployedProcessDefinitions()
                                    .getFirst()
                                    .getId());
                        } finally {
                            forget(there);
                        }
                    });
                })))
                .flatMap(answer -> answer);
    }

    private Optional<DeploymentWithDefinitions> deployed(ProcessFolder folder) {
        DeploymentBuilder deployment = repository.createDeployment().name(folder.key());
        folder.files()
                .forEach((name, content) ->
                        deployment.addInputStream(folder.key() + "/" + name, new ByteArrayInputStream(content)));
        try {
            return Optional.of(deployment.deployWithResult());
        } catch (ProcessEngineException unreadable) {
            return Optional.empty();
        }
    }

    /** The engine keeps what it has read; the database will not know it. */
    private void forget(DeploymentWithDefinitions there) {
        DeploymentCache cache = engine.getDeploymentCache();
        there.getDeployedProcessDefinitions().stream()
                .map(ResourceDefinition::getId)
                .forEach(cache::removeProcessDefinition);
        Optional.ofNullable(there.getDeployedDecisionDefinitions()).stream()
                .flatMap(java.util.List::stream)
                .map(ResourceDefinition::getId)
                .forEach(cache::removeDecisionDefinition);
    }
}
