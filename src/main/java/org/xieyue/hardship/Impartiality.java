package org.xieyue.hardship;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Account;
import org.xieyue.identity.Appointment;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Role;
import org.xieyue.identity.ScopeLocator;
import org.xieyue.identity.Unions;
import org.xieyue.payments.Payments;
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
    private final Payments payments;
    private final Unions unions;
    private final ScopeLocator<CaseId> cases;

    Impartiality(Duties duties, Payments payments, Unions unions, ScopeLocator<CaseId> cases) {
        this.duties = duties;
        this.payments = payments;
        this.unions = unions;
        this.cases = cases;
    }

    /** Why this person must leave the duty to somebody else; empty if they may do it. */
    Optional<Refusal> objection(HardshipCase aid, Account person, Duty duty) {
        Optional<Refusal> kinship = kinship(aid, person);
        if (kinship.isPresent() || !duty.isKeptApart()) {
            return kinship;
        }
        return duties.of(aid.id, person.id())
                .filter(held -> held != duty)
                .map(held -> Refusal.of("hardship.otherDuty." + held.name()))
                .or(() -> payer(aid, person));
    }

    /** Who paid a case once does not decide on it when it comes back. */
    private Optional<Refusal> payer(HardshipCase aid, Account person) {
        return payments.paidBy(person.id(), List.of(aid.id)).isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of("hardship.otherDuty.PAYER"));
    }

    /** One's own case, or a relative's. */
    Optional<Refusal> kinship(HardshipCase aid, Account person) {
        if (person.id().equals(aid.applicant)) {
            return Optional.of(Refusal.of("hardship.ownCase"));
        }
        return duties.isRelated(aid.id, person.id()) ? Optional.of(Refusal.of("hardship.relative")) : Optional.empty();
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

    boolean holdsPost(HardshipCase aid, Account person, Duty duty) {
        return person.appointments().stream()
                .filter(post -> post.role() == duty.role())
                .filter(post -> !duty.isAbove() || !post.union().equals(aid.union))
                .anyMatch(post -> unions.covers(post.union(), aid.union));
    }

    /** The household's side keeps apart from everything else from the start. */
    void applicantSide(CaseId id, HardshipCase aid) {
        duties.take(id, aid.openedBy, Duty.APPLICANT);
        if (aid.applicant != null) {
            duties.take(id, aid.applicant, Duty.APPLICANT);
        }
    }

    /** Whether the person works on cases of this union and may see this one: nobody looks further into a case than that. */
    boolean worksOn(HardshipCase aid, Account person) {
        Set<Role> staff = EnumSet.copyOf(Permission.WORK_ON_CASE.roles());
        staff.remove(Role.WORKER);
        Set<Role> held = person.appointments().stream()
                .filter(post -> staff.contains(post.role()))
                .filter(post -> unions.covers(post.union(), aid.union))
                .map(Appointment::role)
                .collect(Collectors.toSet());
        return held.stream().anyMatch(Permission.READ_CASE.roles()::contains)
                || (!held.isEmpty() && cases.isPartyTo(aid.id, person.id()));
    }

    private void requirePost(HardshipCase aid, Account person, Duty duty) {
        if (!holdsPost(aid, person, duty)) {
            throw new NotAllowed("hardship:" + duty);
        }
    }
}
