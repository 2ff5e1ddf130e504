package org.xieyue.storage;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param directory where this installation keeps its files: the embedded database, key files
 */
@ConfigurationProperties("xieyue.data")
record StorageProperties(@DefaultValue(".data") Path directory) {}
