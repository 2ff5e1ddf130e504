package org.xieyue.parties;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.cases.CaseRow;
import org.xieyue.cases.Cases;
import org.xieyue.clock.BusinessClock;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.documents.PaperTemplate;
import org.xieyue.documents.Papers;
import org.xieyue.employers.Employer;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Employers;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.Union;
import org.xieyue.identity.Unions;
import org.xieyue.parties.PartyTable.Seated;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Texts;
import org.xieyue.shared.UseCase;

/**
 * 产生决议 and 委托书 on paper, written from who sits at the table, to be signed by hand. What is printed here is a draft and
 * kept nowhere; the signed copy is uploaded and filed with the seat (see {@link FileMandate}, {@link ChooseChief}).
 */
@UseCase
@Transactional(readOnly = true)
public class PrintMandate {

    /** Version of the forms under {@code papers/parties}. */
    private static final String FORM = "2026-2";

    private static final String PDF = "application/pdf";

    private final PartyTable tables;
    private final PartyActors actors;
    private final Employers employers;
    private final Cases cases;
    private final Unions unions;
    private final Papers papers;
    private final BusinessClock clock;
    private final Texts texts;

    PrintMandate(
            PartyTable tables,
            PartyActors actors,
            Employers employers,
            Cases cases,
            Unions unions,
            Papers papers,
            BusinessClock clock,
            Texts texts) {
        this.tables = tables;
        this.actors = actors;
        this.employers = employers;
        this.cases = cases;
        this.unions = unions;
        this.papers = papers;
        this.clock = clock;
        this.texts = texts;
    }

    /** How the representatives of a side came about, for whoever names them. */
    @Permit(Permission.BARGAIN)
    public CaseDocuments.Content resolution(CaseId caseId, Side side) {
        Seated seated = seated(caseId, side);
        LocalDate today = clock.today();
        List<Representative> people = seated.on(side, today).stream()
                .sorted(Comparator.comparing((Representative one) -> !isChief(seated, one, today))
                        .thenComparing(Representative::from))
                .toList();
        PaperTemplate paper = form("resolution", caseId, side)
                .with("employers", involved(seated))
                .with("count", people.size())
                .with(
                        "chief",
                        people.stream()
                                .filter(one -> isChief(seated, one, today))
                                .map(Representative::name)
                                .findFirst()
                                .orElse(null))
                .rows(
                        "seats",
                        people.stream()
                                .map(one -> List.of(
                                        one.name(),
                                        say("parties.post." + one.post()),
                                        say("parties.origin." + one.origin()),
                                        day(one.from()),
                                        isChief(seated, one, today) ? "是" : "",
                                        one.outsider() ? "是" : ""))
                                .toList());
        flag(
                paper,
                "vote",
                people.stream()
                        .anyMatch(one -> one.origin() == Origin.ELECTED_BY_CONGRESS
                                || one.origin() == Origin.AGREED_BY_WORKERS));
        flag(paper, "employersSide", side == Side.EMPLOYERS);
        return printed(seated, side, null, caseId, paper);
    }

    /**
     * A commission in writing.
     *
     * @param id null: for an outsider who is not named yet, because without it nobody names one; filled in by hand
     * @param chief as the chief of the side, which the representative need not be yet
     */
    @Permit(Permission.BARGAIN)
    public CaseDocuments.Content mandate(CaseId caseId, Side side, @Nullable RepresentativeId id, boolean chief) {
        Seated seated = seated(caseId, side);
        Representative person = id == null ? null : seated.person(id);
        if (id != null && (person == null || person.side() != side)) {
            throw new NotFound();
        }
        boolean outsider = person == null || person.outsider();
        PaperTemplate paper = form("mandate", caseId, side)
                .with("principal", principal(seated, side, person, outsider))
                .with("name", person == null ? say("parties.paper.by-hand") : person.name())
                .with("post", say("parties.post." + (person == null ? Post.PROFESSIONAL : person.post())))
                .with("origin", person == null ? null : say("parties.origin." + person.origin()))
                .with(
                        "role",
                        say("parties.side." + side)
                                + (chief ? say("parties.paper.chief") : say("parties.paper.representative")))
                .with("from", day(person == null ? clock.today() : person.from()))
                .with("until", until(seated, person, chief));
        flag(paper, "chief", chief);
        flag(paper, "outsider", outsider);
        flag(paper, "workersChief", chief && side == Side.WORKERS);
        flag(paper, "employersChief", chief && side == Side.EMPLOYERS);
        flag(paper, "workersSeat", !chief && !outsider && side == Side.WORKERS);
        flag(paper, "employersSeat", !chief && !outsider && side == Side.EMPLOYERS);
        return printed(seated, side, person, caseId, paper);
    }

