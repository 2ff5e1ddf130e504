package org.xieyue.services.process;

import java.time.Instant;
import org.xieyue.processes.Var;
import org.xieyue.processes.forms.ServiceWords;

/** Variables that steps of drawn services set. */
final class ServiceVars {

    static final Var<Instant> NOTICE_ENDS_AT = Var.instant(ServiceWords.NOTICE_ENDS_AT);
    static final Var<String> NOTICE = Var.text(ServiceWords.NOTICE);

    private ServiceVars() {}
}
