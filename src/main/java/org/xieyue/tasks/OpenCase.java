package org.xieyue.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.cases.OpenedCase;
import org.xieyue.clock.BusinessClock;
import org.xieyue.documents.KeepUploads;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.processes.ProcessRuns;
import org.xieyue.processes.PublishedProcess;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.UseCase;

@UseCase
class OpenCase implements CaseDesk {

    private static final int MOST_CHARACTERS_OF_DRAFT = 100_000;

    private final FormCatalogue forms;
    private final StartDrafts drafts;
    private final ProcessRuns runs;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final KeepUploads uploads;

    OpenCase(
            FormCatalogue forms,
            StartDrafts drafts,
            ProcessRuns runs,
            CurrentUser user,
            BusinessClock clock,
            KeepUploads uploads) {
        this.uploads = uploads;
        this.forms = forms;
        this.drafts = drafts;
        this.clock = clock;
        this.runs = runs;
        this.user = user;
    }

    @Override
    @Permit(Permission.OPEN_CASE)
    @Transactional(readOnly = true)
    public List<PublishedProcess> offered() {
        Account reader = user.account();
        return runs.published().stream()
                .filter(process -> forms.startForm(process.startForm())
                        .filter(form -> form.isOpenTo(reader))
                        .isPresent())
                .toList();
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
            case Answer.Done<Map<String, Object>> values -> {
                Answer<OpenedCase> answer = form.submit(by, values.value());
                if (answer.isDone()) {
                    drafts.remove(by.id(), processKey);
                }
                yield answer;
            }
        };
    }

    @Override
    @Permit(Permission.OPEN_CASE)
    public Answer<Instant> saveDraft(String processKey, Draft draft) {
        form(processKey);
        Instant now = clock.now();
        uploads.renew();
        return drafts.save(user.account().id(), processKey, draft, now, MOST_CHARACTERS_OF_DRAFT)
                ? Answer.done(now)
                : Answer.refused("tasks.draftTooLong", MOST_CHARACTERS_OF_DRAFT);
    }

    @Override
    @Permit(Permission.OPEN_CASE)
    @Transactional(readOnly = true)
    public Optional<SavedDraft> draft(String processKey) {
        return drafts.find(user.account().id(), processKey);
    }

    private StartForm form(String processKey) {
        StartForm form = runs.published().stream()
                .filter(process -> process.key().equals(processKey))
                .map(PublishedProcess::startForm)
                .findFirst()
                .flatMap(forms::startForm)
                .orElseThrow(NotFound::new);
        if (!form.isOpenTo(user.account())) {
            throw new NotAllowed(form.key());
        }
        return form;
    }
}
