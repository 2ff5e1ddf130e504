package org.xieyue.storage;

import java.nio.file.Path;

/** Another running copy holds the data directory. */
class DataDirectoryInUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DataDirectoryInUse(Path directory) {
        super("Another copy of Xieyue is running on " + directory
                + ". Stop it, or start this one with --data DIRECTORY and --port NUMBER.");
    }
}
