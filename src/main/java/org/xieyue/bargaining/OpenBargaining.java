package org.xieyue.bargaining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.xieyue.agreements.AgreementRegister;
import org.xieyue.agreements.AgreementRow;
import org.xieyue.agreements.ScopeType;
import org.xieyue.agreements.SecondRoundType;
import org.xieyue.audit.AuditTrail;
import org.xieyue.cases.Cases;
import org.xieyue.cases.NewCase;
import org.xieyue.cases.OpenedCase;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.parties.Frame;
import org.xieyue.parties.OpenParties;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.SearchWords;
import org.xieyue.shared.UseCase;

/** Decides to bargain: opens the case with its sides, and starts its process. */
@UseCase
public class OpenBargaining {

    private static final int LONGEST_TITLE = 80;
    private static final int MOST_EMPLOYERS = 200;

    private final Bargainings bargainings;
    private final OpenParties openParties;
    private final Cases cases;
    private final AgreementRegister register;
    private final RenewableContracts renewable;
    private final Branches branches;
    private final Unions unions;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final AuditTrail trail;

    OpenBargaining(
            Bargainings bargainings,
            OpenParties openParties,
            Cases cases,
            AgreementRegister register,
            RenewableContracts renewable,
            Branches branches,
            Unions unions,
            CurrentUser user,
            BusinessClock clock,
            AuditTrail trail) {
        this.bargainings = bargainings;
        this.openParties = openParties;
        this.cases = cases;
        this.register = register;
        this.renewable = renewable;
        this.branches = branches;
        this.unions = unions;
        this.user = user;
        this.clock = clock;
        this.trail = trail;
    }

    /** Refused with every flaw at once: {@code bargaining.bad-title}, {@code .employers-of-scope}, {@code .higher-text-missing}, {@code .higher-text-not-agreed}, or what stands in the way of renewing a contract. A text that the caller may not read does not exist. */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<OpenedCase> open(NewBargaining opening) {
        List<Refusal> flaws = flaws(opening);
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        String jurisdiction = Objects.requireNonNull(
                unions.find(opening.union()).orElseThrow(NotFound::new).jurisdiction());
        CaseId id = new CaseId(UUID.randomUUID());
        OpenedCase opened = cases.open(new NewCase(
                id,
                CollectiveBargaining.PROCESS,
                opening.union(),
                opening.title().strip(),
                null,
                SearchWords.of(opening.title()),
                Set.of(user.account().id()),
                Set.of(),
                Map.of(),
                Vars.of(CollectiveBargaining.OUTCOME_TYPE, opening.outcomeType().name())
                        .and(CollectiveBargaining.LIMIT_AT, CollectiveBargaining.NEVER)));
        Bargaining bargaining =
                new Bargaining(id, opening, jurisdiction, opened.number(), clock.today(), 0, BargainingStage.GATHERING);
        bargainings.add(bargaining);
        openParties.open(id, new Frame(opening.union(), jurisdiction, opening.scope(), opening.employers()));
        cases.stands(id, bargaining.stage().state(), false);
        trail.record(
                "bargaining.opened",
                "case",
                id.toString(),
                Map.of(
                        "union", opening.union().toString(),
                        "scope", opening.scope().name(),
                        "employers", String.valueOf(opening.employers().size())));
        return Answer.done(opened);
    }

    private List<Refusal> flaws(NewBargaining opening) {
        List<Refusal> flaws = new ArrayList<>();
        if (opening.title().isBlank() || opening.title().strip().length() > LONGEST_TITLE) {
            flaws.add(Refusal.ofField("title", "bargaining.bad-title", LONGEST_TITLE));
        }
        int employers = Set.copyOf(opening.employers()).size();
        int least = opening.scope() == ScopeType.JOINT ? 2 : 1;
        int most = opening.scope() == ScopeType.ENTERPRISE ? 1 : MOST_EMPLOYERS;
        if (employers < least
                || employers > most
                || employers < opening.employers().size()) {
            flaws.add(Refusal.ofField("employers", "bargaining.employers-of-scope", least, most));
        }
        if (opening.secondRound() != SecondRoundType.NONE && opening.higherText() == null) {
            flaws.add(Refusal.ofField("higherText", "bargaining.higher-text-missing"));
        }
        StartingText higher = opening.higherText();
        if (higher != null && !mayStartFrom(register.agreement(higher.agreement()), opening.union())) {
            flaws.add(Refusal.ofField("higherText", "bargaining.higher-text-not-agreed"));
        }
        renewable.flaw(opening).ifPresent(flaws::add);
        branches.flaw(opening).ifPresent(flaws::add);
        return flaws;
    }

    /** A draft is nobody's business but that of the union that negotiates it. */
    private static boolean mayStartFrom(AgreementRow text, UnionId union) {
        return text.stage().isAgreed() || text.union().equals(union);
    }
}
