package org.xieyue.hardship.process;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xieyue.cases.FactSection.Fact;
import org.xieyue.hardship.AidFile;
import org.xieyue.hardship.AidFiles;
import org.xieyue.hardship.AidOptions;
import org.xieyue.hardship.DeclareRelation;
import org.xieyue.hardship.HardshipAid;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.tasks.CaseAction;
import org.xieyue.tasks.FormContract.Field;
import org.xieyue.tasks.FormContract.Type;

/** The household names relatives among the staff after it has applied. */
@Component
class NameRelativesAction implements CaseAction {

    private final AidOptions options;
    private final DeclareRelation declareRelation;
    private final AidFiles files;
    private final StaffOptions staff;

    NameRelativesAction(AidOptions options, DeclareRelation declareRelation, AidFiles files, StaffOptions staff) {
        this.options = options;
        this.declareRelation = declareRelation;
        this.files = files;
        this.staff = staff;
    }

    @Override
    public String processKey() {
        return HardshipAid.PROCESS;
    }

    @Override
    public String key() {
        return "hardship/name-relatives";
    }

    @Override
    public Optional<Offer> offer(CaseId id, Account reader) {
        return options.namingRelatives(id, reader)
                .map(option ->
                        option.notNow() == null ? Offer.of(relatives(id, reader)) : Offer.notNow(option.notNow()));
    }

    @Override
    public Answer<List<Fact>> submit(CaseId id, Map<String, Object> submitted, Locale locale) {
        return declareRelation
                .nameRelatives(
                        id,
                        new FormValues(submitted)
                                .choices("relatives").stream()
                                        .map(AccountId::parse)
                                        .collect(Collectors.toSet()))
                .map(done -> List.of());
    }

    private Field relatives(CaseId id, Account reader) {
        AidFile file = files.find(id).orElseThrow(NotFound::new);
        return Field.of("relatives", Type.MULTI_CHOICE)
                .mandatory()
                .choices(staff.holders(List.of(file.union()), StaffOptions.DECIDING, reader));
    }
}
