package org.xieyue.processes;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.TopAdministrators;
import org.xieyue.processes.ProcessDraftRow.Difference;
import org.xieyue.processes.ProcessDraftRow.DraftFile;
import org.xieyue.processes.ProcessDrafts.Draft;
import org.xieyue.processes.ProcessReleases.Release;
import org.xieyue.processes.check.Finding;
import org.xieyue.processes.compare.Change;
import org.xieyue.processes.compare.ProcessComparison;
import org.xieyue.shared.Label;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.UseCase;

/** What is published, what waits to be published, and who did it. */
@UseCase
@Transactional(readOnly = true)
public class ProcessBoard {

    private static final int MOST_DRAFTS = 20;

    private final PublishedVersions published;
    private final ProcessDrafts drafts;
    private final PublicationCheck check;
    private final ProcessReleases releases;
    private final WayBack wayBack;
    private final StepCatalogue catalogue;
    private final WorkingCopies copies;
    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final TopAdministrators top;

    ProcessBoard(
            PublishedVersions published,
            ProcessDrafts drafts,
            PublicationCheck check,
            ProcessReleases releases,
            WayBack wayBack,
            StepCatalogue catalogue,
            WorkingCopies copies,
            Accounts accounts,
            CurrentUser currentUser,
            TopAdministrators top) {
        this.published = published;
        this.drafts = drafts;
        this.check = check;
        this.releases = releases;
        this.wayBack = wayBack;
        this.catalogue = catalogue;
        this.copies = copies;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.top = top;
    }

    /** Whether the reader may publish what a colleague has handed in, which counts for everybody. */
    @Permit(Permission.EDIT_PROCESSES)
    public boolean mayPublish() {
        return top.may(Permission.EDIT_PROCESSES);
    }

    /** The newest version of each process. */
    @Permit(Permission.EDIT_PROCESSES)
    public List<ProcessVersionRow> processes() {
        return published.newest().stream()
                .map(newest -> row(newest, publishers(newest.getKey()), drafts.countWaiting(newest.getKey())))
                .toList();
    }

    /** Services that are being drawn and were never published, by key. */
    @Permit(Permission.EDIT_PROCESSES)
    public Map<String, Label> begun() {
        Map<String, Label> begun = new LinkedHashMap<>();
        copies.begunAnew().stream()
                .filter(key -> published.of(key).isEmpty())
                .forEach(key -> begun.put(key, label(key).orElse(new Label(key, key))));
        return begun;
    }

    /**
     * What came with the product since people have published last, and was not put over what they have; empty when nothing did.
     * Any publication after it counts as an answer to it.
     */
    @Permit(Permission.EDIT_PROCESSES)
    public Map<String, byte[]> offered(String key) {
        return releases.hasOffer(key)
                ? Optional.ofNullable(ShippedProcesses.folders().get(key))
                        .map(ProcessFolder::files)
                        .orElse(Map.of())
                : Map.of();
    }

    /** All versions of a process, newest first, none of one that was never published; 404 for an unknown one. */
    @Permit(Permission.EDIT_PROCESSES)
    public List<ProcessVersionRow> versions(String key) {
        List<ProcessDefinition> versions = published.of(key);
        if (versions.isEmpty() && copies.find(key).isEmpty()) {
            throw new NotFound();
        }
        Map<Integer, AccountId> publishers = publishers(key);
        int waiting = drafts.countWaiting(key);
        return versions.stream()
                .map(version -> row(version, publishers, waiting))
                .toList();
    }

    @Permit(Permission.EDIT_PROCESSES)
    public ProcessPicture version(String key, int version) {
        return picture(published.folder(definition(key, version)));
    }

    @Permit(Permission.EDIT_PROCESSES)
    public byte[] file(String key, int version, String name) {
        return content(published.folder(definition(key, version)), name);
    }

    /** The latest drafts, newest first. */
    @Permit(Permission.EDIT_PROCESSES)
    public List<ProcessDraftRow> drafts(String key) {
        return rows(key, drafts.of(key, MOST_DRAFTS).stream()).toList();
    }

