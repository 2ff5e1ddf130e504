package org.xieyue.processes;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.UseCase;

/** Publishes a process with its tables and forms, all together or not at all. Nothing else deploys to the engine. */
@UseCase
public class PublishProcess {

    private final RepositoryService repository;

    PublishProcess(RepositoryService repository) {
        this.repository = repository;
    }

    /** Answers the version; the same content again is the same version. */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<Integer> publish(ProcessFolder folder) {
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name(folder.key())
                .source("xieyue")
                .enableDuplicateFiltering(false);
        folder.files()
                .forEach((name, content) -> deployment.addInputStream(
                        folder.key() + "/" + name, new java.io.ByteArrayInputStream(content)));
        deployment.deploy();
        ProcessDefinition newest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(folder.key())
                .latestVersion()
                .singleResult();
        return newest == null ? Answer.refused("processes.noProcess", folder.key()) : Answer.done(newest.getVersion());
    }
}
