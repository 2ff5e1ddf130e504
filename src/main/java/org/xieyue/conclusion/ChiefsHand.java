package org.xieyue.conclusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.agreements.Agreements;
import org.xieyue.agreements.TextVersion;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.negotiation.TableState;
import org.xieyue.parties.Side;
import org.xieyue.parties.Sides;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;

/** What initials and signatures have in common: only a chief, on their own login, under this very text. */
@Component
class ChiefsHand {

    private final Conclusions conclusions;
    private final Agreements agreements;
    private final TableState table;
    private final Sides sides;
    private final CurrentUser user;
    private final BusinessClock clock;

    ChiefsHand(
            Conclusions conclusions,
            Agreements agreements,
            TableState table,
            Sides sides,
            CurrentUser user,
            BusinessClock clock) {
        this.conclusions = conclusions;
        this.agreements = agreements;
        this.table = table;
        this.sides = sides;
        this.user = user;
        this.clock = clock;
    }

    /** The side that the person who acts leads. */
    Optional<Side> side(CaseId caseId) {
        if (user.isSystem()) {
            return Optional.empty();
        }
        AccountId actor = user.account().id();
        for (Side side : Side.values()) {
            if (sides.chief(caseId, side).filter(actor::equals).isPresent()) {
                return Optional.of(side);
            }
        }
        return Optional.empty();
    }

    /** Open clauses, each by its number, and a text that is no longer the one that was frozen. */
    List<Refusal> flawsOfText(Conclusion conclusion) {
        List<Refusal> flaws = new ArrayList<>(table.blockers(conclusion.id));
        if (flaws.isEmpty() && !table.agreed(conclusion.id).hash().equals(conclusion.draft.text())) {
            flaws.add(Refusal.conflict("conclusion.text-changed"));
        }
        Optional<TextVersion> kept = agreements.text(conclusion.agreement);
        if (flaws.isEmpty()
                && kept.filter(text -> text.hash().equals(conclusion.draft.text()))
                        .isEmpty()) {
            flaws.add(Refusal.conflict("conclusion.text-changed"));
        }
        return flaws;
    }

    /** True when both sides have done so now; saying it again changes nothing. */
    Answer<Boolean> put(Conclusion conclusion, Signature.Act act) {
        Side side = side(conclusion.id).orElse(null);
        if (side == null) {
            return Answer.refused("conclusion.only-a-chief");
        }
        Signature signature = new Signature(
                act,
                side,
                user.account().id(),
                clock.today(),
                conclusion.draft.text().toString());
        conclusions.sign(conclusion, signature, clock.now());
        long signed = conclusions.signatures(conclusion).stream()
                .filter(one -> one.act() == act)
                .count();
        return Answer.done(signed == Side.values().length);
    }
}
