package org.xieyue.agreements;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/**
 * Where figures cannot be compared, two people of the workers' side read both clauses and say why the floor is kept; until
 * then nothing is signed. For both clauses as they read: another wording asks again.
 */
@UseCase
public class ConfirmFloor {

    private static final int LONGEST_REASON = 500;

    private final AgreementFiles files;
    private final AgreementTexts texts;
    private final HigherTexts higherTexts;
    private final FloorConfirmations confirmations;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final AuditTrail trail;

    ConfirmFloor(
            AgreementFiles files,
            AgreementTexts texts,
            HigherTexts higherTexts,
            FloorConfirmations confirmations,
            CurrentUser user,
            BusinessClock clock,
            AuditTrail trail) {
        this.files = files;
        this.texts = texts;
        this.higherTexts = higherTexts;
        this.confirmations = confirmations;
        this.user = user;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * The two clauses that were compared.
     *
     * @param higher id of the text above, which may belong to a union where the person has no post
     */
    public record Pair(ClauseKey clause, UUID higher, ClauseKey higherClause) {}

    /**
     * Answers the pair with everybody who has said so. Refused with {@code agreements.floor-broken} where the figure is
     * lower, and without a reason; again by the same person has no effect.
     */
    @Permit(Permission.CONFIRM_FLOOR)
    public Answer<FloorBreach> confirm(AgreementId id, Pair pair, String reason) {
        AgreementRow row = files.lock(id).orElseThrow(NotFound::new);
        FloorBreach breach = find(row, pair);
        if (breach.kind() == FloorBreach.Kind.BELOW) {
            return Answer.refused(Refusal.of("agreements.floor-broken", breach.text()));
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Answer.refused(Refusal.ofField("reason", "agreements.floor-reason", LONGEST_REASON));
        }
        AccountId me = user.account().id();
        if (confirmations.add(id, breach, me, reason.strip(), clock.now())) {
            trail.record(
                    "agreement.floor-confirmed",
                    "agreement",
                    id.toString(),
                    Map.of(
                            "clause", pair.clause().value(),
                            "higher", pair.higher().toString(),
                            "higherClause", pair.higherClause().value()));
        }
        return Answer.done(find(row, pair));
    }

    private FloorBreach find(AgreementRow row, Pair pair) {
        List<FloorBreach> breaches = texts.find(row.id(), row.version())
                .map(version -> higherTexts.breaches(row, version.text()))
                .orElseThrow(NotFound::new);
        return breaches.stream()
                .filter(one -> one.lower().key().equals(pair.clause())
                        && one.of().value().equals(pair.higher())
                        && one.higher().key().equals(pair.higherClause()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
