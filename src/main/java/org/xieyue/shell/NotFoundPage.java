package org.xieyue.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.ui.Wording;

/** Unknown, or of another union: never says which. */
@AnonymousAllowed
class NotFoundPage extends ErrorPage implements HasErrorParameter<NotFound> {

    private final transient Wording wording;

    NotFoundPage(Wording wording) {
        this.wording = wording;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> parameter) {
        say(wording.say("shell.notFound.title"), wording.say("shell.notFound.about"), wording.say("shell.toInbox"));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
