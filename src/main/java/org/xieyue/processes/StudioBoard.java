package org.xieyue.processes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.processes.check.DrawnFolder;
import org.xieyue.processes.check.Vocabulary;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.UseCase;

/** What whoever changes a process works with: blocks, variables and periods, states that were kept, and who draws. */
@UseCase
@Transactional(readOnly = true)
public class StudioBoard {

    private static final int MOST = 20;

    private final PublishedVersions published;
    private final WorkingCopies copies;
    private final Blocks blocks;
    private final StepCatalogue catalogue;
    private final Accounts accounts;

    StudioBoard(
            PublishedVersions published,
            WorkingCopies copies,
            Blocks blocks,
            StepCatalogue catalogue,
            Accounts accounts) {
        this.published = published;
        this.copies = copies;
        this.blocks = blocks;
        this.catalogue = catalogue;
        this.accounts = accounts;
    }

    /** As it was saved, without beginning or holding it; 404 before anybody has opened it. */
    @Permit(Permission.EDIT_PROCESSES)
    public WorkingCopy workingCopy(String key) {
        return copies.find(key).orElseThrow(NotFound::new);
    }

    /** States of the working copy that were kept, newest first. */
    @Permit(Permission.EDIT_PROCESSES)
    public List<Milestone> milestones(String key) {
        return copies.milestones(key, MOST).stream()
                .map(kept ->
                        new Milestone(kept.id(), kept.note(), name(kept.keeper()), kept.keptAt(), kept.baseVersion()))
                .toList();
    }

    /** Who draws in the working copy. */
    @Permit(Permission.EDIT_PROCESSES)
    public String editor(WorkingCopy copy) {
        AccountId editor = copy.editor();
        return editor == null ? "–" : name(editor);
    }

    /** What a diagram of this process may be drawn with. */
    @Permit(Permission.EDIT_PROCESSES)
    public List<Block> blocks(String key) {
        return blocks.of(key);
    }

    /** What a condition or a timer may name. */
    @Permit(Permission.EDIT_PROCESSES)
    public Map<String, Vocabulary.Kind> variables(String key) {
        return Optional.ofNullable(catalogue.vocabulary().processes().get(key))
                .or(() -> copies.find(key)
                        .flatMap(copy -> DrawnFolder.of(copy.folder().files()))
                        .map(DrawnFolder::contract))
                .map(Vocabulary.Contract::variables)
                .orElse(Map.of());
    }

    /** What a case may be told while it waits. */
    @Permit(Permission.EDIT_PROCESSES)
    public List<String> messages(String key) {
        return Optional.ofNullable(catalogue.vocabulary().processes().get(key))
                .map(contract -> contract.messages().stream().sorted().toList())
                .orElse(List.of());
    }

    /** Periods of law that the diagrams in use count with, such as {@code noticePeriod}. */
    @Permit(Permission.EDIT_PROCESSES)
    public List<String> deadlineParameters(String key) {
        return published.newest(key).stream()
                .flatMap(ProcessFolder::diagrams)
                .flatMap(diagram -> published.tasks(diagram).stream())
                .map(DrawnTask::deadline)
                .filter(deadline -> deadline.startsWith("parameter:"))
                .map(deadline -> deadline.substring("parameter:".length()))
                .distinct()
                .sorted()
                .toList();
    }

    /** A dash for an account that is closed. */
    private String name(AccountId id) {
        return accounts.find(id).map(Account::name).orElse("–");
    }
}
