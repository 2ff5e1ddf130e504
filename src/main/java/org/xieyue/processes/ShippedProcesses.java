package org.xieyue.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.xieyue.identity.CurrentUser;
import org.xieyue.shared.Answer;

/** Publishes what is shipped under {@code bpmn/<folder>} when the application starts, if it has changed and people have not changed theirs. */
@Component
class ShippedProcesses implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedProcesses.class);

    private final PublishProcess publishProcess;
    private final CurrentUser currentUser;

    ShippedProcesses(PublishProcess publishProcess, CurrentUser currentUser) {
        this.publishProcess = publishProcess;
        this.currentUser = currentUser;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (ProcessFolder folder : folders().values()) {
            switch (currentUser.asSystem(() -> publishProcess.publishOrOffer(folder))) {
                case Answer.Done<Integer> done -> LOG.info("Process {} is at version {}", folder.key(), done.value());
                case Answer.Refused<Integer> refused ->
                    throw new IllegalStateException(
                            "The shipped process " + folder.key() + " is refused: " + refused.reasons());
            }
        }
    }

    static Map<String, ProcessFolder> folders() {
        Map<String, Map<String, byte[]>> files = new TreeMap<>();
        try {
            for (String suffix : new String[] {"bpmn", "dmn", "form"}) {
                for (Resource file :
                        new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/*/*." + suffix)) {
                    String[] path = path(file.getURL());
                    files.computeIfAbsent(path[0], folder -> new TreeMap<>())
                            .put(path[1], file.getContentAsByteArray());
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Map<String, ProcessFolder> folders = new TreeMap<>();
        files.forEach((key, content) -> folders.put(key, new ProcessFolder(key, content)));
        return folders;
    }

    private static String[] path(URL url) {
        String[] parts = url.getPath().split("/");
        return new String[] {parts[parts.length - 2], parts[parts.length - 1]};
    }
}
