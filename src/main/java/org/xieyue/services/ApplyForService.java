package org.xieyue.services;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.cases.Cases;
import org.xieyue.cases.NewCase;
import org.xieyue.cases.OpenedCase;
import org.xieyue.documents.AttachUploads;
import org.xieyue.documents.DocumentId;
import org.xieyue.documents.DocumentRow;
import org.xieyue.documents.StageUpload;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.members.NationalId;
import org.xieyue.needs.PersonKeys;
import org.xieyue.payments.Payee;
import org.xieyue.processes.DrawnProcess;
import org.xieyue.processes.DrawnProcesses;
import org.xieyue.processes.forms.DrawnField;
import org.xieyue.processes.forms.FieldKind;
import org.xieyue.processes.forms.ServiceWords;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.SearchWords;
import org.xieyue.shared.UseCase;
import org.xieyue.shared.Yuan;

/** Opens a case of a drawn service: by a worker, or by an officer for one. */
@UseCase
public class ApplyForService {

    private final CurrentUser currentUser;
    private final DrawnProcesses drawn;
    private final ServiceCases records;
    private final Cases cases;
    private final Unions unions;
    private final Accounts accounts;
    private final PersonKeys keys;
    private final StageUpload uploads;
    private final AttachUploads attachUploads;

    ApplyForService(
            CurrentUser currentUser,
            DrawnProcesses drawn,
            ServiceCases records,
            Cases cases,
            Unions unions,
            Accounts accounts,
            PersonKeys keys,
            StageUpload uploads,
            AttachUploads attachUploads) {
        this.currentUser = currentUser;
        this.drawn = drawn;
        this.records = records;
        this.cases = cases;
        this.unions = unions;
        this.accounts = accounts;
        this.keys = keys;
        this.uploads = uploads;
        this.attachUploads = attachUploads;
    }

    /**
     * @param union of the person whom the service is for
     * @param worker whom an officer asks for; null for oneself
     * @param values that fit the drawn application
     */
    @Permit(Permission.OPEN_CASE)
    public Answer<OpenedCase> apply(
            String processKey, UnionId union, @Nullable AccountId worker, Map<String, Object> values) {
        DrawnProcess process = drawn.newest(processKey).orElseThrow(NotFound::new);
        Account by = currentUser.account();
        Account applicant = worker == null ? by : accounts.find(worker).orElseThrow(NotFound::new);
        requirePost(process, by, applicant, union, worker != null);
        List<Refusal> flaws = new ArrayList<>(papersOfOtherKind(process, values));
        String number = String.valueOf(values.getOrDefault(ServiceWords.NATIONAL_ID, ""));
        if (!number.isEmpty() && NationalId.flawOf(number).isPresent()) {
            flaws.add(Refusal.ofField(ServiceWords.NATIONAL_ID, "services.nationalId"));
        }
        FormAnswers answers = FormAnswers.of(process, process.start(), values);
        flaws.addAll(answers.flaws());
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        Payee person = number.isEmpty() ? null : new Payee(applicant.name(), new NationalId(number));
        ServiceCase service = new ServiceCase(
                new CaseId(UUID.randomUUID()),
                processKey,
                union,
                applicant.id(),
                by.id(),
                Stage.RUNNING,
                person,
                person == null ? null : keys.of(person.nationalId()).value(),
                null,
                false,
                0);
        records.add(service);
        records.answer(service.id(), process.start().id(), process.version(), by.id(), null, answers.stored());
        OpenedCase opened = cases.open(newCase(service, process, applicant, answers, values));
        cases.stands(service.id(), service.stage().state(), false);
        attachUploads.attach(service.id(), papers(process, values)).orElseThrow();
        return Answer.done(opened);
    }

    private static NewCase newCase(
            ServiceCase service,
            DrawnProcess process,
            Account applicant,
            FormAnswers answers,
            Map<String, Object> values) {
        return new NewCase(
                service.id(),
                service.process(),
                service.union(),
                masked(applicant.name()) + " · " + process.label().zh(),
                amount(process, values),
                SearchWords.of(applicant.name()),
                new HashSet<>(List.of(service.applicant(), service.openedBy())),
                service.personKey() == null ? Set.of() : Set.of(service.personKey()),
                Map.of(),
                answers.begin(service.applicant()));
    }

    /** What is asked for, where the application names one amount. */
    private static @Nullable Yuan amount(DrawnProcess process, Map<String, Object> values) {
        List<Yuan> named = process.start().fields().stream()
                .filter(field -> field.kind() == FieldKind.MONEY)
                .flatMap(field -> values.get(field.key()) instanceof java.math.BigDecimal sum
                        ? java.util.stream.Stream.of(Yuan.of(sum))
                        : java.util.stream.Stream.empty())
                .toList();
        return named.size() == 1 ? named.getFirst() : null;
    }

    /** The first character of the name. */
    static String masked(String name) {
        return name.isEmpty() ? "某某" : name.substring(0, name.offsetByCodePoints(0, 1)) + "某某";
    }

    private void requirePost(DrawnProcess process, Account by, Account applicant, UnionId union, boolean forAnother) {
        boolean opener = forAnother
                ? holdsAtOrAbove(by, Role.CASE_OFFICER, union)
                        && !applicant.id().equals(by.id())
                        && applicant.holds(Role.WORKER, union)
                : by.holds(Role.WORKER, union);
        if (!opener || !process.isOpenTo(by)) {
            throw new NotAllowed("services:apply");
        }
    }

    private boolean holdsAtOrAbove(Account who, Role role, UnionId union) {
        return who.appointments().stream().anyMatch(post -> post.role() == role && unions.covers(post.union(), union));
    }

    private List<Refusal> papersOfOtherKind(DrawnProcess process, Map<String, Object> values) {
        Map<DocumentId, DocumentRow> staged = new HashMap<>();
        uploads.staged().forEach(paper -> staged.put(paper.id(), paper));
        List<Refusal> flaws = new ArrayList<>();
        for (DrawnField field : process.start().fields()) {
            if (field.kind() == FieldKind.DOCUMENTS) {
                for (DocumentId id : ids(values.get(field.key()))) {
                    DocumentRow paper = staged.get(id);
                    if (paper == null) {
                        flaws.add(Refusal.ofField(field.key(), "documents.not-staged"));
                    } else if (!field.papers().contains(paper.kind())) {
                        flaws.add(Refusal.ofField(field.key(), "services.paperOfNoKind", paper.fileName()));
                    }
                }
            }
        }
        return flaws;
    }

    private static List<DocumentId> papers(DrawnProcess process, Map<String, Object> values) {
        return process.start().fields().stream()
                .filter(field -> field.kind() == FieldKind.DOCUMENTS)
                .flatMap(field -> ids(values.get(field.key())).stream())
                .distinct()
                .toList();
    }

    private static List<DocumentId> ids(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream()
                        .map(each -> new DocumentId(UUID.fromString(String.valueOf(each))))
                        .toList()
                : List.of();
    }
}
