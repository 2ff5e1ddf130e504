package org.xieyue.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.xieyue.shared.ui.Wording;

/** No view has this address. */
@AnonymousAllowed
class UnknownAddressPage extends ErrorPage implements HasErrorParameter<NotFoundException> {

    private final transient Wording wording;

    UnknownAddressPage(Wording wording) {
        this.wording = wording;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        say(wording.say("shell.notFound.title"), wording.say("shell.notFound.about"), wording.say("shell.toInbox"));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
