package org.xieyue.members;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Collects the rows of a file and passes them on a thousand at a time, so that a large file needs little memory. */
final class ImportWriter {

    private static final int BATCH = 1_000;

    private final Consumer<List<MemberLine>> store;
    private final List<MemberLine> waiting = new ArrayList<>(BATCH);

    ImportWriter(Consumer<List<MemberLine>> store) {
        this.store = store;
    }

    void add(MemberLine line) {
        waiting.add(line);
        if (waiting.size() == BATCH) {
            flush();
        }
    }

    void flush() {
        if (!waiting.isEmpty()) {
            store.accept(List.copyOf(waiting));
            waiting.clear();
        }
    }
}
