package org.xieyue.shared.ui;

import com.vaadin.flow.component.UI;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Browser code of ours, built from {@code frontend/} into files named by their content. */
@Component
public class Islands {

    private static final Logger LOG = LoggerFactory.getLogger(Islands.class);

    private final Properties files = new Properties();

    Islands() {
        ClassPathResource manifest = new ClassPathResource("islands/manifest.properties");
        if (!manifest.exists()) {
            LOG.warn("The browser parts are not built (npm run build in frontend/): diagrams show as outlines only");
            return;
        }
        try (Reader reader = new InputStreamReader(manifest.getInputStream(), StandardCharsets.UTF_8)) {
            files.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public boolean isBuilt(String island) {
        return files.containsKey(island + ".js");
    }

    /** Where a file of an island is, such as {@code details.js}: for what an island loads by itself; empty when it is not built. */
    public String address(String file) {
        String path = files.getProperty(file);
        return path == null ? "" : "/" + path;
    }

    /** Loads an island into the page; asking again has no effect. */
    public void load(UI ui, String island) {
        String script = files.getProperty(island + ".js");
        String style = files.getProperty(island + ".css");
        if (style != null) {
            ui.getPage().addStyleSheet("/" + style);
        }
        if (script != null) {
            ui.getPage().addJsModule("/" + script);
        }
    }
}
