package org.xieyue.processes;

/** News for open screens of who draws, after commit and from all nodes. A convenience: whoever saves is asked all the same. */
public interface DrawingFeed {

    /**
     * @param moved called on a thread of the feed, must return at once: somebody began to draw in this process or stopped, or may
     *     have while nobody was told; look again
     */
    Registration subscribe(String key, Runnable moved);

    /** Ends the subscription. */
    @FunctionalInterface
    interface Registration {
        void remove();
    }
}
