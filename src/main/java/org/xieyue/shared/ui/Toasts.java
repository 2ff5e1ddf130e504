package org.xieyue.shared.ui;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xieyue.shared.Refusal;

/** A short word at the lower edge about what has just happened. */
@Component
public class Toasts {

    private static final int SECONDS_8 = 8_000;

    private final Wording wording;

    Toasts(Wording wording) {
        this.wording = wording;
    }

    public void done(String key, Object... args) {
        Notification toast =
                Notification.show(wording.say(key, args), SECONDS_8, Notification.Position.BOTTOM_CENTER, false);
        toast.addThemeVariants(NotificationVariant.LUMO_CONTRAST);
    }

    /** For actions without a form beside them; a form lists its refusals in an {@link ErrorSummary}. */
    public void refused(List<Refusal> reasons) {
        String sentences = reasons.stream().map(wording::say).collect(Collectors.joining("\n"));
        Notification toast = Notification.show(sentences, SECONDS_8, Notification.Position.BOTTOM_CENTER, true);
        toast.addThemeVariants(NotificationVariant.LUMO_ERROR);
    }
}