    private Seated seated(CaseId caseId, Side side) {
        actors.requireReader(caseId);
        actors.require(caseId, side);
        return tables.read(caseId);
    }

    private PaperTemplate form(String name, CaseId caseId, Side side) {
        return PaperTemplate.of("parties/" + name, FORM)
                .with("side", say("parties.side." + side))
                .with("subject", row(caseId).subject());
    }

    private CaseRow row(CaseId caseId) {
        return cases.find(caseId).orElseThrow(NotFound::new);
    }

    private static void flag(PaperTemplate paper, String name, boolean holds) {
        paper.with(name, holds ? name : "");
    }

    /** An outsider is commissioned by the chief of the side, everybody else by the union or the employer. */
    private String principal(Seated seated, Side side, @Nullable Representative person, boolean outsider) {
        if (outsider) {
            return seated.chief(side, clock.today())
                    .map(mandate -> seated.person(mandate.representative()))
                    .map(chief -> chief.name() + "（" + say("parties.side." + side) + say("parties.paper.chief") + "）")
                    .orElse(say("parties.side." + side) + say("parties.paper.chief"));
        }
        return side == Side.WORKERS
                ? union(seated) + "（" + say("parties.post." + Post.UNION_CHAIR) + "）"
                : employer(seated, person).orElseGet(() -> involved(seated)) + "（"
                        + say("parties.post." + Post.LEGAL_REPRESENTATIVE) + "）";
    }

    private String until(Seated seated, @Nullable Representative person, boolean chief) {
        return seated.mandates().stream()
                .filter(one -> person != null && one.representative().equals(person.id()))
                .filter(one -> one.kind() == (chief ? Mandate.Kind.CHIEF : Mandate.Kind.SEAT))
                .map(Mandate::until)
                .filter(last -> last != null)
                .findFirst()
                .map(PrintMandate::day)
                .orElse(say("parties.paper.until-end"));
    }

    private CaseDocuments.Content printed(
            Seated seated, Side side, @Nullable Representative person, CaseId caseId, PaperTemplate paper) {
        String issuer =
                side == Side.WORKERS ? union(seated) : employer(seated, person).orElse(say("parties.side." + side));
        String html = papers.printable(paper.html());
        byte[] pdf = papers.printInNameOf(issuer, row(caseId).number(), paper.title(), html);
        return new CaseDocuments.Content(paper.title() + ".pdf", PDF, pdf);
    }

    private static boolean isChief(Seated seated, Representative one, LocalDate day) {
        return seated.chief(one.side(), day)
                .filter(mandate -> mandate.representative().equals(one.id()))
                .isPresent();
    }

    private String union(Seated seated) {
        return unions.find(seated.table().union()).map(Union::name).orElseThrow(NotFound::new);
    }

    /** The one for which somebody sits there; of several nobody speaks for all. */
    private Optional<String> employer(Seated seated, @Nullable Representative person) {
        EmployerId own = person == null ? null : person.employer();
        List<EmployerId> all = own == null ? involvedIds(seated) : List.of(own);
        return all.size() == 1 ? employers.find(all.getFirst()).map(Employer::name) : Optional.empty();
    }

    private static List<EmployerId> involvedIds(Seated seated) {
        return seated.employers().stream()
                .filter(one -> one.standing() != PartyEmployer.Standing.LEFT_OUT)
                .map(PartyEmployer::employer)
                .toList();
    }

    private String involved(Seated seated) {
        return employers.all(involvedIds(seated)).stream().map(Employer::name).collect(Collectors.joining("、"));
    }

    private String say(String key) {
        return texts.say(Texts.CHINESE, key);
    }

    private static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
