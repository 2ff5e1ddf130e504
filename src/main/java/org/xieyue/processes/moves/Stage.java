package org.xieyue.processes.moves;

/** How many cases a person has let go so far: one to look at, ten, all. */
public enum Stage {
    NONE(0),
    ONE(1),
    TEN(10),
    ALL(Integer.MAX_VALUE);

    private final int more;

    Stage(int more) {
        this.more = more;
    }

    /** Cases that this stage adds. */
    int more() {
        return more;
    }

    Stage next() {
        return switch (this) {
            case NONE -> ONE;
            case ONE -> TEN;
            case TEN, ALL -> ALL;
        };
    }

    boolean isBeyond(Stage other) {
        return compareTo(other) > 0;
    }
}
