package org.xieyue.processes;

import java.util.List;

/** What stands in one version or draft of a process: the diagram, what it asks of people, the steps it names. */
public record ProcessPicture(String xml, List<DrawnTask> tasks, List<StepDeclaration> steps, List<String> files) {}
