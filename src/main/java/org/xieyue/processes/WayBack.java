package org.xieyue.processes;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** The version that one would go back to: the last one before that says something else and was not undone itself. */
@Component
class WayBack {

    private final PublishedVersions published;
    private final ProcessReleases releases;

    WayBack(PublishedVersions published, ProcessReleases releases) {
        this.published = published;
        this.releases = releases;
    }

    Optional<ProcessDefinition> from(ProcessDefinition now) {
        Set<Integer> undone = releases.of(now.getKey()).values().stream()
                .map(ProcessReleases.Release::undoes)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        String content = published.folder(now).hash();
        return published.of(now.getKey()).stream()
                .filter(one -> one.getVersion() < now.getVersion() && !undone.contains(one.getVersion()))
                .filter(one -> !published.folder(one).hash().equals(content))
                .findFirst();
    }
}
