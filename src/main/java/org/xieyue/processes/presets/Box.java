package org.xieyue.processes.presets;

/** A place on the canvas, in whole numbers as it counts. */
record Box(long x, long y, long width, long height) {

    long right() {
        return x + width;
    }

    long bottom() {
        return y + height;
    }

    long across() {
        return x + width / 2;
    }

    long level() {
        return y + height / 2;
    }

    Box moved(long right, long down) {
        return new Box(x + right, y + down, width, height);
    }

    boolean meets(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    boolean meets(Point from, Point to) {
        return meets(new Box(
                Math.min(from.x(), to.x()),
                Math.min(from.y(), to.y()),
                Math.abs(from.x() - to.x()) + 1,
                Math.abs(from.y() - to.y()) + 1));
    }
}
