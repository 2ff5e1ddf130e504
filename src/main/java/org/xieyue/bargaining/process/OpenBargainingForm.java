package org.xieyue.bargaining.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.AgreementRegister;
import org.xieyue.agreements.ContractKind;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.agreements.ScopeType;
import org.xieyue.agreements.SecondRoundType;
import org.xieyue.bargaining.NewBargaining;
import org.xieyue.bargaining.OpenBargaining;
import org.xieyue.bargaining.RenewableContracts;
import org.xieyue.bargaining.StartingText;
import org.xieyue.cases.OpenedCase;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Employers;
import org.xieyue.employers.Industry;
import org.xieyue.identity.Account;
import org.xieyue.identity.Appointment;
import org.xieyue.identity.Role;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Texts;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Field;
import org.xieyue.tasks.FormContract.Option;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.StartForm;

/** Opens a bargaining of the union where the reader is officer. */
@Component
class OpenBargainingForm implements StartForm {

    private static final int MOST_OFFERED = 300;

    private final OpenBargaining openBargaining;
    private final Employers employers;
    private final AgreementRegister register;
    private final RenewableContracts renewableContracts;
    private final Unions unions;
    private final Texts texts;

    OpenBargainingForm(
            OpenBargaining openBargaining,
            Employers employers,
            AgreementRegister register,
            RenewableContracts renewableContracts,
            Unions unions,
            Texts texts) {
        this.openBargaining = openBargaining;
        this.employers = employers;
        this.register = register;
        this.renewableContracts = renewableContracts;
        this.unions = unions;
        this.texts = texts;
    }

    @Override
    public String key() {
        return "bargaining/open";
    }

    @Override
    public FormContract contract(Account reader) {
        List<UnionId> own = unionsOf(reader);
        return new FormContract(key(), fields(own, reader), List.of(Outcome.primary("bargaining-open")));
    }

    private List<Field> fields(List<UnionId> own, Account reader) {
        List<Field> fields = new ArrayList<>();
        if (own.size() > 1) {
            fields.add(of("union", Type.CHOICE).mandatory().choices(named(own)));
        }
        fields.addAll(List.of(
                of("bargainingTitle", Type.TEXT).mandatory().between(1, 80),
                of("bargainingKind", Type.CHOICE)
                        .mandatory()
                        .choices(names(ContractKind.values()))
                        .with(ContractKind.GENERAL.name()),
                of("bargainingScope", Type.CHOICE)
                        .mandatory()
                        .choices(names(ScopeType.values()))
                        .with(ScopeType.ENTERPRISE.name()),
                of("employers", Type.MULTI_CHOICE).mandatory().choices(known(own)),
                of("bargainingOutcome", Type.CHOICE)
                        .mandatory()
                        .onStep(2)
                        .choices(names(OutcomeType.values()))
                        .with(OutcomeType.COLLECTIVE_CONTRACT.name()),
                of("bargainingBasis", Type.CHOICE)
                        .mandatory()
                        .onStep(2)
                        .choices(names(SecondRoundType.values()))
                        .with(SecondRoundType.NONE.name()),
                of("bargainingIndustry", Type.CHOICE).onStep(2).choices(names(Industry.values())),
                of("higherText", Type.CHOICE).onStep(2).choices(texts(reader)),
                of("renews", Type.CHOICE).onStep(2).choices(renewable(own, reader))));
        return fields;
    }

    private List<Option> named(List<UnionId> own) {
        return own.stream()
                .flatMap(id -> unions.find(id).stream())
                .map(union -> new Option(union.id().toString(), union.name()))
                .toList();
    }

    private List<Option> known(List<UnionId> own) {
        return Stream.of(Industry.values())
                .flatMap(industry -> own.stream().flatMap(union -> employers.of(union, industry).stream()))
                .distinct()
                .limit(MOST_OFFERED)
                .map(employer -> new Option(employer.id().toString(), employer.name()))
                .toList();
    }

    /** Texts that a second negotiation may start from, newest first: model texts, and contracts from their signature on. */
    private List<Option> texts(Account reader) {
        return register.list(AgreementRegister.Filter.NONE, null, MOST_OFFERED).rows().stream()
                .filter(row -> row.stage().isAgreed())
                .map(row -> new Option(
                        row.id().toString(),
                        row.title() + " · "
                                + unions.find(row.union()).map(Union::name).orElse("") + " · "
                                + texts.say(reader.locale(), row.stage().key())))
                .toList();
    }

    /** Contracts of these unions in their renewal window or run out. */
    private List<Option> renewable(List<UnionId> own, Account reader) {
        return own.stream()
                .flatMap(union -> renewableContracts.of(union).stream())
                .distinct()
                .map(row -> new Option(
                        row.id().toString(),
                        row.title() + " · " + row.termUntil() + " · "
                                + texts.say(reader.locale(), row.stage().key())))
                .toList();
    }

    /** Whose officer the reader is; one of several unions is chosen in the form, never guessed. */
    private static List<UnionId> unionsOf(Account reader) {
        List<UnionId> own = reader.appointments().stream()
                .filter(post -> post.role() == Role.BARGAINING_OFFICER)
                .map(Appointment::union)
                .distinct()
                .toList();
        if (own.isEmpty()) {
            throw new NotAllowed(Role.BARGAINING_OFFICER.name());
        }
        return own;
    }

    private static String[] names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
    }

    @Override
    public Answer<OpenedCase> submit(Account by, Map<String, Object> values) {
        FormValues form = new FormValues(values);
        String higher = form.text("higherText").strip();
        String industry = form.text("bargainingIndustry");
        String renews = form.text("renews").strip();
        List<UnionId> own = unionsOf(by);
        UnionId union = own.size() == 1 ? own.getFirst() : UnionId.parse(form.text("union"));
        List<EmployerId> chosen =
                form.choices("employers").stream().map(EmployerId::parse).toList();
        if (!employers.coveredBy(union).containsAll(chosen)) {
            String name = unions.find(union).map(Union::name).orElse("");
            return Answer.refused(Refusal.ofField("employers", "bargaining.employers-of-union", name));
        }
        return openBargaining.open(new NewBargaining(
                union,
                form.text("bargainingTitle"),
                ContractKind.valueOf(form.text("bargainingKind")),
                ScopeType.valueOf(form.text("bargainingScope")),
                chosen,
                OutcomeType.valueOf(form.text("bargainingOutcome")),
                SecondRoundType.valueOf(form.text("bargainingBasis")),
                industry.isEmpty() ? null : industry,
                higher.isEmpty() ? null : StartingText.of(AgreementId.parse(higher)),
                null,
                renews.isEmpty() ? null : AgreementId.parse(renews)));
    }
}
