package org.xieyue.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xieyue.audit.AuditTrail;
import org.xieyue.cases.Cases;
import org.xieyue.clock.BusinessClock;
import org.xieyue.documents.AttachUploads;
import org.xieyue.documents.DocumentId;
import org.xieyue.employers.Employer;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Employers;
import org.xieyue.employers.Industry;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/**
 * 后加入: an employer of the area and industry that was not at the table joins an agreement in force, where the text lets others
 * join. One person enters it with authority and sealed page, a second confirms; only then it is bound.
 */
@UseCase
public class AccedeLater {

    private static final String AUTHORITY = "employer-authority";
    private static final int MOST_WORKERS = 10_000_000;
    private static final int LONGEST_REASON = 500;
    private static final Pattern LETS_JOIN = Pattern.compile("加入(?!工会)");
    private static final Pattern KEEPS_OUT = Pattern.compile("(不得|不能|不再|不可|不接受|禁止)[^,，。；;]*加入");

    private final AgreementFiles files;
    private final AgreementTexts texts;
    private final Coverages coverages;
    private final Accessions accessions;
    private final Employers employers;
    private final AttachUploads attach;
    private final Cases cases;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final AuditTrail trail;

    AccedeLater(
            AgreementFiles files,
            AgreementTexts texts,
            Coverages coverages,
            Accessions accessions,
            Employers employers,
            AttachUploads attach,
            Cases cases,
            CurrentUser user,
            BusinessClock clock,
            AuditTrail trail) {
        this.files = files;
        this.texts = texts;
        this.coverages = coverages;
        this.accessions = accessions;
        this.employers = employers;
        this.attach = attach;
        this.cases = cases;
        this.user = user;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * What the papers say.
     *
     * @param from first day on which it is bound: from its seal on, and not before the agreement is in force and its term has begun
     */
    public record Wanted(
            EmployerId employer,
            ClauseKey clause,
            int workers,
            LocalDate sealedOn,
            LocalDate from,
            DocumentId authority,
            DocumentId paper) {}

    /** @param own entered by the reader, who cannot confirm it */
    public record Waiting(Accession accession, String employer, boolean own) {}

    /** Clauses of the text in force that let others join; none where nobody may. */
    @Permit(Permission.READ_BARGAINING)
    public List<Clause> clauses(AgreementId id) {
        AgreementRow row = files.find(id).orElseThrow(NotFound::new);
        return unfit(row).isPresent()
                ? List.of()
                : texts.find(id, row.version()).stream()
                        .flatMap(version -> version.text().clauses().stream())
                        .filter(AccedeLater::letsJoin)
                        .toList();
    }

    /** Employers of its area and industry that it does not bind, by name. */
    @Permit(Permission.READ_BARGAINING)
    public List<Employer> outside(AgreementId id) {
        AgreementRow row = files.find(id).orElseThrow(NotFound::new);
        Set<EmployerId> inside = Stream.concat(
                        coverages.of(id).stream()
                                .filter(one -> one.from() != null)
                                .map(Coverage::employer),
                        accessions.of(id).stream().map(Accession::employer))
                .collect(Collectors.toSet());
        return Stream.of(Industry.values())
                .filter(industry -> isOf(row, industry))
                .flatMap(industry -> employers.of(row.union(), industry).stream())
                .filter(one -> !inside.contains(one.id()))
                .toList();
    }

    /** What waits for a second person, oldest first. */
    @Permit(Permission.READ_BARGAINING)
    public List<Waiting> waiting(AgreementId id) {
        return accessions.of(id).stream()
                .filter(one -> one.decidedBy() == null)
                .map(one -> new Waiting(
                        one,
                        employers.find(one.employer()).map(Employer::name).orElse(""),
                        one.enteredBy().equals(user.account().id())))
                .toList();
    }

    /** Refused with everything that is wrong; nothing is bound before somebody else has confirmed it. */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<EmployerId> enter(AgreementId id, Wanted wanted) {
        AgreementRow row = files.lock(id).orElseThrow(NotFound::new);
        CaseId caseId = Optional.ofNullable(row.caseId()).orElseThrow(NotFound::new);
        Optional<Refusal> unfit = unfit(row);
        if (unfit.isPresent()) {
            return Answer.refused(unfit.get());
        }
        List<Refusal> flaws = flaws(row, wanted);
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        return attach.attach(caseId, wanted.authority(), AUTHORITY, "authority")
                .then(authorised -> attach.attach(caseId, List.of(wanted.paper())))
                .map(attached -> {
                    accessions.add(
                            new Accession(
                                    UUID.randomUUID(),
                                    id,
                                    wanted.employer(),
                                    wanted.clause(),
                                    wanted.workers(),
                                    wanted.sealedOn(),
                                    wanted.from(),
                                    wanted.authority(),
                                    wanted.paper(),
                                    user.account().id(),
                                    null),
                            clock.now());
                    return noted(row, wanted.employer(), "accessionEntered", "accession-entered");
                });
    }

    /** The second person has compared it with the papers: it is bound. Again has no effect. */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<EmployerId> confirm(AgreementId id, EmployerId employer) {
        AgreementRow row = files.lock(id).orElseThrow(NotFound::new);
        Accession accession = accessions.of(id, employer).orElseThrow(NotFound::new);
        if (accession.decidedBy() != null) {
            return Answer.done(employer);
        }
        Optional<Refusal> unfit = unfit(row).or(() -> sameEyes(accession));
        if (unfit.isPresent()) {
            return Answer.refused(unfit.get());
        }
        accessions.decided(accession.id(), user.account().id(), clock.now(), null);
        coverages.bind(
                id,
                new Coverage(employer, accession.workers(), accession.sealedOn(), accession.from(), row.termUntil()));
        return Answer.done(noted(row, employer, "acceded", "acceded"));
    }

    /** It is not what the papers say; it may be entered again. */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<EmployerId> sendBack(AgreementId id, EmployerId employer, String why) {
        AgreementRow row = files.lock(id).orElseThrow(NotFound::new);
        Accession accession = accessions
                .of(id, employer)
                .filter(one -> one.decidedBy() == null)
                .orElseThrow(NotFound::new);
        Optional<Refusal> flaw = sameEyes(accession);
        if (flaw.isPresent()) {
            return Answer.refused(flaw.get());
        }
        if (why.isBlank() || why.length() > LONGEST_REASON) {
            return Answer.refused(Refusal.ofField("reason", "agreements.no-reason", LONGEST_REASON));
        }
        accessions.decided(accession.id(), user.account().id(), clock.now(), why.strip());
        return Answer.done(noted(row, employer, "accessionSentBack", "accession-sent-back"));
    }

    private EmployerId noted(AgreementRow row, EmployerId employer, String act, String line) {
        trail.record("agreement." + act, "agreement", row.id().toString(), Map.of("employer", employer.toString()));
        String name = employers.find(employer).map(Employer::name).orElse("");
        cases.tell(Objects.requireNonNull(row.caseId()), "agreement." + line, null, Map.of("employer", name));
        return employer;
    }

    private Optional<Refusal> sameEyes(Accession accession) {
        return accession.enteredBy().equals(user.account().id())
                ? Optional.of(Refusal.of("agreements.same-eyes"))
                : Optional.empty();
    }

    private Optional<Refusal> unfit(AgreementRow row) {
        if (row.stage() != AgreementStage.IN_FORCE
                || (row.termUntil() != null && clock.today().isAfter(row.termUntil()))) {
            return Optional.of(Refusal.conflict("agreements.accession-not-in-force"));
        }
        if (row.scope() == ScopeType.ENTERPRISE) {
            return Optional.of(Refusal.conflict("agreements.accession-of-one"));
        }
        return row.coverage() == CoverageMode.ALL_IN_SCOPE
                ? Optional.of(Refusal.conflict("agreements.accession-of-all"))
                : Optional.empty();
    }

    private List<Refusal> flaws(AgreementRow row, Wanted wanted) {
        List<Refusal> flaws = new ArrayList<>();
        if (clauses(row.id()).stream().noneMatch(one -> one.key().equals(wanted.clause()))) {
            flaws.add(Refusal.ofField("accessionClause", "agreements.no-accession-clause", row.title()));
        }
        if (outside(row.id()).stream().noneMatch(one -> one.id().equals(wanted.employer()))) {
            flaws.add(Refusal.ofField("employer", "agreements.accession-outside-scope"));
        }
        if (wanted.workers() < 1 || wanted.workers() > MOST_WORKERS) {
            flaws.add(Refusal.ofField("workers", "agreements.accession-workers"));
        }
        LocalDate today = clock.today();
        LocalDate signed = row.signedOn();
        if (wanted.sealedOn().isAfter(today)
                || (signed != null && wanted.sealedOn().isBefore(signed))) {
            flaws.add(Refusal.ofField(
                    "sealedOn", "agreements.accession-seal-day", signed == null ? today : signed, today));
        }
        LocalDate first = later(later(wanted.sealedOn(), row.inForceFrom()), row.termFrom());
        LocalDate last = row.termUntil();
        if (wanted.from().isBefore(first) || (last != null && wanted.from().isAfter(last))) {
            flaws.add(Refusal.ofField("boundFrom", "agreements.accession-day", first, last == null ? first : last));
        }
        return flaws;
    }

    private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
        return other == null || one.isAfter(other) ? one : other;
    }

    private static boolean isOf(AgreementRow row, Industry industry) {
        String named = row.industry();
        return named == null || industry.name().equalsIgnoreCase(named.replace('-', '_'));
    }

    private static boolean letsJoin(Clause clause) {
        return LETS_JOIN.matcher(clause.text()).find()
                && !KEEPS_OUT.matcher(clause.text()).find();
    }
}
