package org.xieyue.conclusion.process;

import static org.xieyue.tasks.FormContract.Field.documents;
import static org.xieyue.tasks.FormContract.Field.of;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.conclusion.ContractConclusion;
import org.xieyue.conclusion.FileAgreement;
import org.xieyue.conclusion.FilingItem;
import org.xieyue.documents.DocumentId;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Field;
import org.xieyue.tasks.FormContract.Option;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** What is still missing of the pack, and the filing itself; also when the authority has asked for more. */
@Component
class FileForm implements TaskForm {

    private static final Map<FilingItem, String> FIELDS = fields();

    private final FileAgreement fileAgreement;
    private final Accounts accounts;
    private final BusinessClock clock;

    FileForm(FileAgreement fileAgreement, Accounts accounts, BusinessClock clock) {
        this.fileAgreement = fileAgreement;
        this.accounts = accounts;
        this.clock = clock;
    }

    private static Map<FilingItem, String> fields() {
        Map<FilingItem, String> fields = new LinkedHashMap<>();
        fields.put(FilingItem.MINUTES, "minutes");
        fields.put(FilingItem.CHIEFS_PAPERS, "chiefsPapers");
        fields.put(FilingItem.LICENCES, "licences");
        fields.put(FilingItem.UNION_STATUS, "unionStatus");
        fields.put(FilingItem.WAGE_FIGURES, "wageFigures");
        return fields;
    }

    @Override
    public String key() {
        return "conclusion/file";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        List<Field> fields = new ArrayList<>();
        fileAgreement
                .missing(caseId)
                .forEach(item -> fields.add(documents(Objects.requireNonNull(FIELDS.get(item)), "filing-paper")));
        fields.add(of("filedOn", Type.DATE).mandatory().with(clock.today()));
        fields.add(of("authority", Type.TEXT).mandatory().between(1, 80));
        List<Option> reviewers = fileAgreement.reviewers(caseId).stream()
                .flatMap(id -> accounts.find(id).stream())
                .map(one -> new Option(one.id().toString(), one.name()))
                .toList();
        if (!reviewers.isEmpty()) {
            fields.add(of("reviewer", Type.CHOICE).choices(reviewers));
        }
        return new FormContract(key(), fields, List.of(Outcome.primary("conclusion-file")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        CaseId caseId = submission.caseId();
        FormValues values = new FormValues(submission.values());
        for (Map.Entry<FilingItem, String> field : FIELDS.entrySet()) {
            List<DocumentId> given = values.documents(field.getValue());
            if (!given.isEmpty()) {
                Answer<FilingItem> provided = fileAgreement.provide(caseId, field.getKey(), given);
                if (!provided.isDone()) {
                    return Answer.refused(provided.reasons());
                }
            }
        }
        AccountId reviewer = values.text("reviewer").isEmpty() ? null : AccountId.parse(values.text("reviewer"));
        return fileAgreement
                .file(caseId, values.date("filedOn", clock.today()), values.text("authority"), reviewer)
                .map(done -> Vars.of(ContractConclusion.DECISION, "filed")
                        .and(ContractConclusion.REVIEWED_HERE, reviewer != null)
                        .and(ContractConclusion.REVIEWER, reviewer == null ? "" : reviewer.toString()));
    }
}
