package org.xieyue.agreements;

import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;

/** A text that no bargaining here has made comes into the register. */
@Component
class TextEntry {

    private static final int LONGEST_TITLE = 80;

    private final RegisteredAgreements agreements;
    private final AgreementFiles files;
    private final Unions unions;
    private final BusinessClock clock;
    private final AuditTrail trail;

    TextEntry(
            RegisteredAgreements agreements,
            AgreementFiles files,
            Unions unions,
            BusinessClock clock,
            AuditTrail trail) {
        this.agreements = agreements;
        this.files = files;
        this.unions = unions;
        this.clock = clock;
        this.trail = trail;
    }

    Answer<AgreementId> add(UnionId union, EnterAgreement.Entry entry, AgreementStage stage, AgreementText text) {
        Union at = unions.find(union).orElseThrow(NotFound::new);
        if (entry.title().isBlank() || entry.title().length() > LONGEST_TITLE) {
            return Answer.refused(Refusal.ofField("title", "agreements.bad-title", LONGEST_TITLE));
        }
        if (text.clauses().isEmpty()) {
            return Answer.refused(Refusal.ofField("text", "agreements.empty-text"));
        }
        AgreementId id = AgreementId.next();
        files.add(
                id,
                null,
                new NewAgreement(
                        union,
                        Objects.requireNonNull(at.jurisdiction()),
                        entry.title().strip(),
                        entry.kind(),
                        entry.scope(),
                        entry.outcome(),
                        SecondRoundType.NONE,
                        entry.coverage(),
                        entry.industry(),
                        null,
                        null,
                        null),
                stage,
                clock.now());
        trail.record("agreement.entered", "agreement", id.toString(), Map.of("stage", stage.name()));
        return agreements.keep(id, text, "").map(version -> id);
    }
}
