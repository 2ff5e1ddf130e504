package org.xieyue.employers;

import java.util.List;
import java.util.Map;
import org.xieyue.audit.AuditTrail;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Enters an employer, or corrects an entry. */
@UseCase
public class RegisterEmployer {

    private final StoredEmployers employers;
    private final EntryRules rules;
    private final AuditTrail trail;

    RegisterEmployer(StoredEmployers employers, EntryRules rules, AuditTrail trail) {
        this.employers = employers;
        this.rules = rules;
        this.trail = trail;
    }

    @Permit(Permission.KEEP_BARGAINING)
    public Answer<EmployerId> register(EmployerEntry entry) {
        List<Refusal> flaws = rules.flaws(entry, null);
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        Employer employer = employer(EmployerId.next(), entry);
        if (!employers.add(employer)) {
            return Answer.refused(known(employer));
        }
        record("employer.registered", employer);
        return Answer.done(employer.id());
    }

    /** Corrects an entry; the union may change to another one that the person keeps. */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<EmployerId> correct(EmployerId id, EmployerEntry entry) {
        if (employers.lock(id).isEmpty()) {
            throw new NotFound();
        }
        List<Refusal> flaws = rules.flaws(entry, id);
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        Employer employer = employer(id, entry);
        if (employers
                .withCode(employer.code())
                .filter(other -> !other.id().equals(id))
                .isPresent()) {
            return Answer.refused(known(employer));
        }
        employers.save(employer);
        record("employer.corrected", employer);
        return Answer.done(id);
    }

    private Employer employer(EmployerId id, EmployerEntry entry) {
        return new Employer(
                id,
                entry.union(),
                entry.name().strip(),
                new CreditCode(entry.code()),
                entry.kind(),
                rules.headOfficeOf(entry).map(Employer::id).orElse(null),
                entry.industry(),
                rules.placeOf(entry),
                entry.workers());
    }

    private static Refusal known(Employer employer) {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "employers.code-known",
                "code",
                List.of(employer.code().value()));
    }

    private void record(String what, Employer employer) {
        trail.record(
                what,
                "employer",
                employer.id().toString(),
                Map.of(
                        "union", employer.union().toString(),
                        "code", employer.code().value(),
                        "workers", String.valueOf(employer.workers())));
    }
}
