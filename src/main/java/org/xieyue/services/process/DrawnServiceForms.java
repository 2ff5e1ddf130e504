package org.xieyue.services.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.cases.OpenedCase;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.OpeningUnions;
import org.xieyue.identity.Role;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.processes.DrawnProcess;
import org.xieyue.processes.DrawnProcesses;
import org.xieyue.processes.Vars;
import org.xieyue.processes.forms.DrawnForm;
import org.xieyue.services.AnswerServiceTask;
import org.xieyue.services.ApplyForService;
import org.xieyue.services.ServiceDossiers;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Label;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Texts;
import org.xieyue.shared.Yuan;
import org.xieyue.tasks.DrawnForms;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Field;
import org.xieyue.tasks.FormContract.Option;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.StartForm;
import org.xieyue.tasks.TaskForm;
import org.xieyue.tasks.TaskRow;

/** Drawn forms at work: whatever was drawn, asked and checked as every other form is. */
@Component
class DrawnServiceForms implements DrawnForms {

    private static final String UNION = "union";
    private static final String WORKER = "worker";

    private final DrawnProcesses drawn;
    private final ServiceDossiers dossiers;
    private final ApplyForService applyForService;
    private final AnswerServiceTask answerTask;
    private final OpeningUnions openingUnions;
    private final Accounts accounts;
    private final Texts texts;

    DrawnServiceForms(
            DrawnProcesses drawn,
            ServiceDossiers dossiers,
            ApplyForService applyForService,
            AnswerServiceTask answerTask,
            OpeningUnions openingUnions,
            Accounts accounts,
            Texts texts) {
        this.drawn = drawn;
        this.dossiers = dossiers;
        this.applyForService = applyForService;
        this.answerTask = answerTask;
        this.openingUnions = openingUnions;
        this.accounts = accounts;
        this.texts = texts;
    }

    @Override
    public Optional<TaskForm> taskForm(TaskRow task) {
        return drawn.ofCase(task.caseId())
                .filter(process -> task.formKey().startsWith(DrawnForm.KEY))
                .flatMap(process ->
                        Optional.ofNullable(process.forms().get(task.formKey().substring(DrawnForm.KEY.length()))))
                .map(DrawnTask::new);
    }

    @Override
    public Optional<StartForm> startForm(String key) {
        String end = "/" + DrawnForm.START;
        return key.startsWith(DrawnForm.KEY) && key.endsWith(end)
                ? drawn.newest(key.substring(DrawnForm.KEY.length(), key.length() - end.length()))
                        .map(DrawnStart::new)
                : Optional.empty();
    }

    /** What a table answered for the case limits a field, and stands in it from the beginning. */
    private FormContract limited(CaseId caseId, DrawnForm form, FormContract contract) {
        return new FormContract(
                contract.key(),
                contract.fields().stream()
                        .map(field -> form.field(field.name())
                                .flatMap(asked -> Optional.ofNullable(asked.upTo()))
                                .flatMap(variable -> drawn.number(caseId, variable))
                                .map(most -> DrawnFields.upTo(
                                        field,
                                        most,
                                        said(
                                                "services.field.upTo",
                                                Yuan.of(most).display())))
                                .orElse(field))
                        .toList(),
                contract.outcomes(),
                contract.explanations());
    }

    private Label said(String key, Object... args) {
        return new Label(texts.say(Texts.CHINESE, key, args), texts.say(Texts.ENGLISH, key, args));
    }

    /** One of the service's forms in a case. */
    private final class DrawnTask implements TaskForm {

        private final DrawnForm form;

        DrawnTask(DrawnForm form) {
            this.form = form;
        }

        @Override
        public String key() {
            return form.key();
        }

        @Override
        public FormContract contract(CaseId caseId, Account reader) {
            return limited(
                    caseId,
                    form,
                    DrawnFields.task(
                            form,
                            form.id().equals(DrawnForm.START) ? dossiers.latest(caseId, form.id()) : Map.of(),
                            () -> dossiers.lines(caseId).stream()
                                    .map(line -> new Option(
                                            line.id().toString(),
                                            line.name() + " · "
                                                    + line.available().display()))
                                    .toList(),
                            DrawnServiceForms.this::said));
        }

        @Override
        public Answer<Vars> submit(Submission submission) {
            Object line = submission.values().get(DrawnFields.LINE);
            return answerTask.answer(
                    submission.caseId(),
                    form.id(),
                    submission.outcome(),
                    submission.opinion(),
                    line instanceof String chosen ? Optional.of(UUID.fromString(chosen)) : Optional.empty(),
                    submission.values());
        }
    }

    /** The application of a service. */
    private final class DrawnStart implements StartForm {

        private final DrawnProcess process;

        DrawnStart(DrawnProcess process) {
            this.process = process;
        }

        @Override
        public String key() {
            return process.contract().startForm();
        }

        @Override
        public boolean isOpenTo(Account reader) {
            return process.isOpenTo(reader);
        }

        @Override
        public FormContract contract(Account reader) {
            List<Field> fields = new ArrayList<>();
            List<Union> at = openingUnions.of(reader);
            if (at.size() > 1) {
                fields.add(Field.of(UNION, Type.CHOICE)
                        .mandatory()
                        .choices(at.stream()
                                .map(union -> new Option(union.id().toString(), union.name()))
                                .toList())
                        .said(DrawnFields.words(said("services.field.union"), null)));
            }
            if (reader.holds(Role.CASE_OFFICER)) {
                Field worker = Field.of(WORKER, Type.CHOICE)
                        .choices(workers(at, reader))
                        .said(DrawnFields.words(said("services.field.worker"), null));
                fields.add(reader.holds(Role.WORKER) ? worker : worker.mandatory());
            }
            fields.addAll(DrawnFields.of(process.start(), Map.of()));
            return new FormContract(
                    key(),
                    fields,
                    List.of(Outcome.primary(DrawnFields.APPLY)),
                    DrawnFields.explanations(process.start()));
        }

        @Override
        public Answer<OpenedCase> submit(Account by, Map<String, Object> values) {
            String chosen = String.valueOf(values.getOrDefault(UNION, ""));
            @Nullable AccountId worker = values.get(WORKER) instanceof String id ? AccountId.parse(id) : null;
            Optional<UnionId> union = openingUnions.of(by).stream()
                    .map(Union::id)
                    .filter(id -> chosen.isEmpty() || id.toString().equals(chosen))
                    .findFirst();
            return union.isEmpty()
                    ? Answer.refused(Refusal.ofField(UNION, "services.notABasicUnion"))
                    : applyForService.apply(process.key(), union.get(), worker, values);
        }

        private List<Option> workers(List<Union> at, Account reader) {
            return at.stream()
                    .flatMap(union -> accounts.holdersOf(Role.WORKER, union.id()).stream()
                            .filter(person -> !person.id().equals(reader.id()))
                            .map(person -> new Option(person.id().toString(), person.name() + " · " + union.name())))
                    .collect(Collectors.collectingAndThen(
                            Collectors.toMap(
                                    Option::value, option -> option, (one, other) -> one, java.util.LinkedHashMap::new),
                            found -> List.copyOf(found.values())));
        }
    }
}
