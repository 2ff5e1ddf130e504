package org.xieyue.storage;

import java.nio.file.Path;

/** Where this installation keeps its files: the embedded database and, beside it, what must not lie inside it. */
public record DataDirectory(Path path) {}
