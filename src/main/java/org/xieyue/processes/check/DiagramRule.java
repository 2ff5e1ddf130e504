package org.xieyue.processes.check;

/** One thing that every diagram keeps. */
interface DiagramRule {

    void check(Diagram diagram, Surroundings around, Findings findings);
}
