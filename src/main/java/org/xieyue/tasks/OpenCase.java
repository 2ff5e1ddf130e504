package org.xieyue.tasks;

import java.util.Map;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.cases.OpenedCase;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.processes.ProcessRuns;
import org.xieyue.processes.PublishedProcess;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.UseCase;

@UseCase
class OpenCase implements CaseDesk {

    private final FormCatalogue forms;
    private final ProcessRuns runs;
    private final CurrentUser user;

    OpenCase(FormCatalogue forms, ProcessRuns runs, CurrentUser user) {
        this.forms = forms;
        this.runs = runs;
        this.user = user;
    }

    @Override
    @Permit(Permission.OPEN_CASE)
    @Transactional(readOnly = true)
    public FormContract startForm(String processKey) {
        return form(processKey).contract(user.account());
    }

    @Override
    @Permit(Permission.OPEN_CASE)
    public Answer<OpenedCase> open(String processKey, Map<String, Object> input) {
        Account by = user.account();
        StartForm form = form(processKey);
        return switch (FormInput.of(form.contract(by)).values(input)) {
            case Answer.Refused<Map<String, Object>> refused -> Answer.refused(refused.reasons());
            case Answer.Done<Map<String, Object>> values -> form.submit(by, values.value());
        };
    }

    private StartForm form(String processKey) {
        return runs.published().stream()
                .filter(process -> process.key().equals(processKey))
                .map(PublishedProcess::startForm)
                .findFirst()
                .flatMap(forms::startForm)
                .orElseThrow(NotFound::new);
    }
}
