package org.xieyue.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;
import org.xieyue.shared.ui.Wording;

/** What a page says when the server cannot be reached, or knows it no longer: Vaadin itself would say it in English. */
@Component
class Reception implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient Wording wording;
    private final transient Language language;

    Reception(Wording wording, Language language) {
        this.wording = wording;
        this.language = language;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(asked -> messages(wording.in(language.ofReader())));
        event.getSource().addUIInitListener(init -> tell(init.getUI(), wording.in(language.ofReader())));
    }

    private static void tell(UI ui, Wording words) {
        ui.getReconnectDialogConfiguration().setDialogText(words.say("shell.reception.reconnecting"));
        ui.getReconnectDialogConfiguration().setDialogTextGaveUp(words.say("shell.reception.lost"));
        ui.getPage().executeJs("window.Vaadin.connectionIndicator.onlineText = $0", words.say("shell.reception.back"));
    }

    /** The page takes them along when it is built, for later. */
    private static SystemMessages messages(Wording words) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(words.say("shell.reception.ended"));
        messages.setSessionExpiredMessage(words.say("shell.reception.ended.about"));
        messages.setInternalErrorCaption(words.say("shell.broken.title"));
        messages.setInternalErrorMessage(words.say("shell.reception.broken.about"));
        messages.setCookiesDisabledCaption(words.say("shell.reception.cookies"));
        messages.setCookiesDisabledMessage(words.say("shell.reception.cookies.about"));
        messages.setSyncErrorCaption(words.say("shell.reception.ended"));
        messages.setSyncErrorMessage(words.say("shell.reception.ended.about"));
        return messages;
    }
}
