package org.xieyue.secrets;

/** A sealed value does not open: altered, moved from another column, or sealed with a key that is not at hand. */
public class SealBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SealBroken(String column, String reason) {
        super("A value of " + column + " does not open: " + reason);
    }
}
