package org.xieyue.e2e;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xieyue.cases.CaseDossiers;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.hardship.process.HardshipStory;
import org.xieyue.hardship.process.ThreeLevels;
import org.xieyue.identity.Account;
import org.xieyue.processes.EditProcess;
import org.xieyue.processes.ProcessBoard;
import org.xieyue.processes.ProcessDraftRow;
import org.xieyue.processes.ProcessVersionRow;
import org.xieyue.processes.PublishProcess;
import org.xieyue.processes.WindowId;
import org.xieyue.processes.WorkingCopy;
import org.xieyue.shared.CaseId;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.TestPeople.Organisation;

/** Cases of hardship aid that wait for the county's review, and the process as it was before. */
@Component
@Profile("test")
class HardshipReviews {

    private final HardshipStory story;
    private final ThreeLevels levels;
    private final EditProcess edit;
    private final PublishProcess publish;
    private final ProcessBoard board;
    private final CaseDossiers dossiers;
    private final EngineDriver engine;
    private final TestPeople people;
    private final TestClock time;

    HardshipReviews(
            HardshipStory story,
            ThreeLevels levels,
            EditProcess edit,
            PublishProcess publish,
            ProcessBoard board,
            CaseDossiers dossiers,
            EngineDriver engine,
            TestPeople people,
            TestClock time) {
        this.story = story;
        this.levels = levels;
        this.edit = edit;
        this.publish = publish;
        this.board = board;
        this.dossiers = dossiers;
        this.engine = engine;
        this.people = people;
        this.time = time;
    }

    /** On a Monday, with nothing drawn yet. */
    void begin(Account author) {
        time.setTo(LocalDate.of(2026, 11, 23));
        levels.keep();
        forgetDrawing(author);
    }

    /** Whatever the journey has come to: the process as it was, nothing drawn or handed in, the time as it is. */
    void end(Account author, Account colleague) {
        time.reset();
        people.as(colleague, () -> {
            board.drafts(ThreeLevels.KEY).stream()
                    .filter(ProcessDraftRow::isWaiting)
                    .forEach(row ->
                            publish.returnToAuthor(row.id(), row.hash(), "复原").orElseThrow());
            return true;
        });
        levels.restore();
        forgetDrawing(author);
    }

    private void forgetDrawing(Account author) {
        WindowId window = new WindowId(UUID.randomUUID());
        people.run(author, () -> {
            edit.open(ThreeLevels.KEY, window);
            WorkingCopy copy = edit.takeOver(ThreeLevels.KEY, window);
            edit.beginAgain(ThreeLevels.KEY, window, copy.revision(), "测试").orElseThrow();
            edit.leave(ThreeLevels.KEY, window);
        });
    }

    /** Cases whose notice period has passed without an objection. */
    List<CaseId> atTheCounty(Organisation at, int count) {
        List<CaseId> cases = Stream.generate(HardshipStory::application)
                .limit(count)
                .map(application -> story.opened(at.worker(), application))
                .toList();
        for (CaseId id : cases) {
            story.papersAccepted(id, at);
            story.visited(id, at);
            story.committeeAgrees(id, at);
        }
        time.advance(Duration.ofDays(8));
        cases.forEach(engine::runDueJobs);
        return cases;
    }

    void countyAgrees(CaseId id, Organisation at) {
        story.countyAgrees(id, at, "6000");
    }

    void cityApproves(CaseId id, Organisation at, BudgetLineId line) {
        story.cityApproves(id, at, line);
    }

    BudgetLineId line(Organisation at) {
        return story.line(at, 100_000);
    }

    List<String> tasks(CaseId id) {
        return story.tasks(id);
    }

    String number(CaseId id, Account reader) {
        return people.as(reader, () -> dossiers.row(id)).number();
    }

    String state(CaseId id, Organisation at) {
        return story.state(id, at);
    }

    List<String> timeline(CaseId id, Organisation at) {
        return story.timeline(id, at);
    }

    /** Newest first. */
    List<ProcessVersionRow> versions(Account reader) {
        return people.as(reader, () -> board.versions(ThreeLevels.KEY));
    }

    /** All files of a version, to compare two. */
    Map<String, String> content(Account reader, int version) {
        return people.as(
                reader,
                () -> board.version(ThreeLevels.KEY, version).files().stream()
                        .collect(Collectors.toMap(
                                name -> name,
                                name -> HexFormat.of().formatHex(board.file(ThreeLevels.KEY, version, name)))));
    }
}
