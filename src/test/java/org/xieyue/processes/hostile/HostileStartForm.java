package org.xieyue.processes.hostile;

import org.camunda.bpm.engine.impl.form.handler.DefaultStartFormHandler;

public class HostileStartForm extends DefaultStartFormHandler {

    public HostileStartForm() {
        Tripwire.touch();
    }
}
