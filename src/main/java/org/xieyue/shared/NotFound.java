package org.xieyue.shared;

/** There is no such thing for this person: unknown, or outside the unions they work for. Never says which. */
public class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("not found");
    }
}
