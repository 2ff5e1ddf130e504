package org.xieyue.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xieyue.clock.BusinessClock;
import org.xieyue.shared.ui.Wording;

/** A page that could not be built. The log has the reason, the reader the time by which it is found. */
@AnonymousAllowed
class BrokenPage extends ErrorPage implements HasErrorParameter<Exception> {

    private static final Logger LOG = LoggerFactory.getLogger(BrokenPage.class);

    private final transient Wording wording;
    private final transient BusinessClock clock;

    BrokenPage(Wording wording, BusinessClock clock) {
        this.wording = wording;
        this.clock = clock;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        LOG.error("The page {} could not be built", event.getLocation().getPath(), parameter.getException());
        say(
                wording.say("shell.broken.title"),
                wording.say("shell.broken.about", wording.exactTime(clock.now())),
                wording.say("shell.toInbox"));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
