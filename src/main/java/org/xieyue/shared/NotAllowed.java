package org.xieyue.shared;

/** The person may see the thing but lacks the role for what was asked. */
public class NotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotAllowed(String permission) {
        super("not allowed: " + permission);
    }
}
