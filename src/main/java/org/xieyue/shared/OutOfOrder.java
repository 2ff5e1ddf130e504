package org.xieyue.shared;

/** A call that the rules forbid in this state: a mistake in a diagram or a bug, so it becomes an incident. */
public class OutOfOrder extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public OutOfOrder(String rule, String sentence, Object subject, Object state) {
        super(rule + ": " + sentence + " [" + subject + ", " + state + "]");
    }
}
