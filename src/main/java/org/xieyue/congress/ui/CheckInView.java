package org.xieyue.congress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.xieyue.ballots.HandedCode;
import org.xieyue.congress.CheckIn;
import org.xieyue.congress.HoldVote;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.ui.Tag;

/** Where the code in the hall leads: one tap to be there, and later one to vote. */
@Route(value = "congress/check-in/:code", autoLayout = false)
@PermitAll
class CheckInView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CheckIn checkIn;
    private final transient HoldVote holdVote;
    private final transient CongressWords words;
    private final Div place = new Div();

    CheckInView(CheckIn checkIn, HoldVote holdVote, CongressWords words) {
        this.checkIn = checkIn;
        this.holdVote = holdVote;
        this.words = words;
        addClassName("page");
        place.addClassName("seat");
        add(place);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String code = event.getRouteParameters().get("code").orElse("");
        Button here = new Button(words.word("i-am-here"), click -> enter(code));
        here.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        place.removeAll();
        place.add(new H1(words.word("check-in.title")), new Paragraph(words.word("check-in.about")), here);
    }

    private void enter(String code) {
        switch (checkIn.byCode(code)) {
            case Answer.Refused<CheckIn.Seat>(var reasons) -> refused(reasons);
            case Answer.Done<CheckIn.Seat>(CheckIn.Seat seat) -> seated(seat);
        }
    }

    private void seated(CheckIn.Seat seat) {
        place.removeAll();
        place.add(
                Tag.good(words.word("checked-in")),
                new H1(seat.title()),
                new Paragraph(words.word(seat.votes() ? "seat.delegate" : "seat.observer", seat.place())));
        if (seat.votes() && holdVote.hasPaper(seat.session())) {
            place.add(new Paragraph(words.word("paper-taken")));
        } else if (seat.votes()) {
            Button vote = new Button(words.word("go-voting"), click -> vote(seat));
            vote.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            place.add(new Paragraph(words.word("go-voting.about")), vote);
        }
    }

    private void vote(CheckIn.Seat seat) {
        switch (holdVote.takePaper(seat.session())) {
            case Answer.Refused<HandedCode>(var reasons) -> refused(reasons);
            case Answer.Done<HandedCode>(HandedCode handed) ->
                getUI().ifPresent(ui -> ui.getPage().setLocation(handed.path()));
        }
    }

    private void refused(List<Refusal> reasons) {
        place.getChildren()
                .filter(child -> child.hasClassName("refused"))
                .toList()
                .forEach(Component::removeFromParent);
        for (Refusal reason : reasons) {
            Paragraph sentence = new Paragraph(words.wording().say(reason));
            sentence.addClassNames("late", "refused");
            sentence.getElement().setAttribute("role", "alert");
            place.add(sentence);
        }
    }

    @Override
    public String getPageTitle() {
        return words.word("check-in.title");
    }
}
