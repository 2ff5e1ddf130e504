package org.xieyue.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.ui.Wording;

/** The person lacks the role. */
@AnonymousAllowed
class NotAllowedPage extends ErrorPage implements HasErrorParameter<NotAllowed> {

    private final transient Wording wording;

    NotAllowedPage(Wording wording) {
        this.wording = wording;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotAllowed> parameter) {
        say(wording.say("shell.notAllowed.title"), wording.say("shell.notAllowed.about"), wording.say("shell.toInbox"));
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
