package org.xieyue.processes.hostile;

import org.camunda.bpm.engine.impl.form.handler.DefaultTaskFormHandler;

public class HostileTaskForm extends DefaultTaskFormHandler {

    public HostileTaskForm() {
        Tripwire.touch();
    }
}
