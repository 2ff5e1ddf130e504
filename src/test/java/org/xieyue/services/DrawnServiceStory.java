package org.xieyue.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.xieyue.cases.CaseDossiers;
import org.xieyue.identity.Account;
import org.xieyue.processes.Assessment;
import org.xieyue.processes.CreateService;
import org.xieyue.processes.DraftId;
import org.xieyue.processes.EditProcess;
import org.xieyue.processes.NewService;
import org.xieyue.processes.PlacePreset;
import org.xieyue.processes.ProcessBoard;
import org.xieyue.processes.PublishProcess;
import org.xieyue.processes.WindowId;
import org.xieyue.processes.WorkingCopy;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.CaseDesk;
import org.xieyue.tasks.TaskDesk;
import org.xieyue.tasks.TaskRow;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestPeople;

/** Draws services and works in them as people would. */
@Component
public class DrawnServiceStory {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final TestPeople people;
    private final CreateService createService;
    private final EditProcess editProcess;
    private final PlacePreset placePreset;
    private final PublishProcess publishProcess;
    private final ProcessBoard board;
    private final CaseDesk caseDesk;
    private final TaskDesk taskDesk;
    private final CaseDossiers dossiers;
    private final EngineDriver engine;

    DrawnServiceStory(
            TestPeople people,
            CreateService createService,
            EditProcess editProcess,
            PlacePreset placePreset,
            PublishProcess publishProcess,
            ProcessBoard board,
            CaseDesk caseDesk,
            TaskDesk taskDesk,
            CaseDossiers dossiers,
            EngineDriver engine) {
        this.people = people;
        this.createService = createService;
        this.editProcess = editProcess;
        this.placePreset = placePreset;
        this.publishProcess = publishProcess;
        this.board = board;
        this.caseDesk = caseDesk;
        this.taskDesk = taskDesk;
        this.dossiers = dossiers;
        this.engine = engine;
    }

    /** With a key and letters that nobody else has. */
    public static NewService wanted(NewService.Template template) {
        int n = COUNTER.incrementAndGet();
        String letters = "Q" + (char) ('A' + n / 26 % 26) + (char) ('A' + n % 26);
        return new NewService(
                "drawn-" + UUID.randomUUID().toString().substring(0, 8).replaceAll("^", "s"),
                "自绘服务" + n,
                "Drawn service " + n,
                letters,
                NewService.Opens.BOTH,
                template);
    }

    String created(Account author, NewService wanted) {
        return people.as(author, () -> createService.create(wanted).orElseThrow());
    }

    /** Changes one file of the working copy and saves it. */
    Answer<Assessment> draws(Account author, String key, String file, UnaryOperator<String> change) {
        WindowId window = new WindowId(UUID.randomUUID());
        return people.as(author, () -> {
            editProcess.open(key, window);
            WorkingCopy copy = editProcess.takeOver(key, window);
            byte[] before = copy.folder().files().getOrDefault(file, new byte[0]);
            Answer<Assessment> saved = editProcess.save(
                    key,
                    window,
                    copy.revision(),
                    file,
                    change.apply(new String(before, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
            editProcess.leave(key, window);
            return saved;
        });
    }

    /** Puts a ready-made set behind an element or into a flow, and saves the diagram. */
    public void puts(Account author, String key, String preset, String at) {
        WindowId window = new WindowId(UUID.randomUUID());
        people.run(author, () -> {
            editProcess.open(key, window);
            WorkingCopy copy = editProcess.takeOver(key, window);
            byte[] drawn =
                    placePreset.place(key, window, preset, at).orElseThrow().content();
            editProcess.save(key, window, copy.revision(), key + ".bpmn", drawn).orElseThrow();
            editProcess.leave(key, window);
        });
    }

    public Answer<DraftId> handsIn(Account author, String key) {
        WindowId window = new WindowId(UUID.randomUUID());
        return people.as(author, () -> {
            editProcess.open(key, window);
            WorkingCopy copy = editProcess.takeOver(key, window);
            Answer<DraftId> draft = editProcess.handIn(key, window, copy.revision(), "测试");
            editProcess.leave(key, window);
            return draft;
        });
    }

    public Answer<Integer> publishes(Account publisher, String key, DraftId draft) {
        return people.as(
                publisher,
                () -> publishProcess.publishDraft(
                        draft, board.draftRow(key, draft).lookedAt(), "测试"));
    }

    public String published(Account author, Account publisher, NewService wanted) {
        String key = created(author, wanted);
        Answer<DraftId> draft = handsIn(author, key);
        assertThat(draft.reasons()).isEmpty();
        assertThat(publishes(publisher, key, draft.orElseThrow()).reasons()).isEmpty();
        return key;
    }

    CaseId opened(Account by, String key, Map<String, Object> values) {
        CaseId id = people.as(by, () -> caseDesk.open(key, values).orElseThrow().id());
        engine.runDueJobs(id);
        return id;
    }

    public Answer<TaskRow> does(
            CaseId id, Account who, String task, String outcome, String opinion, Map<String, Object> form) {
        TaskRow row = people.as(
                who,
                () -> taskDesk.openOf(id).stream()
                        .filter(open -> open.name().equals(task))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("No " + task + ", but " + engine.openTasks(id))));
        Answer<TaskRow> answer = people.as(who, () -> taskDesk.complete(row.id(), outcome, opinion, form));
        engine.runDueJobs(id);
        assertThat(engine.incidents(id)).isEmpty();
        return answer;
    }

    String state(CaseId id, Account reader) {
        return people.as(reader, () -> dossiers.row(id)).state();
    }
}
