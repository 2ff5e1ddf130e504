package org.xieyue.processes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.processes.ProcessDrafts.Draft;
import org.xieyue.processes.compare.ProcessComparison;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.UseCase;

/**
 * Puts two states of a process side by side. A state is named {@code v3} for a published version, {@code copy} for what is
 * being drawn, {@code shipped} for what comes with the product, or by the id of what was handed in or kept.
 */
@UseCase
@Transactional(readOnly = true)
public class CompareProcess {

    /** Names what is being drawn. */
    public static final String COPY = "copy";

    /** Names what comes with the product. */
    public static final String SHIPPED = "shipped";

    /** What was published before the first version: nothing. */
    static final String NOTHING = "v0";

    private static final int MOST_DRAFTS = 10;

    private final PublishedVersions published;
    private final ProcessDrafts drafts;
    private final WorkingCopies copies;
    private final ProcessReleases releases;

    CompareProcess(PublishedVersions published, ProcessDrafts drafts, WorkingCopies copies, ProcessReleases releases) {
        this.published = published;
        this.drafts = drafts;
        this.copies = copies;
        this.releases = releases;
    }

    /**
     * @param from empty for what {@code to} follows: the version before it, or the one in use
     * @param to empty for the newest version
     */
    @Permit(Permission.EDIT_PROCESSES)
    public SideBySide compare(String key, String from, String to) {
        String newer = to.isEmpty() ? "v" + newest(key) : to;
        String older = from.isEmpty() ? predecessor(key, newer) : from;
        ProcessFolder before = older.equals(NOTHING) ? new ProcessFolder(key, Map.of()) : folder(key, older);
        ProcessFolder after = folder(key, newer);
        return new SideBySide(older, newer, before, after, ProcessComparison.between(before.files(), after.files()));
    }

    /** What can be compared, newest first. */
    @Permit(Permission.EDIT_PROCESSES)
    public List<String> states(String key) {
        List<String> states = new ArrayList<>();
        copies.find(key).ifPresent(copy -> states.add(COPY));
        drafts.of(key, MOST_DRAFTS).stream()
                .filter(draft -> draft.publishedVersion() == null)
                .map(draft -> draft.id().value().toString())
                .forEach(states::add);
        published.of(key).stream().map(version -> "v" + version.getVersion()).forEach(states::add);
        if (releases.hasOffer(key)) {
            states.add(SHIPPED);
        }
        return states;
    }

    private String predecessor(String key, String state) {
        Integer version = state.matches("v\\d{1,9}")
                ? Integer.valueOf(state.substring(1))
                : id(state).flatMap(drafts::find).map(Draft::publishedVersion).orElse(null);
        return "v" + (version == null ? newest(key) : Math.max(1, version - 1));
    }

    private int newest(String key) {
        return published.of(key).stream()
                .findFirst()
                .map(ProcessDefinition::getVersion)
                .orElse(0);
    }

    private ProcessFolder folder(String key, String state) {
        if (state.equals(COPY)) {
            return copies.find(key).map(WorkingCopy::folder).orElseThrow(NotFound::new);
        }
        if (state.equals(SHIPPED)) {
            return Optional.ofNullable(ShippedProcesses.folders().get(key)).orElseThrow(NotFound::new);
        }
        return state.matches("v\\d{1,9}")
                ? published.of(key).stream()
                        .filter(one -> one.getVersion() == Integer.parseInt(state.substring(1)))
                        .map(published::folder)
                        .findFirst()
                        .orElseThrow(NotFound::new)
                : id(state).flatMap(id -> handedInOrKept(key, id)).orElseThrow(NotFound::new);
    }

    private Optional<ProcessFolder> handedInOrKept(String key, DraftId id) {
        return drafts.find(id)
                .map(Draft::folder)
                .filter(folder -> folder.key().equals(key))
                .or(() -> copies.milestone(key, id.value()).map(files -> new ProcessFolder(key, files)));
    }

    private static Optional<DraftId> id(String state) {
        try {
            return Optional.of(new DraftId(UUID.fromString(state)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
