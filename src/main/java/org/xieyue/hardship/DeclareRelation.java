package org.xieyue.hardship;

import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.members.NationalId;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Staff declare their own number and those of their relatives, and are kept out of their cases from then on. */
@UseCase
public class DeclareRelation {

    private final CurrentUser currentUser;
    private final SealedRecords sealed;
    private final Duties duties;
    private final BusinessClock clock;

    DeclareRelation(CurrentUser currentUser, SealedRecords sealed, Duties duties, BusinessClock clock) {
        this.currentUser = currentUser;
        this.sealed = sealed;
        this.duties = duties;
        this.clock = clock;
    }

    /** @param own the person's own number, not a relative's */
    @Permit(Permission.SELF)
    public Answer<Boolean> declare(String nationalId, boolean own) {
        var flaw = NationalId.flawOf(nationalId);
        if (flaw.isPresent()) {
            return Answer.refused(
                    Refusal.ofField("nationalId", "hardship.ownId." + flaw.get().name()));
        }
        String key = sealed.key("id:" + new NationalId(nationalId).value());
        duties.declareRelation(currentUser.account().id(), key, own, clock.today());
        return Answer.done(true);
    }
}
