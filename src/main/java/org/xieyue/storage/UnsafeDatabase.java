package org.xieyue.storage;

/** The database may lose what it has confirmed. */
class UnsafeDatabase extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String setting;

    UnsafeDatabase(String setting, String value) {
        super("The database runs with " + setting + " = " + value + ": what it has confirmed may be lost.");
        this.setting = setting;
    }

    String setting() {
        return setting;
    }
}
