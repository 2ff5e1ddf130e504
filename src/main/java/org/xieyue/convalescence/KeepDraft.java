package org.xieyue.convalescence;

import java.util.Optional;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** What a person has entered so far is kept step by step, unchecked, until the form is handed in. It keeps no place. */
@UseCase
public class KeepDraft {

    private final SignUps signUps;
    private final SignUpDrafts drafts;
    private final CurrentUser currentUser;

    KeepDraft(SignUps signUps, SignUpDrafts drafts, CurrentUser currentUser) {
        this.signUps = signUps;
        this.drafts = drafts;
        this.currentUser = currentUser;
    }

    /** A category once chosen is not lost to a page that does not know it yet. Refused when the person has no open sign-up here any more, or when something is longer than a form takes. */
    @Permit(Permission.JOIN_TRIPS)
    public Answer<TripId> keep(TripId id, SignUpForm form) {
        if (form.isTooLong()) {
            return Answer.refused("convalescence.tooLong", SignUpForm.LONGEST);
        }
        AccountId me = currentUser.account().id();
        Optional<SignUp> mine = signUps.openOf(id, me);
        if (mine.isEmpty()) {
            return Answer.refused(Refusal.conflict("convalescence.holdOver"));
        }
        boolean late = form.category() == null;
        Optional<WorkerCategory> known = late ? drafts.of(id, me).map(SignUpForm::category) : Optional.empty();
        drafts.keep(mine.get().id(), known.map(form::with).orElse(form));
        return Answer.done(id);
    }

    @Permit(Permission.JOIN_TRIPS)
    public Optional<SignUpForm> kept(TripId id) {
        AccountId me = currentUser.account().id();
        return signUps.openOf(id, me).isEmpty() ? Optional.empty() : drafts.of(id, me);
    }
}
