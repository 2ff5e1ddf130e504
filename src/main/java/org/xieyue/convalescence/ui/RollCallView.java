package org.xieyue.convalescence.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.xieyue.convalescence.TripId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Texts;
import org.xieyue.shared.ui.Needs;

/** The way from the screens, which need the server at each tap, to the {@linkplain RollCallPage leader's page}, which does not. */
@Route("trip/:trip/roll-call")
@PermitAll
@Needs("JOIN_TRIPS")
class RollCallView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient TripWords words;

    RollCallView(TripWords words) {
        this.words = words;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            TripId trip = TripId.parse(event.getRouteParameters().get("trip").orElse(""));
            boolean english = words.wording().locale().equals(Texts.ENGLISH);
            event.getUI().getPage().setLocation("/roll-call/" + trip + "?lang=" + (english ? "en" : "zh"));
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }

    @Override
    public String getPageTitle() {
        return words.word("roll-call");
    }
}
