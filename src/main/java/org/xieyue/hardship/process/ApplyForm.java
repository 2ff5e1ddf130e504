package org.xieyue.hardship.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.cases.OpenedCase;
import org.xieyue.hardship.AidApplication;
import org.xieyue.hardship.Application;
import org.xieyue.hardship.ApplyForAid;
import org.xieyue.hardship.PaperItem;
import org.xieyue.hardship.RepairApplication.Changes.People;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.OpeningUnions;
import org.xieyue.identity.Role;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Field;
import org.xieyue.tasks.FormContract.Option;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.StartForm;

/** The application, by the worker or by an officer on the worker's behalf. */
@Component
class ApplyForm implements StartForm {

    private final ApplyForAid applyForAid;
    private final OpeningUnions openingUnions;
    private final StaffOptions staff;

    ApplyForm(ApplyForAid applyForAid, OpeningUnions openingUnions, StaffOptions staff) {
        this.applyForAid = applyForAid;
        this.openingUnions = openingUnions;
        this.staff = staff;
    }

    @Override
    public String key() {
        return "hardship/apply";
    }

    @Override
    public FormContract contract(Account reader) {
        List<Field> fields = new ArrayList<>();
        List<Union> at = openingUnions.of(reader);
        if (at.size() > 1) {
            fields.add(of("union", Type.CHOICE)
                    .mandatory()
                    .choices(at.stream()
                            .map(union -> new Option(union.id().toString(), union.name()))
                            .toList()));
        }
        if (reader.holds(Role.CASE_OFFICER)) {
            fields.add(of("onBehalf", Type.YES_NO).with(true));
            fields.add(of("worker", Type.CHOICE).choices(staff.holders(ids(at), List.of(Role.WORKER), reader)));
        }
        fields.addAll(ApplicationFields.household(1));
        fields.addAll(ApplicationFields.contact(2));
        fields.addAll(ApplicationFields.means(3));
        fields.addAll(ApplicationFields.assets(4));
        fields.addAll(ApplicationFields.aid(5));
        fields.addAll(ApplicationFields.reason(6));
        fields.add(of("documents", Type.DOCUMENTS)
                .choices(PaperItem.documents(reader.holds(Role.CASE_OFFICER)).stream()
                        .map(PaperItem::key)
                        .toArray(String[]::new))
                .onStep(7));
        fields.add(of("relatives", Type.MULTI_CHOICE)
                .choices(staff.holders(ids(at), StaffOptions.DECIDING, reader))
                .onStep(7));
        fields.add(of("declareTruth", Type.YES_NO).mandatory().onStep(7));
        fields.add(of("declareCheck", Type.YES_NO).mandatory().onStep(7));
        fields.add(of("consentNotice", Type.YES_NO).onStep(7));
        return new FormContract(key(), fields, List.of(Outcome.primary("apply")));
    }

    @Override
    public Answer<OpenedCase> submit(Account by, Map<String, Object> submitted) {
        FormValues values = new FormValues(submitted);
        Optional<UnionId> union = union(by, values);
        if (union.isEmpty()) {
            return Answer.refused(Refusal.ofField("union", "hardship.notABasicUnion"));
        }
        boolean onBehalf = by.holds(Role.CASE_OFFICER) && (values.yes("onBehalf") || !by.holds(Role.WORKER));
        People people = ApplicationFields.household(values);
        return applyForAid.apply(
                union.get(),
                new AidApplication(
                        onBehalf,
                        worker(values),
                        people.name(),
                        people.nationalId(),
                        people.members(),
                        people.book(),
                        ApplicationFields.contact(values),
                        ApplicationFields.assets(values),
                        ApplicationFields.means(values),
                        ApplicationFields.aid(values),
                        values.text("reason"),
                        new Application.Declarations(
                                values.yes("declareTruth"), values.yes("declareCheck"), values.yes("consentNotice")),
                        values.choices("relatives").stream()
                                .map(AccountId::parse)
                                .collect(Collectors.toSet()),
                        values.documents("documents")));
    }

    private static List<UnionId> ids(List<Union> unions) {
        return unions.stream().map(Union::id).toList();
    }

    private static @Nullable AccountId worker(FormValues values) {
        String worker = values.text("worker");
        return worker.isEmpty() ? null : AccountId.parse(worker);
    }

    private Optional<UnionId> union(Account by, FormValues values) {
        String chosen = values.text("union");
        if (!chosen.isEmpty()) {
            return Optional.of(UnionId.parse(chosen));
        }
        return openingUnions.of(by).stream().map(Union::id).findFirst();
    }
}
