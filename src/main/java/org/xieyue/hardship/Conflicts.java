package org.xieyue.hardship;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.identity.AccountId;
import org.xieyue.payments.Payments;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;

/** Tells before a task is taken what the use case behind it would refuse: one's own case, a relative's, another duty. */
@Component
@Transactional(readOnly = true)
public class Conflicts {

    private final Duties duties;
    private final Visits visits;
    private final FurtherReviews reviews;
    private final Payments payments;

    Conflicts(Duties duties, Visits visits, FurtherReviews reviews, Payments payments) {
        this.duties = duties;
        this.visits = visits;
        this.reviews = reviews;
        this.payments = payments;
    }

    /** What stands between this person and these cases, found with six statements however many they are. */
    public Found of(Collection<CaseId> cases, AccountId person) {
        return new Found(
                duties.ownCases(cases, person),
                duties.related(cases, person),
                duties.ofAll(cases, person),
                visits.signedBy(cases, person),
                reviews.reviewedBy(cases, person),
                payments.paidBy(person, cases));
    }

    /**
     * @param signed cases whose present visit this person has signed
     * @param reviewed cases in which this person has given one of several further reviews
     * @param paid cases whose payment this person froze, signed or exported
     */
    public record Found(
            Set<CaseId> own,
            Set<CaseId> related,
            Map<CaseId, Duty> held,
            Set<CaseId> signed,
            Set<CaseId> reviewed,
            Set<CaseId> paid) {

        /** @param wanted the duties that the task may give; one not kept apart only excludes applicant and relatives */
        public Optional<Refusal> against(CaseId id, Set<Duty> wanted) {
            if (own.contains(id)) {
                return Optional.of(Refusal.of("hardship.ownCase"));
            }
            if (related.contains(id)) {
                return Optional.of(Refusal.of("hardship.relative"));
            }
            Duty duty = held.get(id);
            if (duty != null && wanted.stream().anyMatch(Duty::isKeptApart) && !wanted.contains(duty)) {
                return Optional.of(Refusal.of("hardship.otherDuty." + duty.name()));
            }
            if (paid.contains(id) && wanted.stream().anyMatch(Duty::isKeptApart)) {
                return Optional.of(Refusal.of("hardship.otherDuty.PAYER"));
            }
            if (wanted.contains(Duty.FURTHER_REVIEWER) && reviewed.contains(id)) {
                return Optional.of(Refusal.of("hardship.reviewedAlready"));
            }
            return wanted.contains(Duty.VISITOR) && signed.contains(id)
                    ? Optional.of(Refusal.of("hardship.signedAlready"))
                    : Optional.empty();
        }
    }
}
