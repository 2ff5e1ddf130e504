package org.xieyue.agreements;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.employers.Employer;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Employers;
import org.xieyue.identity.Union;
import org.xieyue.identity.Unions;
import org.xieyue.shared.NotFound;

/** What everybody may read of an agreement that was published, without an account. */
@Component
@Transactional(readOnly = true)
public class PublishedAgreements {

    private final AgreementFiles files;
    private final AgreementTexts texts;
    private final Coverages coverages;
    private final Publications publications;
    private final Employers employers;
    private final Unions unions;

    PublishedAgreements(
            AgreementFiles files,
            AgreementTexts texts,
            Coverages coverages,
            Publications publications,
            Employers employers,
            Unions unions) {
        this.files = files;
        this.texts = texts;
        this.coverages = coverages;
        this.publications = publications;
        this.employers = employers;
        this.unions = unions;
    }

    /** @param name of the employer as registered */
    public record Bound(String name, Coverage coverage) {}

    public record Page(
            AgreementRow row,
            String union,
            LocalDate publishedOn,
            TextVersion text,
            PublicFacts facts,
            List<Bound> bound) {
        public Page {
            bound = List.copyOf(bound);
        }

        /** Whether the text that is shown is the one that was initialled, voted, signed and filed. */
        public boolean isTrue() {
            return text.text().hash().equals(row.bound());
        }
    }

    /** Unknown and unpublished agreements are {@code NotFound} alike. */
    public Page page(AgreementId id) {
        AgreementRow row = files.find(id).orElseThrow(NotFound::new);
        Publications.Published published = publications.of(id).orElseThrow(NotFound::new);
        List<Coverage> covered = coverages.of(id).stream()
                .filter(one -> one.from() != null || row.stage().compareTo(AgreementStage.IN_FORCE) < 0)
                .toList();
        List<Employer> known =
                employers.all(covered.stream().map(Coverage::employer).toList());
        return new Page(
                row,
                unions.find(row.union()).map(Union::name).orElse(""),
                published.on(),
                texts.find(id, row.version()).orElseThrow(NotFound::new),
                published.facts(),
                covered.stream()
                        .map(one -> new Bound(name(known, one.employer()), one))
                        .toList());
    }

    public boolean isPublished(AgreementId id) {
        return publications.of(id).isPresent();
    }

    private static String name(List<Employer> known, EmployerId id) {
        return known.stream()
                .filter(one -> one.id().equals(id))
                .map(Employer::name)
                .findFirst()
                .orElse("—");
    }
}
