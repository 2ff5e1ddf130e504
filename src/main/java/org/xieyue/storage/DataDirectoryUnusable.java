package org.xieyue.storage;

import java.nio.file.Path;

/** The data directory cannot be opened as it is. */
class DataDirectoryUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String wayOut;

    DataDirectoryUnusable(Path directory, String reason, String wayOut) {
        super("The data directory " + directory + " cannot be used: " + reason);
        this.wayOut = wayOut;
    }

    DataDirectoryUnusable(Path directory, Exception failure) {
        super("The embedded database in " + directory + " did not start: " + failure.getMessage(), failure);
        this.wayOut = "See the lines above; the server's own words stand there. Check that the directory can be written"
                + " and that the disk is not full.";
    }

    String wayOut() {
        return wayOut;
    }
}
