package org.xieyue.hardship.process;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.cases.FactSection.Fact;
import org.xieyue.hardship.AidOptions;
import org.xieyue.hardship.CorrectPayee;
import org.xieyue.hardship.HardshipAid;
import org.xieyue.identity.Account;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.CaseAction;
import org.xieyue.tasks.FormContract.Field;
import org.xieyue.tasks.FormContract.Type;

/** The officer corrects name or number of the payee. */
@Component
class CorrectPayeeAction implements CaseAction {

    private static final Field PAYEE =
            Field.of("applicantName", Type.TEXT).mandatory().between(2, 50);
    private static final Field NUMBER =
            Field.of("applicantNationalId", Type.TEXT).mandatory().between(18, 18);

    private final AidOptions options;
    private final CorrectPayee correctPayee;

    CorrectPayeeAction(AidOptions options, CorrectPayee correctPayee) {
        this.options = options;
        this.correctPayee = correctPayee;
    }

    @Override
    public String processKey() {
        return HardshipAid.PROCESS;
    }

    @Override
    public String key() {
        return "hardship/correct-payee";
    }

    @Override
    public Optional<Offer> offer(CaseId id, Account reader) {
        return options.payeeCorrection(id, reader)
                .map(option -> option.notNow() == null ? Offer.of(PAYEE, NUMBER) : Offer.notNow(option.notNow()));
    }

    @Override
    public Answer<List<Fact>> submit(CaseId id, Map<String, Object> submitted, Locale locale) {
        FormValues values = new FormValues(submitted);
        return correctPayee
                .correct(id, values.text("applicantName"), values.text("applicantNationalId"))
                .map(done -> List.of());
    }
}
