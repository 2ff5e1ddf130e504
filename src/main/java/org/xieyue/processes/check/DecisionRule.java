package org.xieyue.processes.check;

/** One thing that every decision file keeps. */
interface DecisionRule {

    void check(XmlNode root, Findings findings);
}
