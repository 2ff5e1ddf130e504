package org.xieyue.storage;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param directory where the embedded database keeps its data; unused with an external one
 */
@ConfigurationProperties("xieyue.data")
record StorageProperties(
        @DefaultValue(".data") Path directory, @Nullable Integer port) {}
