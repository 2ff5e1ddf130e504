package org.xieyue.processes;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.xieyue.audit.AuditTrail;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.TopAdministrators;
import org.xieyue.processes.ProcessDrafts.Draft;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/**
 * Publishes a process with its tables and forms, all together or not at all. Nothing else deploys to the engine. A
 * process counts in every union, whoever drew it: it is published by an administrator of the top union. Between people it
 * takes two: who drew a version does not publish it.
 */
@UseCase
public class PublishProcess {

    private static final String SHIPPED = "shipped";
    private static final String DRAWN = "drawn";

    private final RepositoryService repository;
    private final PublicationCheck check;
    private final ProcessDrafts drafts;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final TopAdministrators top;

    PublishProcess(
            RepositoryService repository,
            PublicationCheck check,
            ProcessDrafts drafts,
            CurrentUser currentUser,
            AuditTrail audit,
            TopAdministrators top) {
        this.repository = repository;
        this.check = check;
        this.drafts = drafts;
        this.currentUser = currentUser;
        this.audit = audit;
        this.top = top;
    }

    /** Publishes what is shipped; the same content again stays the same version. Only for the system itself. */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<Integer> publish(ProcessFolder folder) {
        if (!currentUser.isSystem()) {
            return Answer.refused("processes.needsDraft", folder.key());
        }
        return deploy(folder, SHIPPED);
    }

    /**
     * Publishes a draft of somebody else, checked once more against what is published now.
     *
     * @param hash of the content that the publisher has looked at
     */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<Integer> publishDraft(DraftId id, String hash) {
        if (!top.may(Permission.EDIT_PROCESSES)) {
            return Answer.refused("processes.onlyAtTheTop");
        }
        Draft draft = drafts.lock(id).orElseThrow(NotFound::new);
        AccountId publisher = currentUser.account().id();
        Integer published = draft.publishedVersion();
        if (published != null) {
            return Answer.refused(Refusal.conflict(
                    "processes.publishedAlready", draft.folder().key(), published));
        }
        if (draft.author().equals(publisher)) {
            return Answer.refused("processes.sameAuthor", draft.folder().key());
        }
        if (!draft.folder().hash().equals(hash)) {
            return Answer.refused(
                    Refusal.conflict("processes.otherContent", draft.folder().key()));
        }
        Answer<Integer> answer = deploy(draft.folder(), DRAWN);
        if (answer instanceof Answer.Done<Integer> done) {
            drafts.published(id, publisher, done.value());
        }
        return answer;
    }

    private Answer<Integer> deploy(ProcessFolder folder, String source) {
        List<Refusal> reasons = check.reasonsAgainst(folder);
        if (!reasons.isEmpty()) {
            return Answer.refused(reasons);
        }
        int before = newestVersion(folder.key());
        try {
            DeploymentBuilder deployment = repository
                    .createDeployment()
                    .name(folder.key())
                    .source(source)
                    .enableDuplicateFiltering(false);
            folder.files()
                    .forEach((name, content) ->
                            deployment.addInputStream(folder.key() + "/" + name, new ByteArrayInputStream(content)));
            deployment.deploy();
        } catch (ProcessEngineException unreadable) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Answer.refused("processes.engine", folder.key(), String.valueOf(unreadable.getMessage()));
        }
        int version = newestVersion(folder.key());
        if (version != before) {
            audit.record(
                    "process.published",
                    "process",
                    folder.key(),
                    Map.of("version", String.valueOf(version), "source", source, "hash", folder.hash()));
        }
        return Answer.done(version);
    }

    private int newestVersion(String key) {
        ProcessDefinition newest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult();
        return newest == null ? 0 : newest.getVersion();
    }
}
