package org.xieyue.processes;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.xieyue.audit.AuditTrail;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.TopAdministrators;
import org.xieyue.processes.ProcessDrafts.Draft;
import org.xieyue.processes.ProcessReleases.Saying;
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

    private static final String SHIPPED = ProcessReleases.SHIPPED;
    private static final String DRAWN = "drawn";
    private static final String RESTORED = "restored";
    private static final int LONGEST_OPINION = 1_000;

    private final RepositoryService repository;
    private final PublicationCheck check;
    private final ProcessDrafts drafts;
    private final PublishedVersions published;
    private final WorkingCopies copies;
    private final ProcessReleases releases;
    private final WayBack wayBack;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final TopAdministrators top;
    private final ObjectProvider<SubmissionGate> gates;

    PublishProcess(
            RepositoryService repository,
            PublicationCheck check,
            ProcessDrafts drafts,
            PublishedVersions published,
            WorkingCopies copies,
            ProcessReleases releases,
            WayBack wayBack,
            CurrentUser currentUser,
            AuditTrail audit,
            TopAdministrators top,
            ObjectProvider<SubmissionGate> gates) {
        this.repository = repository;
        this.check = check;
        this.drafts = drafts;
        this.published = published;
        this.copies = copies;
        this.releases = releases;
        this.wayBack = wayBack;
        this.currentUser = currentUser;
        this.audit = audit;
        this.top = top;
        this.gates = gates;
    }

    /**
     * What comes with the product is published, unless people have made the version in use: that stays, and what came is offered
     * beside it. Only for the system itself.
     */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<Integer> publishOrOffer(ProcessFolder folder) {
        if (!currentUser.isSystem()) {
            return publish(folder);
        }
        releases.hold(); // whoever publishes at this moment is waited for
        if (!releases.isDrawn(folder.key())) {
            return publish(folder);
        }
        if (!releases.isLastShipped(folder.key(), folder.hash())) {
            releases.offer(folder.key(), folder.hash());
        }
        return Answer.done(newestVersion(folder.key()));
    }

    /** Publishes what is shipped; the same content again stays the same version. Only for the system itself. */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<Integer> publish(ProcessFolder folder) {
        if (!currentUser.isSystem()) {
            return Answer.refused("processes.needsDraft", folder.key());
        }
        releases.hold();
        if (releases.isLastShipped(folder.key(), folder.hash())) {
            return Answer.done(newestVersion(folder.key())); // what people have drawn since is not held against it
        }
        return deploy(folder, new Saying(SHIPPED, folder.hash(), null, null, "", null, null));
    }

    /** The same, with nothing to say but why. */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<Integer> publishDraft(DraftId id, LookedAt looked, String note) {
        return publishDraft(id, looked, note, "");
    }

    /**
     * Publishes a draft of somebody else, checked once more against what is published now. A version that came in between
     * would be undone unseen: it is refused.
     *
     * @param looked what the publisher has looked at
     * @param note what changes and why, for case workers; empty when the author's words stand
     * @param opinion of the publisher, for the record
     */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<Integer> publishDraft(DraftId id, LookedAt looked, String note, String opinion) {
        if (!top.may(Permission.EDIT_PROCESSES)) {
            return Answer.refused("processes.onlyAtTheTop");
        }
        Draft draft = drafts.lock(id).orElseThrow(NotFound::new);
        AccountId publisher = currentUser.account().id();
        return draft.toReview(publisher, looked.hash()).then(mine -> {
            String why = note.isBlank() ? Objects.requireNonNullElse(mine.note(), "") : note.strip();
            if (why.isBlank() || why.length() > DraftProcess.LONGEST_NOTE) {
                return Answer.refused("processes.note", DraftProcess.LONGEST_NOTE);
            }
            if (opinion.strip().length() > LONGEST_OPINION) {
                return Answer.refused("processes.opinion.long", LONGEST_OPINION);
            }
            List<Refusal> objections = gates.orderedStream()
                    .flatMap(gate -> gate.reasonsAgainst(mine.folder()).stream())
                    .toList();
            if (!objections.isEmpty()) {
                return Answer.refused(objections);
            }
            releases.hold();
            int newest = newestVersion(mine.folder().key());
            if (newest != looked.inUse()) {
                return Answer.refused(Refusal.conflict("processes.newerSince", newest));
            }
            Answer<Integer> answer = deploy(
                    mine.folder(), new Saying(DRAWN, looked.hash(), publisher, why, opinion.strip(), null, null));
            if (answer instanceof Answer.Done<Integer>(Integer version)) {
                drafts.published(id, publisher, version);
                copies.follow(id, mine.folder(), version);
            }
            return answer;
        });
    }

    /**
     * Sends a draft back to its author, who draws it anew and hands it in again; nobody publishes it any more.
     *
     * @param hash of the content that the reviewer has looked at
     */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<DraftId> returnToAuthor(DraftId id, String hash, String because) {
        if (!top.may(Permission.EDIT_PROCESSES)) {
            return Answer.refused("processes.onlyAtTheTop");
        }
        if (because.isBlank() || because.strip().length() > LONGEST_OPINION) {
            return Answer.refused("processes.return.reason", LONGEST_OPINION);
        }
        AccountId reviewer = currentUser.account().id();
        return drafts.lock(id)
                .orElseThrow(NotFound::new)
                .toReview(reviewer, hash)
                .map(draft -> {
                    drafts.returned(id, reviewer, because.strip());
                    audit.record("process.returned", "process", draft.folder().key(), Map.of("hash", hash));
                    return id;
                });
    }

    /**
     * Puts the files of an earlier version back, as a new version, and begins no case with the newest one any more. What
     * comes back has been published by two people before; one of them is enough, with a reason (docs/adr/0028).
     *
     * @param bad the version that is undone: the newest, so that a second click finds nothing left to do
     */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<Integer> goBack(String key, int bad, String because) {
        if (!top.may(Permission.EDIT_PROCESSES)) {
            return Answer.refused("processes.onlyAtTheTop");
        }
        if (because.isBlank() || because.strip().length() > DraftProcess.LONGEST_NOTE) {
            return Answer.refused("processes.note", DraftProcess.LONGEST_NOTE);
        }
        releases.hold();
        int newest = newestVersion(key);
        if (newest != bad) {
            return Answer.refused(Refusal.conflict("processes.back.newer", newest, bad));
        }
        ProcessDefinition now = published.of(key).getFirst();
        Optional<ProcessDefinition> before = wayBack.from(now);
        if (before.isEmpty()) {
            return Answer.refused("processes.back.none");
        }
        ProcessFolder folder = published.folder(before.get());
        List<Refusal> reasons = check.reasonsAgainst(folder).stream()
                .filter(reason -> !reason.code().endsWith("XY-415"))
                .toList();
        return reasons.isEmpty() ? putBack(folder, now, before.get(), because.strip()) : Answer.refused(reasons);
    }

    private Answer<Integer> putBack(
            ProcessFolder folder, ProcessDefinition bad, ProcessDefinition before, String because) {
        Saying saying = new Saying(
                RESTORED,
                folder.hash(),
                currentUser.account().id(),
                because,
                "",
                before.getVersion(),
                bad.getVersion());
        return engineDeploys(folder, saying).map(version -> {
            repository.suspendProcessDefinitionById(bad.getId());
            return version;
        });
    }

    private Answer<Integer> deploy(ProcessFolder folder, Saying saying) {
        List<Refusal> reasons = check.reasonsAgainst(folder);
        if (!reasons.isEmpty()) {
            return Answer.refused(reasons);
        }
        return engineDeploys(folder, saying);
    }

    private Answer<Integer> engineDeploys(ProcessFolder folder, Saying saying) {
        int before = newestVersion(folder.key());
        try {
            DeploymentBuilder deployment =
                    repository.createDeployment().name(folder.key()).source(saying.source());
            if (mayBeThereAlready(folder, saying)) {
                deployment.enableDuplicateFiltering(false);
            }
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
            String tag = releases.add(folder.key(), version, saying);
            Map<String, String> details = new HashMap<>(
                    Map.of("version", String.valueOf(version), "source", saying.source(), "hash", saying.hash()));
            details.put("tag", tag);
            Integer undoes = saying.undoes();
            if (undoes != null) {
                details.put("undoes", String.valueOf(undoes));
            }
            audit.record("process.published", "process", folder.key(), details);
        }
        return Answer.done(version);
    }

    /** What was published, undone and is published again is a new version: only the newest one is not repeated. */
    private boolean mayBeThereAlready(ProcessFolder folder, Saying saying) {
        return switch (saying.source()) {
            case SHIPPED -> true;
            case DRAWN ->
                published
                        .newest(folder.key())
                        .filter(now -> now.hash().equals(folder.hash()))
                        .isPresent();
            default -> false;
        };
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
