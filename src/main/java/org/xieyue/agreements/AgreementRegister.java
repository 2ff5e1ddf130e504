package org.xieyue.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.clock.BusinessClock;
import org.xieyue.documents.ContentHash;
import org.xieyue.employers.Employer;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Employers;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Page;
import org.xieyue.shared.UseCase;

/**
 * The register: agreements of the unions that a person works for, their texts, whom they bind, what is owed. Of other unions
 * it shows the texts that bind the employers of one's own, and nothing of how they came about; what else is asked of those
 * throws {@code NotAllowed}.
 */
@UseCase
@Transactional(readOnly = true)
public class AgreementRegister {

    private static final int MOST = 200;

    private final AgreementFiles files;
    private final RegisterSearch search;
    private final AgreementTexts texts;
    private final Coverages coverages;
    private final HigherTexts higherTexts;
    private final Obligations obligations;
    private final PerformanceReports reports;
    private final Renewals renewals;
    private final Employers employers;
    private final AgreementReaders readers;
    private final BusinessClock clock;
    private final Bindings bindings;

    AgreementRegister(
            AgreementFiles files,
            RegisterSearch search,
            AgreementTexts texts,
            Coverages coverages,
            HigherTexts higherTexts,
            Obligations obligations,
            PerformanceReports reports,
            Renewals renewals,
            Employers employers,
            AgreementReaders readers,
            BusinessClock clock,
            Bindings bindings) {
        this.files = files;
        this.search = search;
        this.texts = texts;
        this.coverages = coverages;
        this.higherTexts = higherTexts;
        this.obligations = obligations;
        this.reports = reports;
        this.renewals = renewals;
        this.employers = employers;
        this.readers = readers;
        this.clock = clock;
        this.bindings = bindings;
    }

    /**
     * What is looked for.
     *
     * @param text words of the title or of any clause of the newest text; blank for all
     * @param area a union; all below it belong to it
     * @param expiringBy in force and ending until this day
     */
    public record Filter(
            String text,
            @Nullable UnionId area,
            @Nullable String industry,
            @Nullable AgreementStage stage,
            @Nullable LocalDate expiringBy) {
        public static final Filter NONE = new Filter("", null, null, null, null);
    }

    /** @param number of the version; {@code note} says why it was kept */
    public record Version(int number, ContentHash hash, String note, Instant keptAt) {}

    public record ClauseHit(AgreementId id, String title, AgreementStage stage, Clause clause) {}

    public record Covered(String name, Coverage coverage) {}

    /** @param coverage null where it binds everybody in its scope without naming the employer */
    public record Binding(AgreementRow row, @Nullable Coverage coverage) {

        public @Nullable LocalDate from() {
            return coverage == null ? row.bindsFrom() : coverage.from();
        }
    }

    /** Newest first; {@code limit} 1..200, {@code after} is the {@code next} of the page before. */
    @Permit(Permission.READ_BARGAINING)
    public Page<AgreementRow> list(Filter filter, @Nullable String after, int limit) {
        Page<AgreementRow> page = search.page(filter, reach(filter.area()), after, Math.clamp(limit, 1, MOST));
        return new Page<>(page.rows().stream().map(readers::shown).toList(), page.next());
    }

    private RegisterSearch.Reach reach(@Nullable UnionId area) {
        return new RegisterSearch.Reach(readers.unions(area), area == null ? readers.fromElsewhere() : List.of());
    }

    /** Clauses of newest texts that hold all these words. */
    @Permit(Permission.READ_BARGAINING)
    public List<ClauseHit> clauses(String words, int limit) {
        return search.clauses(words, reach(null), Math.clamp(limit, 1, MOST));
    }

    @Permit(Permission.READ_BARGAINING)
    public AgreementRow agreement(AgreementId id) {
        return readers.shown(row(id));
    }

    private AgreementRow row(AgreementId id) {
        return files.find(id).orElseThrow(NotFound::new);
    }

    /** Whether all of it may be read; otherwise its newest text and its dates only. */
    @Permit(Permission.READ_BARGAINING)
    public boolean isOwn(AgreementId id) {
        return readers.isOwn(row(id).union());
    }

