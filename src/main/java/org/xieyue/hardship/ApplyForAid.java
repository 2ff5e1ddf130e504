package org.xieyue.hardship;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.cases.Cases;
import org.xieyue.cases.NewCase;
import org.xieyue.cases.OpenedCase;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.UnionLevel;
import org.xieyue.identity.Unions;
import org.xieyue.processes.Ids;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.SearchWords;
import org.xieyue.shared.UseCase;

/** Opens a household's case: by the worker, or by an officer on the worker's behalf. */
@UseCase
public class ApplyForAid {

    private static final Ids TWO_VISITS = new Ids(List.of("first", "second"));

    private final CurrentUser currentUser;
    private final Unions unions;
    private final HardshipCases records;
    private final SealedRecords sealed;
    private final Duties duties;
    private final Impartiality impartiality;
    private final Cases cases;
    private final PapersHandedIn papers;
    private final BusinessClock clock;

    ApplyForAid(
            CurrentUser currentUser,
            Unions unions,
            HardshipCases records,
            SealedRecords sealed,
            Duties duties,
            Impartiality impartiality,
            Cases cases,
            PapersHandedIn papers,
            BusinessClock clock) {
        this.currentUser = currentUser;
        this.unions = unions;
        this.records = records;
        this.sealed = sealed;
        this.duties = duties;
        this.impartiality = impartiality;
        this.cases = cases;
        this.papers = papers;
        this.clock = clock;
    }

    /**
     * Refused with every flaw of the application at once, or when somebody of the household is in an open case already
     * (一户一档).
     */
    @Permit(Permission.OPEN_CASE)
    public Answer<OpenedCase> apply(UnionId union, AidApplication form) {
        Account by = currentUser.account();
        List<Refusal> flaws = new ArrayList<>(whoMayApply(union, by, form));
        Answer<Household> household =
                Household.read(form.name(), form.nationalId(), form.members(), form.householdBook());
        flaws.addAll(household.reasons());
        if (!(household instanceof Answer.Done<Household>(Household people))) {
            flaws.addAll(form.asked().flaws());
            return Answer.refused(flaws);
        }
        Application application = form.with(people);
        flaws.addAll(application.flaws());
        flaws.addAll(papers.flaws(form, people));
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        @Nullable AccountId worker = form.onBehalf() ? form.worker() : by.id();
        HardshipCase aid = new HardshipCase(
                new CaseId(UUID.randomUUID()),
                union,
                worker,
                by.id(),
                clock.today(),
                sealed.keyOf(people.applicant()),
                application);
        if (!records.add(aid, sealed.keysOf(people))) {
            return Answer.refused(Refusal.conflict("hardship.householdHasOpenCase"));
        }
        return Answer.done(open(aid, form));
    }

    private OpenedCase open(HardshipCase aid, AidApplication form) {
        duties.addRelatives(aid.id, form.relatives());
        impartiality.applicantSide(aid.id, aid);
        if (!aid.isOnBehalf()) {
            duties.declareRelation(aid.openedBy, aid.applicantKey(), true, clock.today());
        }
        Set<AccountId> parties = new HashSet<>(List.of(aid.openedBy, aid.contact()));
        HouseholdMember applicant = aid.application().household().applicant();
        OpenedCase opened = cases.open(new NewCase(
                aid.id,
                HardshipAid.PROCESS,
                aid.union,
                Subjects.of(aid.application()),
                aid.application().asked().total(),
                SearchWords.of(applicant.name()),
                parties,
                Set.copyOf(records.personKeys(aid.id)),
                Map.of(),
                Vars.of(HardshipAid.APPLICANT, aid.contact().toString()).and(HardshipAid.VISITS, TWO_VISITS)));
        cases.stands(aid.id, aid.stage().state(), false);
        papers.attach(aid.id, form);
        return opened;
    }

    private List<Refusal> whoMayApply(UnionId union, Account by, AidApplication form) {
        List<Refusal> flaws = new ArrayList<>();
        boolean basic = unions.find(union)
                .filter(found -> found.level() == UnionLevel.BASIC)
                .isPresent();
        if (!basic) {
            flaws.add(Refusal.ofField("union", "hardship.notABasicUnion"));
        }
        boolean officer = by.appointments().stream()
                .anyMatch(post -> post.role() == Role.CASE_OFFICER && unions.covers(post.union(), union));
        if (form.onBehalf() && !officer) {
            flaws.add(Refusal.ofField("onBehalf", "hardship.onlyOfficersApplyForOthers"));
        }
        if (form.onBehalf() && by.id().equals(form.worker())) {
            flaws.add(Refusal.ofField("worker", "hardship.notForOneself"));
        }
        return flaws;
    }
}
