package org.xieyue.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xieyue.documents.ContentHash;
import org.xieyue.employers.EmployerId;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;

/**
 * Agreements for the capabilities above, in the caller's transaction; who may act has been checked there. Not for screens,
 * which use {@link AgreementRegister}. Unknown ids throw {@code NotFound}.
 */
public interface Agreements {

    /** Opens the agreement of a case as a draft; the open one, where the case has one already. */
    AgreementId open(CaseId caseId, NewAgreement agreement);

    /** The agreement of a case; the newest, where an earlier one was dropped. */
    Optional<AgreementId> of(CaseId caseId);

    AgreementRow row(AgreementId id);

    /**
     * Keeps a text as the next version; the newest, where it is the same. Only a draft takes one: refused with
     * {@code agreements.text-fixed} from the initialling on, {@code agreements.empty-text} without a clause.
     */
    Answer<TextVersion> keep(AgreementId id, AgreementText text, String note);

    /** The newest version. */
    Optional<TextVersion> text(AgreementId id);

    Optional<TextVersion> text(AgreementId id, int version);

    /** What talks should start from: the model text or the previous contract, with the same keys; empty without one. */
    Optional<AgreementText> startingText(AgreementId id);

    /**
     * First and last day of the agreed term, until the signature; refused with {@code agreements.bad-term} when it is
     * shorter or longer than the place allows.
     */
    Answer<AgreementId> term(AgreementId id, LocalDate from, LocalDate until);

    /**
     * Moves to the next stage. {@code text} is the hash of what was initialled, voted, signed or filed: refused with
     * {@code agreements.text-differs} when it is not the text that is bound, {@code agreements.no-term} when it is to be
     * signed without a term, {@code agreements.below-floor} when it is to be signed with a figure below, {@code agreements.floor-undecided} with one that cannot be compared and two people have
     * not confirmed, {@code
     * agreements.date-runs-back} when {@code on} lies before the stage that went before or in the future, {@code
     * agreements.nobody-bound} when it is to be in force for nobody. Again to the stage where it stands has no effect. A
     * stage out of order throws {@code OutOfOrder}.
     *
     * @param on the day of the act; for {@code IN_FORCE} the first day in force
     */
    Answer<AgreementRow> move(AgreementId id, AgreementStage to, ContentHash text, LocalDate on);

    /** Back to a draft, to be renegotiated: vote failed or the authority objected. A draft stays as it is. */
    void reopen(AgreementId id, String reason);

    /** The bargaining ended without it. Again has no effect. */
    void drop(AgreementId id, String reason);

    /** Ends what is in force, with its reason; the last day in force is {@code on}. */
    Answer<AgreementRow> terminate(AgreementId id, String reason, LocalDate on);

    /** Sets whom the agreement is to bind; replaces what was said before. A seal that was put stays. */
    void cover(AgreementId id, List<Coverage> employers);

    /**
     * An employer puts its seal. Where only ratifying employers are bound, one that seals after the first day in force is
     * bound from its seal on. Refused with {@code agreements.not-covered}, and {@code agreements.text-open} before the
     * initialling.
     */
    Answer<Coverage> seal(AgreementId id, EmployerId employer, LocalDate on);

    List<Coverage> coverage(AgreementId id);

    /**
     * Where the newest text falls below the texts that bind it from above, or cannot be said to keep them and nobody has
     * confirmed that it does; empty when nothing of it stands in the way of a signature.
     */
    List<FloorBreach> breaches(AgreementId id);

    /** What the publication page shows as proof. May be said again when more is known. */
    void publish(AgreementId id, PublicFacts facts, LocalDate on);
}
