package org.xieyue.hardship;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Account;
import org.xieyue.identity.Unions;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.Refusal;

/**
 * Who may take part: nobody decides on their own case or a relative's, and visiting, reviewing, approving and reviewing
 * again are done by different people.
 */
@Component
class Impartiality {

    private final Duties duties;
    private final Unions unions;

    Impartiality(Duties duties, Unions unions) {
        this.duties = duties;
        this.unions = unions;
    }

    /** Why this person must leave the duty to somebody else; empty if they may do it. */
    Optional<Refusal> objection(HardshipCase aid, Account person, Duty duty) {
        if (person.id().equals(aid.applicant)) {
            return Optional.of(Refusal.of("hardship.ownCase"));
        }
        if (duties.isRelated(aid.id, person.id())) {
            return Optional.of(Refusal.of("hardship.relative"));
        }
        if (!duty.isKeptApart()) {
            return Optional.empty();
        }
        return duties.of(aid.id, person.id())
                .filter(held -> held != duty)
                .map(held -> Refusal.of("hardship.otherDuty." + held.name()));
    }

    /** Takes the duty for good, or says why not. Without the post at all it is not a matter of impartiality. */
    Optional<Refusal> take(HardshipCase aid, Account person, Duty duty) {
        requirePost(aid, person, duty);
        Optional<Refusal> objection = objection(aid, person, duty);
        if (objection.isPresent() || !duty.isKeptApart()) {
            return objection;
        }
        if (duties.take(aid.id, person.id(), duty)) {
            return Optional.empty();
        }
        return duties.of(aid.id, person.id()).map(held -> Refusal.of("hardship.otherDuty." + held.name()));
    }

    /** The household's side keeps apart from everything else from the start. */
    void applicantSide(CaseId id, HardshipCase aid) {
        duties.take(id, aid.openedBy, Duty.APPLICANT);
        if (aid.applicant != null) {
            duties.take(id, aid.applicant, Duty.APPLICANT);
        }
    }

    private void requirePost(HardshipCase aid, Account person, Duty duty) {
        boolean holds = person.appointments().stream()
                .filter(post -> post.role() == duty.role())
                .filter(post -> !duty.isAbove() || !post.union().equals(aid.union))
                .anyMatch(post -> unions.covers(post.union(), aid.union));
        if (!holds) {
            throw new NotAllowed("hardship:" + duty);
        }
    }
}
