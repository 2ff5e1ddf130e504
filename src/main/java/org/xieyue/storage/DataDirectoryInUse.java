package org.xieyue.storage;

import java.nio.file.Path;

/** Another running copy holds the data directory. */
class DataDirectoryInUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String directory;

    DataDirectoryInUse(Path directory) {
        super("Another copy of Xieyue is running on " + directory);
        this.directory = directory.toString();
    }

    String directory() {
        return directory;
    }
}
