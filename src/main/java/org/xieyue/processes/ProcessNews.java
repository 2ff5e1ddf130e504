package org.xieyue.processes;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.processes.ProcessReleases.Release;
import org.xieyue.shared.CaseId;

/** What has changed in a process, for the people who work on its cases. */
@Component
public class ProcessNews {

    /** For so long a change is news to a case that runs on it. */
    private static final Duration NEWS = Duration.ofDays(30);

    private final ProcessReleases releases;
    private final RunPictures runs;
    private final BusinessClock clock;

    ProcessNews(ProcessReleases releases, RunPictures runs, BusinessClock clock) {
        this.releases = releases;
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * @param since when the process changed
     * @param applies whether the case itself runs on the changed version
     */
    public record Changed(Instant since, String tag, String note, boolean applies) {}

    /** The last change of the process, if the case stays on an older version or the change is still new. */
    public Optional<Changed> of(CaseId caseId) {
        return runs.version(caseId).flatMap(run -> newest(run.key(), run.version()));
    }

    /** How people call a version: its tag, or its number where it has none. */
    public String called(String key, int version) {
        Release release = releases.of(key).get(version);
        return release == null ? String.valueOf(version) : release.tag();
    }

    public String note(String key, int version) {
        Release release = releases.of(key).get(version);
        return release == null ? "" : Objects.requireNonNullElse(release.note(), "");
    }

    private Optional<Changed> newest(String key, int running) {
        Map<Integer, Release> all = releases.of(key);
        Set<Integer> undone = all.values().stream()
                .map(Release::undoes)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return all.values().stream()
                .filter(release -> release.note() != null && !undone.contains(release.version()))
                .max(Comparator.comparingInt(Release::version))
                .map(release -> new Changed(
                        release.at(),
                        release.tag(),
                        Objects.requireNonNullElse(release.note(), ""),
                        release.version() <= running))
                .filter(changed ->
                        !changed.applies() || changed.since().plus(NEWS).isAfter(clock.now()));
    }
}