    /** Newest first; of a text from elsewhere the one that binds. */
    @Permit(Permission.READ_BARGAINING)
    public List<Version> versions(AgreementId id) {
        AgreementRow row = row(id);
        return texts.of(id).stream()
                .filter(kept -> isOpen(row, kept.number()))
                .map(kept -> new Version(kept.number(), kept.hash(), readers.note(row, kept.note()), kept.at()))
                .toList();
    }

    private boolean isOpen(AgreementRow row, int version) {
        return version == row.version() || readers.isOwn(row.union());
    }

    @Permit(Permission.READ_BARGAINING)
    public TextVersion text(AgreementId id, int version) {
        AgreementRow row = row(id);
        return texts.find(id, version)
                .filter(kept -> isOpen(row, version))
                .map(kept -> new TextVersion(
                        version, kept.hash(), kept.text(), readers.note(row, kept.note()), kept.keptAt()))
                .orElseThrow(NotFound::new);
    }

    /** What became of the clauses from one version to another, whichever is the newer. */
    @Permit(Permission.READ_BARGAINING)
    public List<TextDiff.ClauseChange> changes(AgreementId id, int from, int to) {
        return TextDiff.between(text(id, from).text(), text(id, to).text());
    }

    /** From the newest text of one agreement to that of another: the contract before, the model text, the higher one. */
    @Permit(Permission.READ_BARGAINING)
    public List<TextDiff.ClauseChange> changes(AgreementId from, AgreementId to) {
        return TextDiff.between(
                text(from, agreement(from).version()).text(),
                text(to, agreement(to).version()).text());
    }

    /** Most workers first; of a text from elsewhere the reader's own employers. */
    @Permit(Permission.READ_BARGAINING)
    public List<Covered> coverage(AgreementId id) {
        List<Coverage> covered = coverages.of(id);
        boolean all = readers.isOwn(row(id).union());
        List<Employer> known = employers
                .all(covered.stream().map(Coverage::employer).toList())
                .stream()
                .filter(employer -> all || readers.isOwn(employer.union()))
                .toList();
        return covered.stream()
                .filter(one ->
                        all || known.stream().anyMatch(employer -> employer.id().equals(one.employer())))
                .map(one -> new Covered(
                        known.stream()
                                .filter(employer -> employer.id().equals(one.employer()))
                                .map(Employer::name)
                                .findFirst()
                                .orElse("—"),
                        one))
                .toList();
    }

    /** Texts that bind this one from above today. */
    @Permit(Permission.READ_BARGAINING)
    public List<AgreementRow> higher(AgreementId id) {
        AgreementRow row = owned(id);
        return higherTexts.of(row).stream().map(readers::shown).toList();
    }

    @Permit(Permission.READ_BARGAINING)
    public List<FloorBreach> breaches(AgreementId id) {
        AgreementRow row = owned(id);
        return row.version() == 0
                ? List.of()
                : higherTexts.breaches(row, text(id, row.version()).text());
    }

    private AgreementRow owned(AgreementId id) {
        AgreementRow row = row(id);
        readers.requireOwn(row);
        return row;
    }

    @Permit(Permission.READ_BARGAINING)
    public List<Obligation> obligations(AgreementId id) {
        owned(id);
        return obligations.of(id);
    }

    /** How many checks are overdue today, by agreement; agreements without one are not in it. */
    @Permit(Permission.READ_BARGAINING)
    public Map<AgreementId, Integer> overdue() {
        return obligations.overdue(readers.unions(null), clock.today());
    }

    /** What was decided before the end of its term; empty while nothing is. */
    @Permit(Permission.READ_BARGAINING)
    public Optional<Renewal> renewal(AgreementId id) {
        owned(id);
        return renewals.of(id);
    }

    @Permit(Permission.READ_BARGAINING)
    public List<PerformanceReport> reports(AgreementId id) {
        owned(id);
        return reports.of(id);
    }

    /** What binds an employer on a day, by name or because it binds everybody of the industry and place. */
    @Permit(Permission.READ_BARGAINING)
    public List<Binding> bindings(EmployerId id, LocalDate on) {
        Employer employer = employers.find(id).orElseThrow(NotFound::new);
        return bindings.of(employer, on).stream()
                .map(one -> new Binding(readers.shown(one.row()), one.coverage()))
                .toList();
    }
}
