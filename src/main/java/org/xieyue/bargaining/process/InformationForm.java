package org.xieyue.bargaining.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.bargaining.ReceiveInformation;
import org.xieyue.disclosures.AnswerKind;
import org.xieyue.disclosures.RequestedInformation;
import org.xieyue.disclosures.RequestedInformation.Asked;
import org.xieyue.disclosures.RequestedInformation.Registered;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Field;
import org.xieyue.tasks.FormContract.Option;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** Every item is answered: in the data pack of the representatives, or outside of the system, as it is said here. */
@Component
class InformationForm implements TaskForm {

    private final ReceiveInformation receiveInformation;
    private final RequestedInformation information;

    InformationForm(ReceiveInformation receiveInformation, RequestedInformation information) {
        this.receiveInformation = receiveInformation;
        this.information = information;
    }

    @Override
    public String key() {
        return "bargaining/information";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(), fields(information.unanswered(caseId)), List.of(Outcome.primary("information-provided")));
    }

    /** Only of what nobody has answered yet. */
    private static List<Field> fields(List<Asked> unanswered) {
        if (unanswered.isEmpty()) {
            return List.of();
        }
        List<Option> items = unanswered.stream()
                .map(item -> new Option(String.valueOf(item.position()), item.position() + ". " + item.what()))
                .toList();
        return List.of(
                of("handedOver", Type.MULTI_CHOICE).choices(items),
                of("refusedItems", Type.MULTI_CHOICE).choices(items),
                of("refusalReason", Type.LONG_TEXT).between(0, 500),
                of("notExisting", Type.MULTI_CHOICE).choices(items));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        FormValues form = new FormValues(submission.values());
        List<Registered> outside = new ArrayList<>();
        outside.addAll(registered(form, "handedOver", AnswerKind.GIVEN, ""));
        outside.addAll(registered(form, "refusedItems", AnswerKind.REFUSED, form.text("refusalReason")));
        outside.addAll(registered(form, "notExisting", AnswerKind.NOT_EXISTING, ""));
        return FormValues.decided(receiveInformation.provided(submission.caseId(), outside), "provided");
    }

    private static List<Registered> registered(FormValues form, String field, AnswerKind kind, String reason) {
        return form.choices(field).stream()
                .map(item -> new Registered(Integer.parseInt(item), kind, reason.strip()))
                .toList();
    }
}
