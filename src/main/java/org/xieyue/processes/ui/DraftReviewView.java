package org.xieyue.processes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.xieyue.processes.DraftId;
import org.xieyue.processes.ProcessBoard;
import org.xieyue.processes.ProcessDraftRow;
import org.xieyue.processes.ProcessPicture;
import org.xieyue.processes.moves.DraftImpact;
import org.xieyue.processes.moves.DraftImpact.Impact;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.Wording;

/** A draft that waits for a decision: what differs, whom it concerns, and the decision. */
@Route("processes/:process/drafts/:draft")
@PermitAll
@Needs("EDIT_PROCESSES")
class DraftReviewView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ProcessBoard board;
    private final transient DraftImpact draftImpact;
    private final transient ReviewCards reviewCards;
    private final transient DecisionCard decisionCard;
    private final transient ProcessPictures pictures;
    private final transient ChangeWords changeWords;
    private final transient Wording wording;
    private final DecisionCard.Written written = new DecisionCard.Written();
    private final ErrorSummary errors;
    private String title = "";

    DraftReviewView(
            ProcessBoard board,
            DraftImpact draftImpact,
            ReviewCards reviewCards,
            DecisionCard decisionCard,
            ProcessPictures pictures,
            ChangeWords changeWords,
            Wording wording) {
        this.board = board;
        this.draftImpact = draftImpact;
        this.reviewCards = reviewCards;
        this.decisionCard = decisionCard;
        this.pictures = pictures;
        this.changeWords = changeWords;
        this.wording = wording;
        errors = new ErrorSummary(wording);
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String key = event.getRouteParameters().get("process").orElseThrow(NotFound::new);
        DraftId id = event.getRouteParameters()
                .get("draft")
                .flatMap(DraftReviewView::id)
                .orElseThrow(NotFound::new);
        show(key, id);
    }

    private static Optional<DraftId> id(String text) {
        try {
            return Optional.of(new DraftId(UUID.fromString(text)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private void show(String key, DraftId id) {
        removeAll();
        ProcessDraftRow row = board.draftRow(key, id);
        title = wording.say(
                "moves.ui.review.titleOf", board.label(key).map(wording::say).orElse(key));
        ProcessPicture picture = board.draft(id);
        Impact impact = draftImpact.of(row);
        Div cards = new Div(
                reviewCards.facts(row),
                new ChangeList(wording, changeWords, wording.say("processes.changes.titleNow"), board.changes(id)),
                reviewCards.impact(impact));
        if (row.isWaiting() && impact.cases() > 0) {
            cards.add(reviewCards.rehearsal(row));
        }
        if (row.isWaiting()) {
            cards.add(reviewCards.findings(row), reviewCards.scenarios(row));
        }
        cards.add(
                decisionCard.of(row, impact, written, errors, () -> show(key, id)),
                pictures.diagram(picture),
                pictures.tasks(picture));
        cards.addClassName("stack");
        add(header(key, id), errors, cards);
    }

    private Component header(String key, DraftId id) {
        RouterLink back =
                new RouterLink(wording.say("studio.ui.back"), ProcessView.class, new RouteParameters("process", key));
        RouterLink compare = CompareView.link(wording.say("studio.compare.open"), id, key);
        compare.addClassName("button-link");
        compare.getElement().setAttribute("target", "_blank").setAttribute("router-ignore", true);
        Div words = new Div(back, new H1(title));
        words.addClassName("words");
        Div header = new Div(words, compare);
        header.addClassName("page-header");
        return header;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
