package org.xieyue.processes.hostile;

import org.camunda.bpm.engine.impl.form.validator.FormFieldValidator;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidatorContext;

public class HostileValidator implements FormFieldValidator {

    public HostileValidator() {
        Tripwire.touch();
    }

    @Override
    public boolean validate(Object submittedValue, FormFieldValidatorContext context) {
        Tripwire.touch();
        return true;
    }
}
