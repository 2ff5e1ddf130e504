package org.xieyue.parties;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.xieyue.agreements.ScopeType;
import org.xieyue.clock.BusinessClock;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.documents.DocumentId;
import org.xieyue.employers.EmployerFixtures;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Industry;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;
import org.xieyue.testing.TestCases;
import org.xieyue.testing.TestPeople;

/** Tables of cases for tests, laid through the use cases. */
@Component
public class PartyStory {

    private final TestPeople people;
    private final EmployerFixtures employerFixtures;
    private final TestCases cases;
    private final OpenParties openParties;
    private final NameRepresentatives nameRepresentatives;
    private final ChooseChief chooseChief;
    private final CaseDocuments documents;
    private final BusinessClock clock;
    private final TransactionOperations transactions;

    PartyStory(
            TestPeople people,
            EmployerFixtures employerFixtures,
            TestCases cases,
            OpenParties openParties,
            NameRepresentatives nameRepresentatives,
            ChooseChief chooseChief,
            CaseDocuments documents,
            BusinessClock clock,
            TransactionOperations transactions) {
        this.people = people;
        this.employerFixtures = employerFixtures;
        this.cases = cases;
        this.openParties = openParties;
        this.nameRepresentatives = nameRepresentatives;
        this.chooseChief = chooseChief;
        this.documents = documents;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** A case with its table, the officer who keeps it, and its employers. */
    public record Laid(CaseId id, UnionId union, Account officer, List<EmployerId> employers) {}

    public Laid lay(String jurisdiction, int employers) {
        TestPeople.Unions organisation = people.unions(jurisdiction);
        Account officer = people.person("程专干", Role.BARGAINING_OFFICER, organisation.city());
        CaseId id = cases.open(organisation.city(), officer.id());
        EmployerId[] asked = new EmployerId[employers];
        Arrays.setAll(
                asked,
                index -> people.as(
                        officer,
                        () -> employerFixtures.employer(
                                organisation.city(), "平台" + index, Industry.RIDE_HAILING, 400)));
        transactions.executeWithoutResult(transaction -> openParties.open(
                id,
                new Frame(
                        organisation.city(),
                        jurisdiction,
                        employers == 1 ? ScopeType.ENTERPRISE : ScopeType.JOINT,
                        List.of(asked))));
        return new Laid(id, organisation.city(), officer, List.of(asked));
    }

    /** Another table of the same union with the same employers. */
    public Laid beside(Laid first) {
        CaseId id = cases.open(first.union(), first.officer().id());
        transactions.executeWithoutResult(transaction ->
                openParties.open(id, new Frame(first.union(), "AH", ScopeType.ENTERPRISE, first.employers())));
        return new Laid(id, first.union(), first.officer(), first.employers());
    }

    public NewRepresentative worker(String name) {
        return new NewRepresentative(
                Side.WORKERS,
                name,
                UUID.randomUUID().toString(),
                "",
                Post.WORKER,
                Origin.ELECTED_BY_CONGRESS,
                false,
                null,
                clock.today(),
                null);
    }

    public NewRepresentative manager(String name) {
        return new NewRepresentative(
                Side.EMPLOYERS,
                name,
                UUID.randomUUID().toString(),
                "",
                Post.MANAGER,
                Origin.NAMED_BY_LEGAL_REPRESENTATIVE,
                false,
                null,
                clock.today(),
                null);
    }

    public NewRepresentative chair(String name, String login) {
        return with(worker(name), login, Post.UNION_CHAIR);
    }

    public NewRepresentative head(String name, String login) {
        return with(manager(name), login, Post.LEGAL_REPRESENTATIVE);
    }

    public NewRepresentative outsider(Side side, String name, @Nullable DocumentId mandate) {
        NewRepresentative own = side == Side.WORKERS ? worker(name) : manager(name);
        return new NewRepresentative(
                side, name, own.identity(), "", Post.PROFESSIONAL, own.origin(), true, null, own.from(), mandate);
    }

    private static NewRepresentative with(NewRepresentative one, String login, Post post) {
        return new NewRepresentative(
                one.side(),
                one.name(),
                one.identity(),
                login,
                post,
                one.origin(),
                one.outsider(),
                one.employer(),
                one.from(),
                one.mandate());
    }

    public RepresentativeId seat(Laid laid, NewRepresentative one) {
        return people.as(
                laid.officer(),
                () -> nameRepresentatives
                        .name(laid.id(), List.of(one))
                        .orElseThrow()
                        .getFirst());
    }

    public void lead(Laid laid, RepresentativeId id, LocalDate from) {
        people.as(
                laid.officer(),
                () -> chooseChief.choose(laid.id(), id, from, null, null).orElseThrow());
    }

    /** A paper of the case. */
    public DocumentId paper(Laid laid) {
        return paper(laid, "other");
    }

    /** An employer's authority. */
    public DocumentId authority(Laid laid) {
        return paper(laid, AdmitEmployer.AUTHORITY);
    }

    private DocumentId paper(Laid laid, String kind) {
        return people.as(
                laid.officer(),
                () -> documents
                        .add(laid.id(), kind, "委托书.png", picture())
                        .orElseThrow()
                        .id());
    }

    private static byte[] picture() {
        java.awt.image.BufferedImage image =
                new java.awt.image.BufferedImage(2, 2, java.awt.image.BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, UUID.randomUUID().hashCode());
        try (java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream()) {
            javax.imageio.ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
