package org.xieyue.processes.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A scenario as a file beside the diagram, {@code bpmn/<process>/<what>.scenario.json}: a process comes with what it must still
 * do after somebody has changed it.
 *
 * @param name Chinese, as labels of diagrams are
 */
record ShippedScenario(
        String name,
        List<String> ends,
        Instant startsAt,
        @Nullable Map<String, String> values,
        List<PlayAction> actions) {

    static final String SUFFIX = ".scenario.json";
    static final int LARGEST_BYTES = 1024 * 1024;

    /** @throws IllegalArgumentException when it is no scenario */
    static ShippedScenario read(JsonMapper json, byte[] content) {
        try {
            ShippedScenario read = json.readValue(content, ShippedScenario.class);
            if (read.name() == null || read.ends() == null || read.startsAt() == null || read.actions() == null) {
                throw new IllegalArgumentException("A scenario has name, ends, startsAt and actions");
            }
            return read;
        } catch (JacksonException unreadable) {
            throw new IllegalArgumentException(unreadable.getOriginalMessage(), unreadable);
        }
    }

    /** All that are shipped, by process. */
    static Map<String, List<ShippedScenario>> all(JsonMapper json) {
        Map<String, List<ShippedScenario>> all = new TreeMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/*/*" + SUFFIX)) {
                all.computeIfAbsent(process(file.getURL()), key -> new ArrayList<>())
                        .add(read(json, file.getContentAsByteArray()));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return all;
    }

    private static String process(URL url) {
        String[] parts = url.getPath().split("/");
        return parts[parts.length - 2];
    }

    PlayScript script() {
        return new PlayScript(startsAt, values == null ? Map.of() : values, actions);
    }

    Scenario of(String key) {
        return new Scenario(UUID.randomUUID(), key, name, script(), ends, null, startsAt, null, null);
    }
}
