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
import org.xieyue.parties.AdmitEmployer;
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
    private final AdmitEmployer admit;
    private final AttachUploads attach;
    private final BusinessClock clock;

    SealAgreement(
            ConclusionFile file,
            Agreements agreements,
            Sides sides,
            AdmitEmployer admit,
            AttachUploads attach,
            BusinessClock clock) {
        this.file = file;
        this.agreements = agreements;
        this.sides = sides;
        this.admit = admit;
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

    /**
     * 后来加入: an employer joins a text that the others have signed, with its authority and its seal; it is bound from its seal on.
     * Refused before the signature, for a text that stands for a single employer, and where nobody is at the end any more.
     *
     * @param authority its accession (授权书、加入声明)
     * @param on when it sealed
     */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<EmployerId> accede(
            CaseId caseId,
            EmployerId employer,
            DocumentId authority,
            int workers,
            LocalDate on,
            @Nullable DocumentId paper) {
        Conclusion conclusion = file.lock(caseId);
        if (conclusion.signedOn == null) {
            return Answer.refused(Refusal.conflict("conclusion.seal-before-signature"));
        }
        if (agreements.row(conclusion.agreement).scope() == ScopeType.ENTERPRISE) {
            return Answer.refused(Refusal.conflict("conclusion.accession-of-one"));
        }
        if (on.isBefore(conclusion.signedOn) || on.isAfter(clock.today())) {
            return Answer.refused(Refusal.ofField("sealedOn", "conclusion.bad-seal-date", conclusion.signedOn));
        }
        return admit.join(caseId, employer, authority, workers, false)
                .then(joined -> seal(caseId, employer, on, paper));
    }

    /** Employers of the case that may still join: those that were silent, left out, or asked and never came. */
    @Permit(Permission.WORK_ON_CASE)
    public List<PartyEmployer> outside(CaseId caseId) {
        return sides.employers(caseId).stream().filter(one -> !one.isJoined()).toList();
    }

    /** One that joined after the signature is covered with its accession; who has joined and not sealed stays outside. */
    private void coverLateOnes(Conclusion conclusion, EmployerId employer) {
        boolean covered = agreements.coverage(conclusion.agreement).stream()
                .anyMatch(one -> one.employer().equals(employer));
        if (!covered) {
            agreements.cover(
                    conclusion.agreement,
                    SignAgreement.coverage(sides.employers(conclusion.id).stream()
                            .filter(one ->
                                    one.sealedOn() != null || one.employer().equals(employer))
                            .toList()));
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
            return Optional.of(Refusal.ofField("sealedOn", "conclusion.bad-seal-date", signed));
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
