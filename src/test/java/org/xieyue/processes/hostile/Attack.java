package org.xieyue.processes.hostile;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deploys a file on an engine and does with it what users and the job executor would do. */
final class Attack {

    private static final Logger LOG = LoggerFactory.getLogger(Attack.class);
    private static final int ROUNDS = 4;
    private static final Map<String, Object> VARIABLES =
            Map.of("amount", 1L, "outcome", "GO", "members", "", "tier", "A");

    private final ProcessEngine engine;
    private final String file;
    private final byte[] content;

    Attack(ProcessEngine engine, String file, byte[] content) {
        this.engine = engine;
        this.file = file;
        this.content = content;
    }

    /** Whether the engine took the file. What goes wrong later is the attack's own business. */
    boolean run() {
        Deployment deployment;
        try {
            deployment = engine.getRepositoryService()
                    .createDeployment()
                    .name(file)
                    .addInputStream(file, new ByteArrayInputStream(content))
                    .deploy();
        } catch (RuntimeException refused) {
            LOG.debug("{} is refused", file, refused);
            return false;
        }
        try {
            use(deployment.getId());
        } finally {
            engine.getRepositoryService().deleteDeployment(deployment.getId(), true, true);
        }
        return true;
    }

    private void use(String deployment) {
        if (file.endsWith(".dmn")) {
            trying(() -> engine.getDecisionService()
                    .evaluateDecisionByKey("hostile-table")
                    .variables(VARIABLES)
                    .evaluate());
        } else if (file.endsWith(".cmmn")) {
            trying(() -> engine.getCaseService().createCaseInstanceByKey("hostileCase"));
        } else {
            ProcessDefinition definition = engine.getRepositoryService()
                    .createProcessDefinitionQuery()
                    .deploymentId(deployment)
                    .singleResult();
            trying(() -> engine.getFormService().getStartFormData(definition.getId()));
            trying(() -> engine.getRuntimeService()
                    .startProcessInstanceById(
                            definition.getId(), UUID.randomUUID().toString(), VARIABLES));
            for (int round = 0; round < ROUNDS; round++) {
                work(definition.getId());
            }
        }
    }

    private void work(String definition) {
        for (Job job : engine.getManagementService()
                .createJobQuery()
                .processDefinitionId(definition)
                .list()) {
            trying(() -> engine.getManagementService().executeJob(job.getId()));
        }
        for (Task task : engine.getTaskService()
                .createTaskQuery()
                .processDefinitionId(definition)
                .initializeFormKeys()
                .list()) {
            trying(() -> engine.getFormService().getTaskFormData(task.getId()));
            trying(() -> engine.getFormService().submitTaskForm(task.getId(), Map.of("f", "x")));
        }
    }

    private static void trying(Runnable act) {
        try {
            act.run();
        } catch (RuntimeException failed) {
            LOG.debug("The attack went no further", failed);
        }
    }
}
