package org.xieyue.agreements.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.AgreementRegister;
import org.xieyue.agreements.AgreementRow;
import org.xieyue.agreements.AgreementStage;
import org.xieyue.agreements.EnterAgreement;
import org.xieyue.cases.OpenedCase;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotAllowed;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Option;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.StartForm;

/** Which contract that was entered into the register is to be watched from now on. */
@Component
class WatchForm implements StartForm {

    private static final int MOST = 200;

    private final AgreementRegister register;
    private final EnterAgreement enterAgreement;

    WatchForm(AgreementRegister register, EnterAgreement enterAgreement) {
        this.register = register;
        this.enterAgreement = enterAgreement;
    }

    @Override
    public String key() {
        return "agreements/watch";
    }

    @Override
    public FormContract contract(Account reader) {
        if (reader.appointments().stream().noneMatch(post -> post.role() == Role.BARGAINING_OFFICER)) {
            throw new NotAllowed(Role.BARGAINING_OFFICER.name());
        }
        List<Option> unwatched = register
                .list(new AgreementRegister.Filter("", null, null, AgreementStage.IN_FORCE, null), null, MOST)
                .rows()
                .stream()
                .filter(row -> row.caseId() == null && register.isOwn(row.id()))
                .map(WatchForm::option)
                .toList();
        return new FormContract(
                key(),
                List.of(of("agreement", Type.CHOICE).mandatory().choices(unwatched)),
                List.of(Outcome.primary("watch")));
    }

    private static Option option(AgreementRow row) {
        return new Option(row.id().toString(), row.title());
    }

    @Override
    public Answer<OpenedCase> submit(Account by, Map<String, Object> values) {
        return enterAgreement.watch(AgreementId.parse(new PerformanceForm(values).text("agreement")));
    }
}
