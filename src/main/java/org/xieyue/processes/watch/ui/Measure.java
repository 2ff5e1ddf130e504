package org.xieyue.processes.watch.ui;

/** What the numbers on the diagram say. */
enum Measure {
    CASES,
    TIME,
    REWORK
}