    /** A draft of this process; 404 for one of another. */
    @Permit(Permission.EDIT_PROCESSES)
    public ProcessDraftRow draftRow(String key, DraftId id) {
        return rows(key, drafts.find(id).filter(draft -> draft.folder().key().equals(key)).stream())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @Permit(Permission.EDIT_PROCESSES)
    public ProcessPicture draft(DraftId id) {
        return picture(drafts.find(id).orElseThrow(NotFound::new).folder());
    }

    /** What the rules say of a draft now, warnings too. */
    @Permit(Permission.EDIT_PROCESSES)
    public List<Finding> findings(DraftId id) {
        return check.findings(drafts.find(id).orElseThrow(NotFound::new).folder());
    }

    /** What a draft changes of the version that is published now. */
    @Permit(Permission.EDIT_PROCESSES)
    public List<Change> changes(DraftId id) {
        ProcessFolder drafted = drafts.find(id).orElseThrow(NotFound::new).folder();
        return ProcessComparison.between(
                published.newest(drafted.key()).map(ProcessFolder::files).orElse(Map.of()), drafted.files());
    }

    /** What a version changed of the one before it; nothing for the first. */
    @Permit(Permission.EDIT_PROCESSES)
    public List<Change> changes(String key, int version) {
        List<ProcessDefinition> older = published.of(key).stream()
                .filter(one -> one.getVersion() < version)
                .toList();
        return older.isEmpty()
                ? List.of()
                : ProcessComparison.between(
                        published.folder(older.getFirst()).files(),
                        published.folder(definition(key, version)).files());
    }

    /** The version whose files would come back if the newest one were undone. */
    @Permit(Permission.EDIT_PROCESSES)
    public Optional<Integer> wayBack(String key) {
        return published.of(key).stream().findFirst().flatMap(wayBack::from).map(ProcessDefinition::getVersion);
    }

    /** What people call a step. */
    @Permit(Permission.EDIT_PROCESSES)
    public Optional<Label> step(String key) {
        return Optional.ofNullable(catalogue.step(key))
                .map(step -> step.declaration().label());
    }

    /** What people call a process. */
    @Permit(Permission.EDIT_PROCESSES)
    public Optional<Label> label(String key) {
        return Optional.ofNullable(catalogue.contract(key))
                .map(ProcessContract::label)
                .or(() -> copies.find(key)
                        .flatMap(copy -> DrawnProcess.of(copy.folder(), 0))
                        .map(DrawnProcess::label));
    }

    private Map<Integer, AccountId> publishers(String key) {
        Map<Integer, AccountId> publishers = new HashMap<>(drafts.publishers(key));
        releases.of(key).forEach((version, release) -> {
            AccountId by = release.by();
            if (by != null) {
                publishers.put(version, by);
            }
        });
        return publishers;
    }

    private ProcessDefinition definition(String key, int version) {
        return published.of(key).stream()
                .filter(one -> one.getVersion() == version)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private ProcessPicture picture(ProcessFolder folder) {
        byte[] diagram = folder.diagrams().findFirst().orElseThrow(NotFound::new);
        return new ProcessPicture(
                new String(diagram, StandardCharsets.UTF_8),
                published.tasks(diagram),
                published.steps(diagram),
                List.copyOf(folder.files().keySet()));
    }

    private static byte[] content(ProcessFolder folder, String name) {
        return Optional.ofNullable(folder.files().get(name)).orElseThrow(NotFound::new);
    }

    private ProcessVersionRow row(ProcessDefinition version, Map<Integer, AccountId> publishers, int waiting) {
        ProcessContract contract = catalogue.contract(version.getKey());
        Map<Integer, Release> all = releases.of(version.getKey());
        Optional<Release> release = Optional.ofNullable(all.get(version.getVersion()));
        return new ProcessVersionRow(
                version.getKey(),
                contract == null ? new Label(version.getName(), version.getName()) : contract.label(),
                version.getVersion(),
                name(publishers.get(version.getVersion())),
                published.publishedAt(version),
                release.map(Release::tag).orElse(null),
                release.map(Release::note).orElse(null),
                all.values().stream().anyMatch(one -> Objects.equals(one.undoes(), version.getVersion())),
                published.running(version),
                waiting);
    }

    private Stream<ProcessDraftRow> rows(String key, Stream<Draft> drafted) {
        Optional<ProcessDefinition> newest = published.of(key).stream().findFirst();
        Optional<ProcessFolder> now = newest.map(published::folder);
        int inUse = newest.map(ProcessDefinition::getVersion).orElse(0);
        return drafted.map(draft -> row(draft, now, inUse));
    }

    private ProcessDraftRow row(Draft draft, Optional<ProcessFolder> now, int inUse) {
        ProcessFolder folder = draft.folder();
        List<DraftFile> files = folder.files().entrySet().stream()
                .map(file -> new DraftFile(
                        file.getKey(),
                        difference(file.getValue(), now.map(is -> is.files().get(file.getKey())))))
                .toList();
        AccountId me = currentUser.account().id();
        ProcessDrafts.Returned returned = draft.returned();
        return new ProcessDraftRow(
                draft.id(),
                folder.key(),
                String.valueOf(name(draft.author())),
                draft.draftedAt(),
                draft.author().equals(me),
                folder.hash(),
                files,
                inUse,
                name(draft.publisher()),
                draft.publishedVersion(),
                draft.note(),
                returned == null ? null : name(returned.by()),
                returned == null ? null : returned.because());
    }

    private static Difference difference(byte[] drafted, Optional<byte[]> published) {
        return published
                .map(is -> java.util.Arrays.equals(is, drafted) ? Difference.SAME : Difference.CHANGED)
                .orElse(Difference.ADDED);
    }

    /** A dash for an account that is closed. */
    private @Nullable String name(@Nullable AccountId id) {
        return id == null ? null : accounts.find(id).map(Account::name).orElse("–");
    }
}
