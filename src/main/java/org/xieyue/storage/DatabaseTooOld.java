package org.xieyue.storage;

/** The server lacks what the migrations need. */
class DatabaseTooOld extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseTooOld(int found, int least) {
        super("The database is PostgreSQL " + found + ", but " + least + " or newer is needed.");
    }
}
