package org.xieyue.tasks.ui;

import org.springframework.stereotype.Component;
import org.xieyue.cases.CaseDossiers;
import org.xieyue.cases.ui.CasePanels;
import org.xieyue.clock.BusinessClock;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.identity.CurrentUser;
import org.xieyue.shared.ui.ComponentTexts;
import org.xieyue.shared.ui.Toasts;
import org.xieyue.shared.ui.Wording;
import org.xieyue.tasks.CaseActions;
import org.xieyue.tasks.TaskDesk;

/** What the parts of a dossier work with. */
@Component
record DossierKit(
        TaskDesk desk,
        CaseActions actions,
        CaseDossiers dossiers,
        CaseDocuments documents,
        CasePanels panels,
        TaskWords words,
        Wording wording,
        ComponentTexts componentTexts,
        Toasts toasts,
        BusinessClock clock,
        CurrentUser user) {}
