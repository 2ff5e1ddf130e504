package org.xieyue.conclusion;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.Agreements;
import org.xieyue.agreements.ScopeType;
import org.xieyue.clock.BusinessClock;
import org.xieyue.documents.AttachUploads;
import org.xieyue.documents.DocumentId;
import org.xieyue.employers.EmployerId;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.parties.PartyEmployer;
import org.xieyue.parties.Sides;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Each employer of a joint bargaining puts its own seal; who has not sealed is not covered. */
@UseCase
public class SealAgreement {

    private final ConclusionFile file;
    private final Agreements agreements;
    private final Sides sides;
    private final AttachUploads attach;
    private final BusinessClock clock;

    SealAgreement(ConclusionFile file, Agreements agreements, Sides sides, AttachUploads attach, BusinessClock clock) {
        this.file = file;
        this.agreements = agreements;
        this.sides = sides;
        this.attach = attach;
        this.clock = clock;
    }

    /** Employers that have joined and not sealed yet. */
    @Permit(Permission.WORK_ON_CASE)
    public List<PartyEmployer> missing(CaseId caseId) {
        return sides.employers(caseId).stream()
                .filter(one -> one.isJoined() && one.sealedOn() == null)
                .toList();
    }

    /**
     * Also after the contract has come into force: then it binds the employer from its seal on.
     *
     * @param on not before the second signature, nor in the future
     * @param paper the sealed page
     */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<EmployerId> seal(CaseId caseId, EmployerId employer, LocalDate on, @Nullable DocumentId paper) {
        Conclusion conclusion = file.lock(caseId);
        Optional<Refusal> flaw = flaw(conclusion, employer, on);
        if (flaw.isPresent()) {
            return Answer.refused(flaw.get());
        }
        coverLateOnes(conclusion, employer);
        return attach.attach(caseId, paper == null ? List.of() : List.of(paper))
                .then(attached -> agreements.seal(conclusion.agreement, employer, on))
                .map(covered -> {
                    sides.seal(caseId, employer, on, paper);
                    file.noted(conclusion, "sealed", Map.of("employer", employer.toString()));
                    return employer;
                });
    }

    /** One that joined after the signature is covered with its accession. */
    private void coverLateOnes(Conclusion conclusion, EmployerId employer) {
        boolean covered = agreements.coverage(conclusion.agreement).stream()
                .anyMatch(one -> one.employer().equals(employer));
        if (!covered) {
            agreements.cover(conclusion.agreement, SignAgreement.coverage(sides.employers(conclusion.id)));
        }
    }

    private Optional<Refusal> flaw(Conclusion conclusion, EmployerId employer, LocalDate on) {
        PartyEmployer there = sides.employers(conclusion.id).stream()
                .filter(one -> one.employer().equals(employer))
                .findFirst()
                .orElseThrow(NotFound::new);
        LocalDate signed = conclusion.signedOn;
        if (signed == null) {
            return Optional.of(Refusal.conflict("conclusion.seal-before-signature"));
        }
        if (!there.isJoined()) {
            return Optional.of(Refusal.ofField("employer", "conclusion.seal-of-stranger"));
        }
        if (on.isBefore(signed) || on.isAfter(clock.today())) {
            return Optional.of(Refusal.ofField("on", "conclusion.bad-seal-date", signed));
        }
        return Optional.empty();
    }

    /** The agreement goes on with those that have sealed; refused while none has. */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<CaseId> close(CaseId caseId) {
        Conclusion conclusion = file.lock(caseId);
        conclusion.require(ConclusionStage.SIGNED);
        long sealed = sides.employers(caseId).stream()
                .filter(one -> one.sealedOn() != null)
                .count();
        if (sealed == 0) {
            return Answer.refused("conclusion.no-seal");
        }
        if (agreements.row(conclusion.agreement).scope() == ScopeType.JOINT) {
            agreements.cover(
                    conclusion.agreement,
                    SignAgreement.coverage(sides.employers(caseId).stream()
                            .filter(one -> one.sealedOn() != null)
                            .toList()));
        }
        conclusion.sealsClosedOn = clock.today();
        file.save(conclusion, "seals-closed", Map.of("sealed", String.valueOf(sealed)));
        return Answer.done(caseId);
    }
}
