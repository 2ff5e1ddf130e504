package org.xieyue.negotiation.ui;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.cases.CaseDossiers;
import org.xieyue.cases.CasePage;
import org.xieyue.identity.CurrentUser;
import org.xieyue.negotiation.AnswerPosition;
import org.xieyue.negotiation.KeepAims;
import org.xieyue.negotiation.KeepMinutes;
import org.xieyue.negotiation.OfferPackage;
import org.xieyue.negotiation.OwnSide;
import org.xieyue.negotiation.PrepareDraft;
import org.xieyue.negotiation.PrintPlan;
import org.xieyue.negotiation.TableBoard;
import org.xieyue.negotiation.TableFeed;
import org.xieyue.negotiation.TablePosition;
import org.xieyue.negotiation.TableState;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.ui.ComponentTexts;
import org.xieyue.shared.ui.Toasts;
import org.xieyue.tasks.ui.OfferedActions;

/** What the screens of a table need. */
@Component
record TableKit(
        TableBoard board,
        OwnSide ownSide,
        PrintPlan printPlan,
        TablePosition tablePosition,
        AnswerPosition answerPosition,
        OfferPackage offerPackage,
        PrepareDraft prepareDraft,
        KeepAims keepAims,
        KeepMinutes keepMinutes,
        TableFeed feed,
        TableWords words,
        Toasts toasts,
        ComponentTexts componentTexts,
        CaseDossiers dossiers,
        OfferedActions actions,
        CurrentUser user) {

    /** A pause of the talks, for those who may ask for it; nothing at a table that belongs to no talks. */
    Optional<com.vaadin.flow.component.Component> pause(CaseId id, Runnable changed) {
        try {
            return actions.button(id, "bargaining/suspend", changed);
        } catch (NotFound | NotAllowed noPart) {
            return Optional.empty();
        }
    }

    /** Pages of the case beside this one, for those who take part in it. */
    List<CasePage> otherPages(CaseId id) {
        try {
            return dossiers.pages(id, words.wording().locale()).stream()
                    .filter(page -> !page.path().equals(TableState.path(id)))
                    .toList();
        } catch (NotFound | NotAllowed noPart) {
            return List.of();
        }
    }
}
